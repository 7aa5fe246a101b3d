package io.github.s360sdk.availability.model;

import io.github.s360sdk.core.model.RawFields;
import org.jspecify.annotations.Nullable;

/**
 * Theme and language that a group has already chosen for a visit at a timeslot (documented).
 *
 * @param timeslotId id of the timeslot, or null
 * @param themeId id of the theme, or null
 * @param languageCode code of the language, or null
 * @param raw fields that this version does not know or cannot read
 */
public record ThemeAndLanguage(
    @Nullable Long timeslotId,
    @Nullable Long themeId,
    @Nullable String languageCode,
    RawFields raw) {}
