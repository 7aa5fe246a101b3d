package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.RawFields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that the platform works out about a contact.
 *
 * @param code code of the indicator, or null (wire name {@code indicatorCode}, assumed)
 * @param value value, for example {@code true}, or null (wire name {@code value}, documented)
 * @param raw fields that this version does not know, or cannot read
 */
public record ContactIndicator(@Nullable String code, @Nullable String value, RawFields raw) {

  /** Checks that the fields are there. */
  public ContactIndicator {
    Objects.requireNonNull(raw, "raw");
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "ContactIndicator";
  }
}
