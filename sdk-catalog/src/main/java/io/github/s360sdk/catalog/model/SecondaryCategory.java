package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** Second kind of an audience category (open; observed). */
public enum SecondaryCategory implements WireEnum {
  /** Individual. */
  INDIVIDUAL("INDIVIDUAL"),
  /** Community. */
  COMMUNITY("COMMUNITY"),
  /** Group. */
  GROUP("GROUP"),
  /** Taxed. */
  TAXED("TAXED"),
  /** Free. */
  FREE("FREE"),
  /** Promotional. */
  PROMOTIONAL("PROMOTIONAL"),
  /** Error. */
  ERROR("ERROR");

  private final String wireName;

  SecondaryCategory(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
