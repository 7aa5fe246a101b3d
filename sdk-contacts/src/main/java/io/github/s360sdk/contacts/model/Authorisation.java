package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.RawFields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An opt-in or opt-out of a contact.
 *
 * @param code code of what is allowed, as the institution set it up, or null (wire name {@code
 *     authorizationCode}, documented)
 * @param allowed whether it is allowed, or null (wire name {@code allowed}, documented)
 * @param raw fields that this version does not know, or cannot read
 */
public record Authorisation(@Nullable String code, @Nullable Boolean allowed, RawFields raw) {

  /** Checks that the fields are there. */
  public Authorisation {
    Objects.requireNonNull(raw, "raw");
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "Authorisation";
  }
}
