package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** Kind of a tariff (open; observed). */
public enum AudienceCategoryKind implements WireEnum {
  /** Full. */
  FULL("FULL"),
  /** Reduced. */
  REDUCED("REDUCED"),
  /** Free. */
  FREE("FREE");

  private final String wireName;

  AudienceCategoryKind(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
