package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** State of a shipment (open; documented). The list is incomplete. */
public enum ShipmentState implements WireEnum {
  /** Reference (observed). */
  REFERENCE("REFERENCE"),
  /** Sent. */
  SENT("SENT");

  private final String wireName;

  ShipmentState(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
