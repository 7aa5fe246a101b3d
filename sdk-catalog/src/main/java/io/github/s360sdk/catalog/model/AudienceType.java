package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** Who a product is for (open; observed). The list is incomplete. */
public enum AudienceType implements WireEnum {
  /** Everybody. */
  ALL("ALL"),
  /** Young people. */
  YOUNG("YOUNG");

  private final String wireName;

  AudienceType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
