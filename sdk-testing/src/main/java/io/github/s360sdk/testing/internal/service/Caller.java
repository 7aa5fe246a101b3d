package io.github.s360sdk.testing.internal.service;

import org.jspecify.annotations.Nullable;

/** Who calls, and the language in which names are told. */
public record Caller(String operator, String language) {

  private static final String MAIN_LANGUAGE = "fr";

  /** The first language of a header {@code Accept-Language}; the main language without one. */
  public static Caller of(String operator, @Nullable String acceptLanguage) {
    String language = MAIN_LANGUAGE;
    if (acceptLanguage != null && !acceptLanguage.isBlank() && !acceptLanguage.startsWith("*")) {
      language = acceptLanguage.split("[,;]", 2)[0].strip();
    }
    return new Caller(operator, language);
  }
}
