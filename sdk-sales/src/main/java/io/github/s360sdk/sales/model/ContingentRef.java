package io.github.s360sdk.sales.model;

import org.jspecify.annotations.Nullable;

/**
 * The contingent that places are taken from.
 *
 * @param id id (wire name {@code contingentId}), or null
 * @param name name (wire name {@code contingent}), or null
 */
public record ContingentRef(@Nullable Long id, @Nullable String name) {}
