package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** Kind of a movement (open; documented). The list is incomplete. */
public enum MovementType implements WireEnum {
  /** Seat. */
  SEAT("SEAT");

  private final String wireName;

  MovementType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
