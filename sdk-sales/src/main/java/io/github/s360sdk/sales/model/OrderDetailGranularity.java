package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** How deep the details of an order go (open; documented). The list is incomplete. */
public enum OrderDetailGranularity implements WireEnum {
  /** Movement. */
  MOVEMENT("MOVEMENT"),
  /** Ticket (observed). */
  TICKET("TICKET");

  private final String wireName;

  OrderDetailGranularity(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
