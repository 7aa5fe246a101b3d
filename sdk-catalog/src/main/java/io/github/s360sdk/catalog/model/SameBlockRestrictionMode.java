package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** Whether seats must stand in one block (open; observed). The list is incomplete. */
public enum SameBlockRestrictionMode implements WireEnum {
  /** No restriction. */
  NONE("NONE");

  private final String wireName;

  SameBlockRestrictionMode(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
