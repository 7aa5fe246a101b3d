package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.WireEnum;

/** How confidential a contact is (open; observed, and known to be incomplete). */
public enum ConfidentialityLevel implements WireEnum {
  /** Not confidential. */
  FREE("FREE");

  private final String wireName;

  ConfidentialityLevel(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
