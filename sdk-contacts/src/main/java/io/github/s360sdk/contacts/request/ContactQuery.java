package io.github.s360sdk.contacts.request;

import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.model.ContactRole;
import io.github.s360sdk.core.internal.check.Checks;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search for contacts. All that is named must fit. The vendor documents that contacts can be
 * searched by e-mail and by the owner of a file; all criteria are assumed.
 *
 * @param contactNumber number, or null
 * @param email e-mail address, or null
 * @param firstName first name, or null
 * @param lastName last name, or null
 * @param login login, or null
 * @param phone telephone number, or null
 * @param town town, or null
 * @param zipCode postal code, or null
 * @param countryCode two-letter code of the country, or null
 * @param fileOwner contact number of somebody who owns a file, or null
 * @param role role, or null
 * @param details what is told of the contacts that are found
 */
public record ContactQuery(
    @Nullable String contactNumber,
    @Nullable String email,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String login,
    @Nullable String phone,
    @Nullable String town,
    @Nullable String zipCode,
    @Nullable String countryCode,
    @Nullable String fileOwner,
    @Nullable ContactRole role,
    Set<ContactDetail> details) {

  /**
   * Checks the fields.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public ContactQuery {
    details = Set.copyOf(details);
    Checks checks =
        new Checks()
            .check(
                Stream.of(
                        contactNumber,
                        email,
                        firstName,
                        lastName,
                        login,
                        phone,
                        town,
                        zipCode,
                        countryCode,
                        fileOwner,
                        role)
                    .anyMatch(Objects::nonNull),
                "query",
                "names no criterion; expected at least one");
    checks.contactNumber("contactNumber", contactNumber).contactNumber("fileOwner", fileOwner);
    checks.oneLine("email", email);
    checks.oneLine("firstName", firstName);
    checks.oneLine("lastName", lastName);
    checks.oneLine("login", login);
    checks.oneLine("phone", phone);
    checks.oneLine("town", town);
    checks.oneLine("zipCode", zipCode);
    checks.oneLine("countryCode", countryCode);
    checks.complete();
  }

  /**
   * Builds it.
   *
   * @param fill sets the fields
   * @return what was built
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static ContactQuery of(Consumer<? super Builder> fill) {
    Builder builder = builder();
    fill.accept(builder);
    return builder.build();
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the fields. Not thread-safe. */
  public static final class Builder {

    private @Nullable String contactNumber;
    private @Nullable String email;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String login;
    private @Nullable String phone;
    private @Nullable String town;
    private @Nullable String zipCode;
    private @Nullable String countryCode;
    private @Nullable String fileOwner;
    private @Nullable ContactRole role;
    private Set<ContactDetail> details = Set.of(ContactDetail.GENERAL);

    private Builder() {}

    /**
     * Looks for contacts with this number (wire name {@code contactNumber}, assumed).
     *
     * @param value the number
     * @return this
     */
    public Builder contactNumber(String value) {
      this.contactNumber = value;
      return this;
    }

    /**
     * Looks for contacts with this e-mail address (wire name {@code email}, assumed).
     *
     * @param value the e-mail address
     * @return this
     */
    public Builder email(String value) {
      this.email = value;
      return this;
    }

    /**
     * Looks for contacts with this first name (wire name {@code firstname}, assumed).
     *
     * @param value the first name
     * @return this
     */
    public Builder firstName(String value) {
      this.firstName = value;
      return this;
    }

    /**
     * Looks for contacts with this last name (wire name {@code lastname}, assumed).
     *
     * @param value the last name
     * @return this
     */
    public Builder lastName(String value) {
      this.lastName = value;
      return this;
    }

    /**
     * Looks for contacts with this login (wire name {@code login}, assumed).
     *
     * @param value the login
     * @return this
     */
    public Builder login(String value) {
      this.login = value;
      return this;
    }

    /**
     * Looks for contacts with this telephone number (wire name {@code phone}, assumed).
     *
     * @param value the telephone number
     * @return this
     */
    public Builder phone(String value) {
      this.phone = value;
      return this;
    }

    /**
     * Looks for contacts with this town (wire name {@code town}, assumed).
     *
     * @param value the town
     * @return this
     */
    public Builder town(String value) {
      this.town = value;
      return this;
    }

    /**
     * Looks for contacts with this postal code (wire name {@code zipCode}, assumed).
     *
     * @param value the postal code
     * @return this
     */
    public Builder zipCode(String value) {
      this.zipCode = value;
      return this;
    }

    /**
     * Looks for contacts with this two-letter code of the country (wire name {@code countryCode},
     * assumed).
     *
     * @param value two-letter code of the country
     * @return this
     */
    public Builder countryCode(String value) {
      this.countryCode = value;
      return this;
    }

    /**
     * Looks for the owner of a file (wire name {@code fileOwnerContactNumber}, assumed).
     *
     * @param value contact number of somebody who owns a file
     * @return this
     */
    public Builder fileOwner(String value) {
      this.fileOwner = value;
      return this;
    }

    /**
     * Looks for contacts with this role (wire name {@code role}, assumed).
     *
     * @param value the role
     * @return this
     */
    public Builder role(ContactRole value) {
      this.role = value;
      return this;
    }

    /**
     * Sets what is told of the contacts that are found. Default: {@link ContactDetail#GENERAL}.
     *
     * @param values the details
     * @return this
     */
    public Builder details(ContactDetail... values) {
      this.details = Set.copyOf(Arrays.asList(values));
      return this;
    }

    /**
     * Builds it.
     *
     * @return what was built
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public ContactQuery build() {
      return new ContactQuery(
          contactNumber,
          email,
          firstName,
          lastName,
          login,
          phone,
          town,
          zipCode,
          countryCode,
          fileOwner,
          role,
          details);
    }
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "ContactQuery";
  }
}
