package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.WireEnum;

/**
 * Whether an address was brought into the form of the post (open; documented for older versions).
 */
public enum NormalizationState implements WireEnum {
  /** It was. */
  NORMALIZED("NORMALIZED"),
  /** It will be. */
  TO_BE_NORMALIZED("TO_BE_NORMALIZED"),
  /** It shall stay as it is. */
  NOT_TO_BE_NORMALIZED("NOT_TO_BE_NORMALIZED"),
  /** It was not. */
  NOT_NORMALIZED("NOT_NORMALIZED");

  private final String wireName;

  NormalizationState(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
