package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.ProductFamilySubType;
import io.github.s360sdk.core.model.ProductFamilyType;
import org.jspecify.annotations.Nullable;

/**
 * The product that an operation sells.
 *
 * @param id id (wire name {@code productId}), or null
 * @param code code (wire name {@code productCode}), or null
 * @param name name in the language of the connection (wire name {@code product}), or null
 * @param familyType family (wire name {@code productFamilyType}), or null
 * @param familySubType sub-family (wire name {@code productFamilySubType}), or null
 */
public record ProductRef(
    @Nullable Long id,
    @Nullable String code,
    @Nullable String name,
    @Nullable OpenValue<ProductFamilyType> familyType,
    @Nullable OpenValue<ProductFamilySubType> familySubType) {}
