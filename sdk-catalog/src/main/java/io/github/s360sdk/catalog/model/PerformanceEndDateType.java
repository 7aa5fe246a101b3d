package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** Until when before a performance an advantage holds (open; observed). The list is incomplete. */
public enum PerformanceEndDateType implements WireEnum {
  /** No such end. */
  NONE("NONE"),
  /** By the time tolerance of the performance. */
  TIME_TOLERANCE("TIME_TOLERANCE");

  private final String wireName;

  PerformanceEndDateType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
