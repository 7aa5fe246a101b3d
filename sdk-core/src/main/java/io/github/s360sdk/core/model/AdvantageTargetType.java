package io.github.s360sdk.core.model;

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
