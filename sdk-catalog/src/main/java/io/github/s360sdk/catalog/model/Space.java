package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A space in a site, for example a hall (observed).
 *
 * @param id id
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param siteId id of the site, or null
 */
public record Space(long id, @Nullable String code, LocalizedText name, @Nullable Long siteId) {}
