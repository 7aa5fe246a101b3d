package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** Whether the days of a pass must follow each other (open; observed). The list is incomplete. */
public enum PassConsecutive implements WireEnum {
  /** They need not. */
  INDIFFERENT("INDIFFERENT");

  private final String wireName;

  PassConsecutive(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
