package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawFields;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param title title as a code of the institution, for example {@code MRS}, or null (wire name
 *     {@code individualTitle}, observed)
 * @param firstName first name, or null (wire name {@code individualFirstname}, observed)
 * @param lastName last name, or null (wire name {@code individualLastname}, observed)
 * @param birthDate date of birth, or null (wire name {@code individualBirthdate}, observed)
 * @param gender gender, or null (wire name {@code individualGender}, inferred)
 * @param preferredLanguage language to write in, or null (wire name {@code
 *     individualPreferredLanguage}, observed)
 * @param email main e-mail address, or null (wire name {@code email}, observed)
 * @param alternativeEmails further e-mail addresses; may be empty (wire name {@code
 *     alternativeEmails}, observed)
 * @param cellPhone mobile telephone number, or null (wire name {@code cellPhoneNumber}, observed)
 * @param phone telephone number, or null (wire name {@code phoneNumber1}, inferred)
 * @param countryCode two-letter country code, or null (wire name {@code countryCode}, observed)
 * @param zipCode postal code, or null (wire name {@code zipCode}, observed)
 * @param addressSalutation salutation above an address, or null (wire name {@code
 *     addressSalutation}, observed)
 * @param letterSalutation salutation of a letter, or null (wire name {@code letterSalutation},
 *     observed)
 * @param role role, or null (wire name {@code role}, observed)
 * @param login login, or null (wire name {@code login}, observed)
 * @param verifiedEmail whether the e-mail address was verified, or null (wire name {@code
 *     verifiedEmail}, observed)
 * @param emailVerification the same as a status, or null (wire name {@code
 *     email1VerificationStatus}, observed)
 * @param cellPhoneVerified whether the mobile telephone number was verified, or null (wire name
 *     {@code cellPhoneNumberVerified}, observed)
 * @param verificationRequired whether an e-mail to verify the account is needed, or null (wire name
 *     {@code requiredAccountVerificationEmail}, observed)
 * @param active whether the contact is active, or null (wire name {@code active}, observed)
 * @param blocked whether the contact is blocked, or null (wire name {@code blocked}, observed)
 * @param guest whether the contact is a guest, or null (wire name {@code guest}, observed)
 * @param prospect whether the contact is a prospect, or null (wire name {@code prospect}, observed)
 * @param confidentiality confidentiality, or null (wire name {@code confidentialityLevelEnum},
 *     observed)
 * @param handicap handicap, or null (wire name {@code handicapType}, observed)
 * @param validUntil until when the contact is valid, or null (wire name {@code endValidityDate},
 *     observed)
 * @param raw fields that this version does not know, or cannot read
 */
public record Individual(
    @Nullable String title,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable LocalDate birthDate,
    @Nullable OpenValue<Gender> gender,
    @Nullable String preferredLanguage,
    @Nullable String email,
    List<String> alternativeEmails,
    @Nullable String cellPhone,
    @Nullable String phone,
    @Nullable String countryCode,
    @Nullable String zipCode,
    @Nullable String addressSalutation,
    @Nullable String letterSalutation,
    @Nullable OpenValue<ContactRole> role,
    @Nullable String login,
    @Nullable Boolean verifiedEmail,
    @Nullable OpenValue<EmailVerificationStatus> emailVerification,
    @Nullable Boolean cellPhoneVerified,
    @Nullable Boolean verificationRequired,
    @Nullable Boolean active,
    @Nullable Boolean blocked,
    @Nullable Boolean guest,
    @Nullable Boolean prospect,
    @Nullable OpenValue<ConfidentialityLevel> confidentiality,
    @Nullable OpenValue<HandicapType> handicap,
    @Nullable OffsetDateTime validUntil,
    RawFields raw)
    implements Party {

  /** Copies the list. */
  public Individual {
    alternativeEmails = List.copyOf(alternativeEmails);
    Objects.requireNonNull(raw, "raw");
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "Individual";
  }
}
