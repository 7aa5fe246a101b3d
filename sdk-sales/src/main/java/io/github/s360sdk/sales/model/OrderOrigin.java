package io.github.s360sdk.sales.model;

import org.jspecify.annotations.Nullable;

/**
 * Where an order comes from (documented; more fields exist, are not known and are not kept).
 *
 * @param toCreateToken whether a token is made for later payments (observed), or null
 */
public record OrderOrigin(@Nullable Boolean toCreateToken) {}
