package io.github.s360sdk.testing.world;

import org.jspecify.annotations.Nullable;

/**
 * What one place or unit costs.
 *
 * @param seatCategoryId the seat category, or null for items without seats
 * @param tariffId the tariff
 * @param amount in thousandths of the currency unit, charges included
 * @param charges the part of the amount that is charges, in thousandths; 0 for none
 * @param priceLevelId the price level (season tickets), or null
 * @param maxQuantity most places in one operation, or null for no limit
 */
public record Price(
    @Nullable Long seatCategoryId,
    long tariffId,
    long amount,
    long charges,
    @Nullable Long priceLevelId,
    @Nullable Integer maxQuantity) {}
