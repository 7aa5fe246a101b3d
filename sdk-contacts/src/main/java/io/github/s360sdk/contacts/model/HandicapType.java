package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.WireEnum;

/** Handicap of a person (open; observed, and known to be incomplete). */
public enum HandicapType implements WireEnum {
  /** None. */
  NONE("NONE");

  private final String wireName;

  HandicapType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
