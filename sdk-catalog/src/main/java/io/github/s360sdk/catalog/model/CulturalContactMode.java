package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** Whether a person must be named for each ticket (open; observed). The list is incomplete. */
public enum CulturalContactMode implements WireEnum {
  /** No. */
  NONE("NONE"),
  /** Yes. */
  MANDATORY("MANDATORY");

  private final String wireName;

  CulturalContactMode(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
