package io.github.s360sdk.contacts.request;

import io.github.s360sdk.contacts.model.ConfidentialityLevel;
import io.github.s360sdk.contacts.model.ContactRole;
import io.github.s360sdk.contacts.model.Gender;
import io.github.s360sdk.contacts.model.HandicapType;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a person. What is not set is not sent with a new contact, and stays as it is of one
 * that is changed. Not thread-safe.
 *
 * <p>The evidence is about the names, which were seen in what the platform tells. That it takes
 * these fields when a contact is saved is assumed.
 */
public final class IndividualFields extends FieldsBuilder<IndividualFields> {

  IndividualFields() {}

  static FieldValues of(Consumer<? super IndividualFields> fill) {
    IndividualFields fields = new IndividualFields();
    fill.accept(fields);
    return fields.build();
  }

  /**
   * Sets the title (wire name {@code individualTitle}, observed).
   *
   * @param value a code of the institution, for example {@code MRS}; null clears the field
   * @return this
   */
  public IndividualFields title(@Nullable String value) {
    return set("individualTitle", value);
  }

  /**
   * Sets the first name (wire name {@code individualFirstname}, observed).
   *
   * @param value the name; null clears the field
   * @return this
   */
  public IndividualFields firstName(@Nullable String value) {
    return set("individualFirstname", value);
  }

  /**
   * Sets the last name (wire name {@code individualLastname}, observed).
   *
   * @param value the name; null clears the field
   * @return this
   */
  public IndividualFields lastName(@Nullable String value) {
    return set("individualLastname", value);
  }

  /**
   * Sets the date of birth (wire name {@code individualBirthdate}, observed).
   *
   * @param value the date, not in the future; null clears the field
   * @return this
   */
  public IndividualFields birthDate(@Nullable LocalDate value) {
    return set("individualBirthdate", value == null ? null : value.toString());
  }

  /**
   * Sets the gender (wire name {@code individualGender}, inferred).
   *
   * @param value the gender; null clears the field
   * @return this
   */
  public IndividualFields gender(@Nullable Gender value) {
    return set("individualGender", value == null ? null : value.wireName());
  }

  /**
   * Sets the language to write in (wire name {@code individualPreferredLanguage}, observed).
   *
   * @param value the language, for example {@code fr}; null clears the field
   * @return this
   */
  public IndividualFields preferredLanguage(@Nullable String value) {
    return set("individualPreferredLanguage", value);
  }

  /**
   * Sets the main e-mail address (wire name {@code email}, observed).
   *
   * @param value the address; null clears the field
   * @return this
   */
  public IndividualFields email(@Nullable String value) {
    return set("email", value);
  }

  /**
   * Sets the further e-mail addresses, in place of those that there are (wire name {@code
   * alternativeEmails}, observed).
   *
   * @param values the addresses; none clears the field
   * @return this
   */
  public IndividualFields alternativeEmails(String... values) {
    return field("alternativeEmails", values);
  }

  /**
   * Sets the mobile telephone number (wire name {@code cellPhoneNumber}, observed).
   *
   * @param value the number; null clears the field
   * @return this
   */
  public IndividualFields cellPhone(@Nullable String value) {
    return set("cellPhoneNumber", value);
  }

  /**
   * Sets the telephone number (wire name {@code phoneNumber1}, inferred).
   *
   * @param value the number; null clears the field
   * @return this
   */
  public IndividualFields phone(@Nullable String value) {
    return set("phoneNumber1", value);
  }

  /**
   * Sets the country (wire name {@code countryCode}, observed).
   *
   * @param value two-letter code (ISO 3166); null clears the field
   * @return this
   */
  public IndividualFields countryCode(@Nullable String value) {
    return set("countryCode", value);
  }

  /**
   * Sets the postal code (wire name {@code zipCode}, observed).
   *
   * @param value the code; null clears the field
   * @return this
   */
  public IndividualFields zipCode(@Nullable String value) {
    return set("zipCode", value);
  }

  /**
   * Sets the salutation above an address (wire name {@code addressSalutation}, observed).
   *
   * @param value the salutation; null clears the field
   * @return this
   */
  public IndividualFields addressSalutation(@Nullable String value) {
    return set("addressSalutation", value);
  }

  /**
   * Sets the salutation of a letter (wire name {@code letterSalutation}, observed).
   *
   * @param value the salutation; null clears the field
   * @return this
   */
  public IndividualFields letterSalutation(@Nullable String value) {
    return set("letterSalutation", value);
  }

  /**
   * Sets the role (wire name {@code role}, observed).
   *
   * @param value the role; null clears the field
   * @return this
   */
  public IndividualFields role(@Nullable ContactRole value) {
    return set("role", value == null ? null : value.wireName());
  }

  /**
   * Sets whether the contact is a prospect (wire name {@code prospect}, observed).
   *
   * @param value true if it is
   * @return this
   */
  public IndividualFields prospect(boolean value) {
    return set("prospect", String.valueOf(value));
  }

  /**
   * Sets the confidentiality (wire name {@code confidentialityLevelEnum}, observed).
   *
   * @param value the level; null clears the field
   * @return this
   */
  public IndividualFields confidentiality(@Nullable ConfidentialityLevel value) {
    return set("confidentialityLevelEnum", value == null ? null : value.wireName());
  }

  /**
   * Sets the handicap (wire name {@code handicapType}, observed).
   *
   * @param value the handicap; null clears the field
   * @return this
   */
  public IndividualFields handicap(@Nullable HandicapType value) {
    return set("handicapType", value == null ? null : value.wireName());
  }
}
