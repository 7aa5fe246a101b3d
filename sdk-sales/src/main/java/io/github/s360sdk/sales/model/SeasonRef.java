package io.github.s360sdk.sales.model;

import org.jspecify.annotations.Nullable;

/**
 * The season of an operation (observed).
 *
 * @param id id (wire name {@code seasonId}), or null
 * @param code code (wire name {@code seasonCode}), or null
 * @param name name (wire name {@code season}), or null
 */
public record SeasonRef(@Nullable Long id, @Nullable String code, @Nullable String name) {}
