package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.AdvantageTargetType;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawFields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An advantage that a contact has. May be incomplete.
 *
 * @param id id of the advantage in the catalogue, or null (wire name {@code advantageId},
 *     documented)
 * @param type who it is for, or null (wire name {@code advantageType}, documented)
 * @param availability how often it can be used, or null (wire name {@code availability},
 *     documented)
 * @param availabilityLevel the same as a level: {@code GOOD}, {@code LIMITED}, {@code NONE}, or
 *     null (wire name {@code availabilityLevel}, documented)
 * @param raw fields that this version does not know, or cannot read
 */
public record ContactAdvantage(
    @Nullable Long id,
    @Nullable OpenValue<AdvantageTargetType> type,
    @Nullable Long availability,
    @Nullable String availabilityLevel,
    RawFields raw) {

  /** Checks that the fields are there. */
  public ContactAdvantage {
    Objects.requireNonNull(raw, "raw");
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "ContactAdvantage";
  }
}
