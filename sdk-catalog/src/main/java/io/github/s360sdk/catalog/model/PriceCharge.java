package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * A charge of a price (wire name {@code chargesAmounts}, observed). Whether it is a part of the
 * amount of the price is not known; {@link PriceComponent#type()} hints at it.
 *
 * @param priceComponentId id of the price component (wire name {@code chargesId}), or null
 * @param component the price component, or null if the season does not list it
 * @param componentText text of the component (wire name {@code component}, inferred), or null
 * @param amount the amount
 */
public record PriceCharge(
    @Nullable Long priceComponentId,
    @Nullable PriceComponent component,
    @Nullable String componentText,
    Money amount) {}
