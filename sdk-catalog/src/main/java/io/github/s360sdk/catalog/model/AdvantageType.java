package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** Kind of an advantage (open; observed). The list is incomplete. */
public enum AdvantageType implements WireEnum {
  /** An advantage. */
  ADVANTAGE("ADVANTAGE");

  private final String wireName;

  AdvantageType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
