package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawFields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A postal address of a contact. A contact can have one that is the main one, and the same or
 * others for bills and parcels.
 *
 * @param id id of the address, or null (wire name {@code contactAddressId}, documented)
 * @param name name of the address, or null (wire name {@code name}, documented)
 * @param street1 first line of the street, or null (wire name {@code street1}, documented)
 * @param street2 second line, or null (wire name {@code street2}, documented)
 * @param street3 third line, or null (wire name {@code street3}, documented)
 * @param street4 fourth line, or null (wire name {@code street4}, documented)
 * @param zipCode postal code, or null (wire name {@code zipCode}, documented)
 * @param town town, or null (wire name {@code town}, documented)
 * @param countryCode two-letter country code, or null (wire name {@code countryCode}, documented)
 * @param main whether it is the main address, or null (wire name {@code main}, documented)
 * @param billing whether bills go there, or null (wire name {@code billingAddress}, documented)
 * @param shipping whether parcels go there, or null (wire name {@code shippingAddress}, documented)
 * @param formatted the whole address in lines, or null (wire name {@code formattedAddress},
 *     documented)
 * @param documentFormatted the whole address as documents show it, or null (wire name {@code
 *     documentFormattedAddress}, observed)
 * @param line1 first of lines that exist beside the streets; their meaning is not clear, or null
 *     (wire name {@code line1}, observed)
 * @param line2 second of them, or null (wire name {@code line2}, observed)
 * @param line3 third of them, or null (wire name {@code line3}, observed)
 * @param normalizationState whether it has the form of the post, or null (wire name {@code
 *     normalizationState}, documented)
 * @param normalizationRating how well it was recognised, or null (wire name {@code
 *     normalizationRating}, documented)
 * @param raw fields that this version does not know, or cannot read
 */
public record ContactAddress(
    @Nullable Long id,
    @Nullable String name,
    @Nullable String street1,
    @Nullable String street2,
    @Nullable String street3,
    @Nullable String street4,
    @Nullable String zipCode,
    @Nullable String town,
    @Nullable String countryCode,
    @Nullable Boolean main,
    @Nullable Boolean billing,
    @Nullable Boolean shipping,
    @Nullable String formatted,
    @Nullable String documentFormatted,
    @Nullable String line1,
    @Nullable String line2,
    @Nullable String line3,
    @Nullable OpenValue<NormalizationState> normalizationState,
    @Nullable OpenValue<NormalizationRating> normalizationRating,
    RawFields raw) {

  /** Checks that the fields are there. */
  public ContactAddress {
    Objects.requireNonNull(raw, "raw");
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "ContactAddress";
  }
}
