package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** State of an order; only CLOSED ends a sale (open; documented). */
public enum OrderState implements WireEnum {
  /** Open (observed). */
  OPEN("OPEN"),
  /** Closed. */
  CLOSED("CLOSED"),
  /** Abandoned (assumed, wire name {@code ABANDONNED}). */
  ABANDONED("ABANDONNED"),
  /** Canceled (assumed). */
  CANCELED("CANCELED");

  private final String wireName;

  OrderState(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
