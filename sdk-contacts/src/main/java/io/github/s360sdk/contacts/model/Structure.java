package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A company, a school, a group. The type is observed, its name is not known.
 *
 * @param officialName official name; also read from other names that were tried elsewhere without
 *     proof, or null (wire name {@code structureOfficialName}, observed)
 * @param typeId id of the type of structure, or null (wire name {@code structureTypeId}, observed)
 * @param email main e-mail address, or null (wire name {@code email}, observed)
 * @param alternativeEmails further e-mail addresses; may be empty (wire name {@code
 *     alternativeEmails}, observed)
 * @param cellPhone mobile telephone number, or null (wire name {@code cellPhoneNumber}, observed)
 * @param addressSalutation salutation above an address, or null (wire name {@code
 *     addressSalutation}, observed)
 * @param letterSalutation salutation of a letter, or null (wire name {@code letterSalutation},
 *     observed)
 * @param role role, or null (wire name {@code role}, observed)
 * @param verifiedEmail whether the e-mail address was verified, or null (wire name {@code
 *     verifiedEmail}, observed)
 * @param emailVerification the same as a status, or null (wire name {@code
 *     email1VerificationStatus}, observed)
 * @param verificationRequired whether an e-mail to verify the account is needed, or null (wire name
 *     {@code requiredAccountVerificationEmail}, observed)
 * @param community whether it is a community, or null (wire name {@code community}, observed)
 * @param prospect whether it is a prospect, or null (wire name {@code prospect}, observed)
 * @param confidentiality confidentiality, or null (wire name {@code confidentialityLevelEnum},
 *     observed)
 * @param raw fields that this version does not know, or cannot read
 */
public record Structure(
    @Nullable String officialName,
    @Nullable Long typeId,
    @Nullable String email,
    List<String> alternativeEmails,
    @Nullable String cellPhone,
    @Nullable String addressSalutation,
    @Nullable String letterSalutation,
    @Nullable OpenValue<ContactRole> role,
    @Nullable Boolean verifiedEmail,
    @Nullable OpenValue<EmailVerificationStatus> emailVerification,
    @Nullable Boolean verificationRequired,
    @Nullable Boolean community,
    @Nullable Boolean prospect,
    @Nullable OpenValue<ConfidentialityLevel> confidentiality,
    RawFields raw)
    implements Party {

  /** Copies the list. */
  public Structure {
    alternativeEmails = List.copyOf(alternativeEmails);
    Objects.requireNonNull(raw, "raw");
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "Structure";
  }
}
