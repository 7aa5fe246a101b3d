package io.github.s360sdk.core.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something takes place: a site and a space in it (documented).
 *
 * @param siteCode code of the site, or null
 * @param siteName name of the site (wire name {@code siteExternalName}); may be empty
 * @param siteAddress address of the site, or null
 * @param spaceCode code of the space, or null
 * @param spaceName name of the space (wire name {@code spaceExternalName}); may be empty
 */
public record Location(
    @Nullable String siteCode,
    LocalizedText siteName,
    @Nullable Address siteAddress,
    @Nullable String spaceCode,
    LocalizedText spaceName) {}
