package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A language of visits (observed).
 *
 * @param code code, or null
 * @param name name for people; may be empty
 */
public record VisitLanguage(@Nullable String code, LocalizedText name) {}
