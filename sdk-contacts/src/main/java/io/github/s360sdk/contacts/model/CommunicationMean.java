package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawFields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a contact.
 *
 * @param id id, or null (wire name {@code communicationMeanId}, documented)
 * @param type kind, or null (wire name {@code type}, assumed)
 * @param email e-mail address, or null (wire name {@code email}, inferred)
 * @param phoneNumber telephone number, or null (wire name {@code phoneNumber}, assumed)
 * @param main whether it is the main one of its kind, or null (wire name {@code main}, assumed)
 * @param addressId id of the address that it belongs to, or null (wire name {@code
 *     contactAddressId}, documented)
 * @param accountId id of an account, or null (wire name {@code accountId}, documented)
 * @param provider provider of a mobile telephone, or null (wire name {@code cellularPhoneProvider},
 *     documented)
 * @param raw fields that this version does not know, or cannot read
 */
public record CommunicationMean(
    @Nullable Long id,
    @Nullable OpenValue<CommunicationMeanType> type,
    @Nullable String email,
    @Nullable String phoneNumber,
    @Nullable Boolean main,
    @Nullable Long addressId,
    @Nullable String accountId,
    @Nullable String provider,
    RawFields raw) {

  /** Checks that the fields are there. */
  public CommunicationMean {
    Objects.requireNonNull(raw, "raw");
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "CommunicationMean";
  }
}
