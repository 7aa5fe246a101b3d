package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/**
 * Where a price component stands to the price of the ticket (open; observed). The list is
 * incomplete.
 */
public enum PriceComponentType implements WireEnum {
  /** Inside it (wire name {@code INSIDE_COMPONENT}). */
  INSIDE("INSIDE_COMPONENT"),
  /** Outside of it (wire name {@code OUTSIDE_COMPONENT}). */
  OUTSIDE("OUTSIDE_COMPONENT");

  private final String wireName;

  PriceComponentType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
