package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** What an area consists of (open; observed). The list is incomplete. */
public enum AreaType implements WireEnum {
  /** Numbered seats. */
  NUMBERED_SEAT("NUMBERED_SEAT"),
  /** Places without a number. */
  NOT_NB_SEAT("NOT_NB_SEAT");

  private final String wireName;

  AreaType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
