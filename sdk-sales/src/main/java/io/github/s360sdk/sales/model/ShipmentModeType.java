package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** Way of shipment (open; observed). The list is incomplete. */
public enum ShipmentModeType implements WireEnum {
  /** Handed at bo. */
  HANDED_AT_BO("HANDED_AT_BO"),
  /** By email. */
  BY_EMAIL("BY_EMAIL");

  private final String wireName;

  ShipmentModeType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
