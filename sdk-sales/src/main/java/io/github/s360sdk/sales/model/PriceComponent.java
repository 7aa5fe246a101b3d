package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import org.jspecify.annotations.Nullable;

/**
 * The part of the price that an operation of kind {@code CHARGES} stands for (wire type {@code
 * PriceComponentData}, observed).
 *
 * @param name name (wire name {@code externalName}); may be empty
 * @param kind kind, or null
 * @param rank rank, or null
 */
public record PriceComponent(
    LocalizedText name, @Nullable OpenValue<PriceComponentKind> kind, @Nullable Integer rank) {}
