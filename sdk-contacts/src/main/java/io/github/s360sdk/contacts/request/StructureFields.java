package io.github.s360sdk.contacts.request;

import io.github.s360sdk.contacts.model.ConfidentialityLevel;
import io.github.s360sdk.contacts.model.ContactRole;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a structure. What is not set is not sent with a new contact, and stays as it is of one
 * that is changed. Not thread-safe.
 *
 * <p>The evidence is about the names, which were seen in what the platform tells. That it takes
 * these fields when a contact is saved is assumed.
 */
public final class StructureFields extends FieldsBuilder<StructureFields> {

  StructureFields() {}

  static FieldValues of(Consumer<? super StructureFields> fill) {
    StructureFields fields = new StructureFields();
    fill.accept(fields);
    return fields.build();
  }

  /**
   * Sets the official name (wire name {@code structureOfficialName}, observed).
   *
   * @param value the name; null clears the field
   * @return this
   */
  public StructureFields officialName(@Nullable String value) {
    return set("structureOfficialName", value);
  }

  /**
   * Sets the type of structure (wire name {@code structureTypeId}, observed).
   *
   * @param value its id
   * @return this
   */
  public StructureFields typeId(long value) {
    return set("structureTypeId", String.valueOf(value));
  }

  /**
   * Sets the main e-mail address (wire name {@code email}, observed).
   *
   * @param value the address; null clears the field
   * @return this
   */
  public StructureFields email(@Nullable String value) {
    return set("email", value);
  }

  /**
   * Sets the further e-mail addresses, in place of those that there are (wire name {@code
   * alternativeEmails}, observed).
   *
   * @param values the addresses; none clears the field
   * @return this
   */
  public StructureFields alternativeEmails(String... values) {
    return field("alternativeEmails", values);
  }

  /**
   * Sets the mobile telephone number (wire name {@code cellPhoneNumber}, observed).
   *
   * @param value the number; null clears the field
   * @return this
   */
  public StructureFields cellPhone(@Nullable String value) {
    return set("cellPhoneNumber", value);
  }

  /**
   * Sets the salutation above an address (wire name {@code addressSalutation}, observed).
   *
   * @param value the salutation; null clears the field
   * @return this
   */
  public StructureFields addressSalutation(@Nullable String value) {
    return set("addressSalutation", value);
  }

  /**
   * Sets the salutation of a letter (wire name {@code letterSalutation}, observed).
   *
   * @param value the salutation; null clears the field
   * @return this
   */
  public StructureFields letterSalutation(@Nullable String value) {
    return set("letterSalutation", value);
  }

  /**
   * Sets the role (wire name {@code role}, observed).
   *
   * @param value the role; null clears the field
   * @return this
   */
  public StructureFields role(@Nullable ContactRole value) {
    return set("role", value == null ? null : value.wireName());
  }

  /**
   * Sets whether it is a community (wire name {@code community}, observed).
   *
   * @param value true if it is
   * @return this
   */
  public StructureFields community(boolean value) {
    return set("community", String.valueOf(value));
  }

  /**
   * Sets whether it is a prospect (wire name {@code prospect}, observed).
   *
   * @param value true if it is
   * @return this
   */
  public StructureFields prospect(boolean value) {
    return set("prospect", String.valueOf(value));
  }

  /**
   * Sets the confidentiality (wire name {@code confidentialityLevelEnum}, observed).
   *
   * @param value the level; null clears the field
   * @return this
   */
  public StructureFields confidentiality(@Nullable ConfidentialityLevel value) {
    return set("confidentialityLevelEnum", value == null ? null : value.wireName());
  }
}
