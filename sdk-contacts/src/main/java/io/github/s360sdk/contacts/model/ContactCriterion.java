package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.RawFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of a contact. That there are such is documented, what they consist of is assumed.
 *
 * @param code code of the criterion, as the institution set it up, or null (wire name {@code
 *     criterionCode}, assumed)
 * @param values values; may be empty (wire name {@code values}, assumed)
 * @param raw fields that this version does not know, or cannot read
 */
public record ContactCriterion(@Nullable String code, List<String> values, RawFields raw) {

  /** Copies the list. */
  public ContactCriterion {
    values = List.copyOf(values);
    Objects.requireNonNull(raw, "raw");
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "ContactCriterion";
  }
}
