package io.github.s360sdk.contacts.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects fields of a part of a contact. They are checked when the contact is saved, all at once.
 *
 * @param <B> the builder itself
 */
public abstract sealed class FieldsBuilder<B extends FieldsBuilder<B>>
    permits IndividualFields, StructureFields, AddressFields, MeanFields {

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  FieldsBuilder() {}

  @SuppressWarnings("unchecked") // B is the type of this
  private B self() {
    return (B) this;
  }

  final B set(String wireName, @Nullable String value) {
    values.put(wireName, value == null ? List.of() : List.of(value));
    return self();
  }

  /**
   * Sets a field by its wire name, also one that this version does not know.
   *
   * @param wireName name of the element
   * @param texts its values, as they are to stand on the wire; none clears the field
   * @return this
   */
  public final B field(String wireName, String... texts) {
    Objects.requireNonNull(wireName, "wireName");
    for (String text : texts) {
      Objects.requireNonNull(text, "texts");
    }
    values.put(wireName, List.of(texts));
    return self();
  }

  final FieldValues build() {
    return new FieldValues(values);
  }
}
