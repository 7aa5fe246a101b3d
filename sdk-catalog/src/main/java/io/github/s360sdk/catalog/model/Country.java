package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A country that addresses at the point of sale may have (observed).
 *
 * @param code two-letter code, or null
 * @param name name for people; may be empty
 * @param currencyCode ISO 4217 code of its currency, or null
 * @param phonePrefix international phone prefix without {@code +} (wire name {@code
 *     internationalPhonePrefix}), or null
 * @param phoneFormat format of phone numbers, or null; notation not known
 */
public record Country(
    @Nullable String code,
    LocalizedText name,
    @Nullable String currencyCode,
    @Nullable String phonePrefix,
    @Nullable String phoneFormat) {}
