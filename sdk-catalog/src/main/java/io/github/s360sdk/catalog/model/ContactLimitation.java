package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** How far an advantage is limited to a contact (open; observed). The list is incomplete. */
public enum ContactLimitation implements WireEnum {
  /** Not at all. */
  NOT_LIMITED("NOT_LIMITED");

  private final String wireName;

  ContactLimitation(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
