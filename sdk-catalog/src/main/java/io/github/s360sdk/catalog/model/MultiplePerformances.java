package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/**
 * How many performances of a season ticket line are chosen (open; observed). The list is
 * incomplete.
 */
public enum MultiplePerformances implements WireEnum {
  /** One. */
  ONE("ONE"),
  /** Several. */
  MULTI("MULTI");

  private final String wireName;

  MultiplePerformances(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
