package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A type that the institution sorts its products under (observed).
 *
 * @param id id
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param productFamilyId id of the product family, or null
 */
public record ProductType(
    long id, @Nullable String code, LocalizedText name, @Nullable Long productFamilyId) {}
