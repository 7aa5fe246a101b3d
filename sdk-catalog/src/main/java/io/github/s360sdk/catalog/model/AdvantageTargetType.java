package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** Who an advantage is for (open; documented). */
public enum AdvantageTargetType implements WireEnum {
  /** Everybody. */
  PUBLIC("PUBLIC"),
  /** Who knows the access code. */
  CODE("CODE"),
  /** Certain contacts. */
  CONTACT("CONTACT");

  private final String wireName;

  AdvantageTargetType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
