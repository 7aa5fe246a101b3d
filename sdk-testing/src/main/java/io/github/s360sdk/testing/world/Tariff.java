package io.github.s360sdk.testing.world;

import io.github.s360sdk.core.model.LocalizedText;

/**
 * A tariff (audience sub-category).
 *
 * @param id its id
 * @param code its code
 * @param name its translated name
 * @param kind {@code FULL} or {@code REDUCED} on the wire
 * @param rank position in lists
 */
public record Tariff(long id, String code, LocalizedText name, String kind, int rank) {}
