package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A charge that can be added to a sale (observed).
 *
 * @param id id, or null
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param type kind of the charge, or null; values not known
 * @param modifiable whether its amount can be changed at the sale; false if absent
 */
public record Charge(
    @Nullable Long id,
    @Nullable String code,
    LocalizedText name,
    @Nullable String type,
    boolean modifiable) {}
