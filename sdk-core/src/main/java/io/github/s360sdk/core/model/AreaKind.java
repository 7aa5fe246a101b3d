package io.github.s360sdk.core.model;

/** Kind of an area (open; documented). */
public enum AreaKind implements WireEnum {
  /** Ordinary area. */
  INDIFFERENT("INDIFFERENT"),
  /** Box. */
  BOX("BOX");

  private final String wireName;

  AreaKind(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
