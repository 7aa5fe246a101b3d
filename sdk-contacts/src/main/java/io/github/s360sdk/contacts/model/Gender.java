package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.WireEnum;

/**
 * Gender of a person (open; documented for the sign-up with social networks, its use here is
 * inferred).
 */
public enum Gender implements WireEnum {
  /** Female. */
  FEMALE("FEMALE"),
  /** Male. */
  MALE("MALE"),
  /** Not told. */
  UNKNOWN("UNKNOWN");

  private final String wireName;

  Gender(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
