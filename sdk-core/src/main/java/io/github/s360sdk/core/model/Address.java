package io.github.s360sdk.core.model;

import org.jspecify.annotations.Nullable;

/**
 * Postal address of a place (wire type {@code AddressData}, observed).
 *
 * @param firstLine street and number (wire name {@code firstAddressLine}), or null
 * @param zipCode postal code, or null
 * @param locality town, or null
 * @param countryCode two-letter country code, or null
 */
public record Address(
    @Nullable String firstLine,
    @Nullable String zipCode,
    @Nullable String locality,
    @Nullable String countryCode) {}
