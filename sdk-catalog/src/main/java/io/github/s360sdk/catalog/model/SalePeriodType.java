package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** Kind of a sale period (open; observed). The list is incomplete. */
public enum SalePeriodType implements WireEnum {
  /** Standard. */
  STANDARD("STANDARD");

  private final String wireName;

  SalePeriodType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
