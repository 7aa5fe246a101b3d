package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** How the price of a composed product comes about (open; observed). The list is incomplete. */
public enum PriceType implements WireEnum {
  /** It is set by the institution. */
  PREDEFINED("PREDEFINED"),
  /** It is computed. */
  DYNAMIC("DYNAMIC");

  private final String wireName;

  PriceType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
