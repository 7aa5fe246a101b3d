package io.github.s360sdk.availability.internal.reader;

import io.github.s360sdk.availability.model.ThemeAndLanguage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects a row about the theme and the language of a timeslot. */
final class ThemeBuilder extends RowBuilder<ThemeAndLanguage> {

  private static final Set<String> NAMES = Set.of("languageCode", "themeId", "timeslotId");
  private static final Set<String> TELL = Set.of("languageCode", "themeId");

  private @Nullable String languageCode;
  private @Nullable Long themeId;
  private @Nullable Long timeslotId;

  ThemeBuilder() {
    super(NAMES, TELL);
  }

  @Override
  void setField(String name, String text) {
    switch (name) {
      case "languageCode" -> languageCode = text;
      case "themeId" -> themeId = id(text);
      default -> timeslotId = id(text);
    }
  }

  @Override
  ThemeAndLanguage build() {
    return new ThemeAndLanguage(timeslotId, themeId, languageCode, raw());
  }
}
