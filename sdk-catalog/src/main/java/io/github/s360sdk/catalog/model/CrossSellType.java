package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** Kind of an offer (open; observed). The list is incomplete. */
public enum CrossSellType implements WireEnum {
  /** Something more or better. */
  UP_SELL("UP_SELL");

  private final String wireName;

  CrossSellType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
