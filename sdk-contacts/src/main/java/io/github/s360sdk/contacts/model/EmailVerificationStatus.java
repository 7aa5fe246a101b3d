package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.WireEnum;

/** Whether an e-mail address was verified (open; observed, and known to be incomplete). */
public enum EmailVerificationStatus implements WireEnum {
  /** It was. */
  VERIFIED("VERIFIED"),
  /** It was not. */
  UNVERIFIED("UNVERIFIED");

  private final String wireName;

  EmailVerificationStatus(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
