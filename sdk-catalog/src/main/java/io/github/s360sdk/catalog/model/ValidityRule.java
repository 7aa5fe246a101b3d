package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** What decides how long a membership is valid (open; observed). The list is incomplete. */
public enum ValidityRule implements WireEnum {
  /** A period. */
  PERIOD("PERIOD"),
  /** The season. */
  SEASON("SEASON");

  private final String wireName;

  ValidityRule(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
