package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.Address;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Address of the place of the point of sale (wire names {@code placeAddress} and {@code
 * placeAddressData}, observed).
 *
 * @param text address in one text (wire name {@code placeAddress}), or null
 * @param address postal address, or null
 * @param email e-mail address, or null
 * @param website web address, or null
 * @param latitude degrees north (wire name {@code gpsLatitude}), or null
 * @param longitude degrees east (wire name {@code gpsLongitude}), or null
 */
public record PlaceAddress(
    @Nullable String text,
    @Nullable Address address,
    @Nullable String email,
    @Nullable String website,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude) {}
