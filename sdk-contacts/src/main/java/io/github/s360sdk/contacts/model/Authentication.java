package io.github.s360sdk.contacts.model;

import org.jspecify.annotations.Nullable;

/**
 * A login that was accepted (wire type {@code ContactAuthenticationResult}, documented).
 *
 * @param contactNumber number of the contact, as text: leading zeros count; null if it was not told
 * @param identification identification for other calls, or null
 * @param token token for the next login in place of a password (wire name {@code uniqueToken}), or
 *     null: it is made if {@code rememberMe} was asked for, is valid for a month at most, and
 *     replaces all others
 */
public record Authentication(
    @Nullable String contactNumber, @Nullable String identification, @Nullable String token) {

  /** The number only: the rest is secret. */
  @Override
  public String toString() {
    return "Authentication[" + contactNumber + "]";
  }
}
