package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.RawFields;
import org.jspecify.annotations.Nullable;

/**
 * A theme of visits (assumed: only the list itself has been seen).
 *
 * @param id id, or null
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param raw all other fields, as they were received
 */
public record VisitTheme(
    @Nullable Long id, @Nullable String code, LocalizedText name, RawFields raw) {}
