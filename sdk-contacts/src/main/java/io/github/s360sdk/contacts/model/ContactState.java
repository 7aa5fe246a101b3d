package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.WireEnum;

/** State of a contact (open; observed, and known to be incomplete). */
public enum ContactState implements WireEnum {
  /** It can be used. */
  VALID("VALID");

  private final String wireName;

  ContactState(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
