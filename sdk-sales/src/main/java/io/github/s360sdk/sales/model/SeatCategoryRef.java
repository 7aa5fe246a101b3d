package io.github.s360sdk.sales.model;

import org.jspecify.annotations.Nullable;

/**
 * A seat category.
 *
 * @param id id (wire name {@code seatCategoryId}), or null
 * @param name name in the language of the connection (wire name {@code seatCategory}), or null
 * @param rank rank among the categories (wire name {@code seatCategoryRank}, observed, operations
 *     only), or null
 */
public record SeatCategoryRef(@Nullable Long id, @Nullable String name, @Nullable Integer rank) {}
