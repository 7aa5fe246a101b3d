package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** What an operation is at the moment (open; documented). The list is incomplete. */
public enum OperationType implements WireEnum {
  /** Pre sale. */
  PRE_SALE("PRE_SALE"),
  /** Reservation (observed). */
  RESERVATION("RESERVATION"),
  /** Sale (assumed). */
  SALE("SALE");

  private final String wireName;

  OperationType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
