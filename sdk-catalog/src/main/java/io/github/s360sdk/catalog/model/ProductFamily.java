package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.ProductFamilySubType;
import io.github.s360sdk.core.model.ProductFamilyType;
import org.jspecify.annotations.Nullable;

/**
 * A family of products that the point of sale sells (observed). Flags that are absent on the wire
 * read as false.
 *
 * @param id id, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param type kind of the products (wire name {@code productFamilyType}), or null
 * @param subType sub-kind of the products (wire name {@code productFamilySubType}), or null
 * @param contactRequired whether a sale needs a contact
 * @param defaultQuantity quantity that a sale begins with, or null
 * @param directOption whether and how options are taken directly, or null; values not known
 * @param netPrices whether prices are without tax
 * @param reservable whether and how it can be reserved, or null; values not known
 */
public record ProductFamily(
    @Nullable Long id,
    LocalizedText name,
    @Nullable OpenValue<ProductFamilyType> type,
    @Nullable OpenValue<ProductFamilySubType> subType,
    boolean contactRequired,
    @Nullable Integer defaultQuantity,
    @Nullable String directOption,
    boolean netPrices,
    @Nullable String reservable) {}
