package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.OpenValue;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A contact of a file, read or sent (wire type {@code FileContactData}, documented). All of it is
 * personal data.
 *
 * @param contactId id of the contact, or null
 * @param contactNumber contact number (wire name {@code contactReference}), or null
 * @param type role on the file (wire name {@code fileContactType}), or null
 * @param firstName first name, or null
 * @param lastName last name, or null
 * @param structureName official name of an organization (wire name {@code structureOfficialName}),
 *     or null
 * @param idNumber number of an identity document, or null
 * @param birthday birthday, or null
 * @param birthPlace place of birth, or null
 * @param birthRegion region of birth, or null
 * @param email e-mail address, or null
 * @param phone phone number, or null
 * @param mobilePhone mobile phone number, or null
 * @param firstAddressLine first line of the address, or null
 * @param secondAddressLine second line of the address, or null
 * @param thirdAddressLine third line of the address, or null
 * @param zipCode postal code (name inferred), or null
 * @param locality town, or null
 * @param countryCode two-letter country code, or null
 * @param invoiceAddressId id of the invoice address, or null
 * @param questionnaire text of the answered questionnaire (wire name {@code answerQuestionnaire});
 *     what is inside is not known, so only its text is read, and it is never sent; or null
 */
public record FileContact(
    @Nullable Long contactId,
    @Nullable String contactNumber,
    @Nullable OpenValue<FileContactType> type,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String structureName,
    @Nullable String idNumber,
    @Nullable OffsetDateTime birthday,
    @Nullable String birthPlace,
    @Nullable String birthRegion,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String mobilePhone,
    @Nullable String firstAddressLine,
    @Nullable String secondAddressLine,
    @Nullable String thirdAddressLine,
    @Nullable String zipCode,
    @Nullable String locality,
    @Nullable String countryCode,
    @Nullable Long invoiceAddressId,
    @Nullable String questionnaire) {

  /**
   * Builds a contact to be sent.
   *
   * @param fill sets the fields
   * @return the contact
   */
  public static FileContact of(Consumer<? super Builder> fill) {
    Builder builder = new Builder();
    fill.accept(builder);
    return builder.build();
  }

  /** The number in the database only: everything else is personal data. */
  @Override
  public String toString() {
    return "FileContact[contactId=" + contactId + ", type=" + type + "]";
  }

  /** Collects the fields of a contact. Not thread-safe. */
  public static final class Builder {

    private @Nullable Long contactId;
    private @Nullable String contactNumber;
    private @Nullable OpenValue<FileContactType> type;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String structureName;
    private @Nullable String idNumber;
    private @Nullable OffsetDateTime birthday;
    private @Nullable String birthPlace;
    private @Nullable String birthRegion;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String mobilePhone;
    private @Nullable String firstAddressLine;
    private @Nullable String secondAddressLine;
    private @Nullable String thirdAddressLine;
    private @Nullable String zipCode;
    private @Nullable String locality;
    private @Nullable String countryCode;
    private @Nullable Long invoiceAddressId;

    private Builder() {}

    /**
     * Sets the id of the contact.
     *
     * @param value the value
     * @return this
     */
    public Builder contactId(long value) {
      this.contactId = value;
      return this;
    }

    /**
     * Sets the contact number.
     *
     * @param value the value
     * @return this
     */
    public Builder contactNumber(String value) {
      this.contactNumber = value;
      return this;
    }

    /**
     * Sets the role on the file.
     *
     * @param value the value
     * @return this
     */
    public Builder type(FileContactType value) {
      this.type = OpenValue.of(value);
      return this;
    }

    /**
     * Sets the first name.
     *
     * @param value the value
     * @return this
     */
    public Builder firstName(String value) {
      this.firstName = value;
      return this;
    }

    /**
     * Sets the last name.
     *
     * @param value the value
     * @return this
     */
    public Builder lastName(String value) {
      this.lastName = value;
      return this;
    }

    /**
     * Sets the official name of an organization.
     *
     * @param value the value
     * @return this
     */
    public Builder structureName(String value) {
      this.structureName = value;
      return this;
    }

    /**
     * Sets the number of an identity document.
     *
     * @param value the value
     * @return this
     */
    public Builder idNumber(String value) {
      this.idNumber = value;
      return this;
    }

    /**
     * Sets the birthday.
     *
     * @param value the value
     * @return this
     */
    public Builder birthday(OffsetDateTime value) {
      this.birthday = value;
      return this;
    }

    /**
     * Sets the place of birth.
     *
     * @param value the value
     * @return this
     */
    public Builder birthPlace(String value) {
      this.birthPlace = value;
      return this;
    }

    /**
     * Sets the region of birth.
     *
     * @param value the value
     * @return this
     */
    public Builder birthRegion(String value) {
      this.birthRegion = value;
      return this;
    }

    /**
     * Sets the e-mail address.
     *
     * @param value the value
     * @return this
     */
    public Builder email(String value) {
      this.email = value;
      return this;
    }

    /**
     * Sets the phone number.
     *
     * @param value the value
     * @return this
     */
    public Builder phone(String value) {
      this.phone = value;
      return this;
    }

    /**
     * Sets the mobile phone number.
     *
     * @param value the value
     * @return this
     */
    public Builder mobilePhone(String value) {
      this.mobilePhone = value;
      return this;
    }

    /**
     * Sets the first line of the address.
     *
     * @param value the value
     * @return this
     */
    public Builder firstAddressLine(String value) {
      this.firstAddressLine = value;
      return this;
    }

    /**
     * Sets the second line of the address.
     *
     * @param value the value
     * @return this
     */
    public Builder secondAddressLine(String value) {
      this.secondAddressLine = value;
      return this;
    }

    /**
     * Sets the third line of the address.
     *
     * @param value the value
     * @return this
     */
    public Builder thirdAddressLine(String value) {
      this.thirdAddressLine = value;
      return this;
    }

    /**
     * Sets the postal code.
     *
     * @param value the value
     * @return this
     */
    public Builder zipCode(String value) {
      this.zipCode = value;
      return this;
    }

    /**
     * Sets the town.
     *
     * @param value the value
     * @return this
     */
    public Builder locality(String value) {
      this.locality = value;
      return this;
    }

    /**
     * Sets the two-letter country code.
     *
     * @param value the value
     * @return this
     */
    public Builder countryCode(String value) {
      this.countryCode = value;
      return this;
    }

    /**
     * Sets the id of the invoice address.
     *
     * @param value the value
     * @return this
     */
    public Builder invoiceAddressId(long value) {
      this.invoiceAddressId = value;
      return this;
    }

    private FileContact build() {
      return new FileContact(
          contactId,
          contactNumber,
          type,
          firstName,
          lastName,
          structureName,
          idNumber,
          birthday,
          birthPlace,
          birthRegion,
          email,
          phone,
          mobilePhone,
          firstAddressLine,
          secondAddressLine,
          thirdAddressLine,
          zipCode,
          locality,
          countryCode,
          invoiceAddressId,
          null);
    }
  }
}
