package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.WireEnum;

/** What a contact is to the institution (open; documented, and known to be incomplete). */
public enum ContactRole implements WireEnum {
  /** A buyer. Of several with one e-mail address, one can have a login. */
  PUBLIC("PUBLIC"),
  /** A member. */
  MEMBER("MEMBER");

  private final String wireName;

  ContactRole(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
