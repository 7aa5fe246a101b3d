package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** How much of the catalogue is asked (open; observed). The list is incomplete. */
public enum CatalogScope implements WireEnum {
  /** Products no longer on sale as well. */
  EXTENDED("EXTENDED");

  private final String wireName;

  CatalogScope(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
