package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.WireEnum;

/** Which contacts may log in (open; documented). */
public enum ContactTypeScope implements WireEnum {
  /** Persons. */
  INDIVIDUAL("INDIVIDUAL"),
  /** Structures. */
  STRUCTURE("STRUCTURE"),
  /** Both. */
  ANY("ANY");

  private final String wireName;

  ContactTypeScope(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
