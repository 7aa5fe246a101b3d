package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** Whether a space has a map (open; observed). The list is incomplete. */
public enum MapType implements WireEnum {
  /** It has one. */
  WITH("WITH"),
  /** It has none. */
  WITHOUT("WITHOUT");

  private final String wireName;

  MapType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
