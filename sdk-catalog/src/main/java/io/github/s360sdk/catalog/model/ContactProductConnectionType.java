package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** What a contact has to do with a product (open; observed). The list is incomplete. */
public enum ContactProductConnectionType implements WireEnum {
  /** It is responsible. */
  RESPONSIBLE("RESPONSIBLE"),
  /** It observes. */
  OBSERVER("OBSERVER");

  private final String wireName;

  ContactProductConnectionType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
