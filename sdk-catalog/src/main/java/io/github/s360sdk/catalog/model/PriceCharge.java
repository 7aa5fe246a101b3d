package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * A charge of a price (wire name {@code chargesAmounts}, observed). Whether it is a part of the
 * amount of the price is not known; {@link PriceComponent#type()} hints at it.
 *
 * @param component the price component (wire name {@code chargesId}), or null
 * @param componentText text of the component (wire name {@code component}, inferred), or null
 * @param amount the amount
 */
public record PriceCharge(
    @Nullable Link<PriceComponent> component, @Nullable String componentText, Money amount) {}
