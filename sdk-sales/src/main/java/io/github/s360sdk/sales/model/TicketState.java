package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** State of a ticket (open; observed). */
public enum TicketState implements WireEnum {
  /** Valid. */
  VALID("VALID"),
  /** Not printed. */
  NOT_PRINTED("NOT_PRINTED"),
  /** Cancelled. */
  CANCELLED("CANCELLED"),
  /** Invalidated. */
  INVALIDATED("INVALIDATED");

  private final String wireName;

  TicketState(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
