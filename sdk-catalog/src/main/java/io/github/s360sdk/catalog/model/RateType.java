package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.ProductFamilySubType;
import io.github.s360sdk.core.model.ProductFamilyType;
import org.jspecify.annotations.Nullable;

/**
 * A rate type: which prices a performance or an item has (observed).
 *
 * @param id id
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param family kind of products that it is for (wire name {@code productFamilyType}), or null
 * @param subFamily sub-kind of products that it is for (wire name {@code productFamilySubType}), or
 *     null
 * @param backgroundColor six hexadecimal digits (wire name {@code bgColor}), or null
 * @param textColor six hexadecimal digits, or null
 */
public record RateType(
    long id,
    @Nullable String code,
    LocalizedText name,
    @Nullable OpenValue<ProductFamilyType> family,
    @Nullable OpenValue<ProductFamilySubType> subFamily,
    @Nullable String backgroundColor,
    @Nullable String textColor) {}
