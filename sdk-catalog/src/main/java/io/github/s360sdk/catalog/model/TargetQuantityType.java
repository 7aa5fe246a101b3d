package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** How many are offered (open; observed). The list is incomplete. */
public enum TargetQuantityType implements WireEnum {
  /** Any number. */
  ANY("ANY"),
  /** A fixed number. */
  FIXED("FIXED");

  private final String wireName;

  TargetQuantityType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
