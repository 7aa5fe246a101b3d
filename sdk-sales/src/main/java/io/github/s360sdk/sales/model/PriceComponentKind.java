package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** Kind of a price component (open; observed). The list is incomplete. */
public enum PriceComponentKind implements WireEnum {
  /** External price component. */
  EXTERNAL_PRICE_COMPONENT("EXTERNAL_PRICE_COMPONENT");

  private final String wireName;

  PriceComponentKind(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
