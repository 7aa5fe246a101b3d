package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** Kind of a performance (open; observed). The list is incomplete. */
public enum PerformanceType implements WireEnum {
  /** An ordinary performance. */
  PERFORMANCE("PERFORMANCE");

  private final String wireName;

  PerformanceType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
