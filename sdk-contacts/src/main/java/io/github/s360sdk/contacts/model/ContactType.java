package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.WireEnum;

/** Whether a contact is a person (open; documented). */
public enum ContactType implements WireEnum {
  /** A person. */
  INDIVIDUAL("INDIVIDUAL"),
  /** A company, a school, a group. */
  STRUCTURE("STRUCTURE");

  private final String wireName;

  ContactType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
