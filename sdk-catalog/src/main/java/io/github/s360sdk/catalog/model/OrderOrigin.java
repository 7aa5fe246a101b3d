package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Where orders of the point of sale may come from (observed).
 *
 * @param code code (wire name {@code idCode}), or null
 * @param name name for people (wire name {@code externalName}); may be empty
 */
public record OrderOrigin(@Nullable String code, LocalizedText name) {}
