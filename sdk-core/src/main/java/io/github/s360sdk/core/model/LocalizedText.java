package io.github.s360sdk.core.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A text in several languages (wire type {@code ExternalName}, documented).
 *
 * <p>A text asked in a language that it does not have falls back: the same language in another
 * region, then the languages given as fall-back, then English, then the first language there is.
 * Descriptions may contain HTML; it is not cleaned here.
 */
public final class LocalizedText {

  /** The text without any translation. */
  public static final LocalizedText EMPTY = new LocalizedText(Map.of());

  private final Map<String, String> byTag;
  // Computed once: texts are compared and looked up far more often than they are made.
  private final int hash;

  private LocalizedText(Map<String, String> byTag) {
    this.byTag = byTag;
    this.hash = byTag.hashCode();
  }

  /**
   * Returns a text with the given translations. Empty translations are left out.
   *
   * @param translations texts by language: {@code fr}, {@code fr_CH} or {@code fr-CH}; an empty key
   *     stands for a text whose language is not known
   * @return the text
   */
  public static LocalizedText of(Map<String, String> translations) {
    Map<String, String> clean = new LinkedHashMap<>();
    translations.forEach(
        (language, text) -> {
          if (!text.isEmpty()) {
            clean.putIfAbsent(tag(language), text);
          }
        });
    return clean.isEmpty() ? EMPTY : new LocalizedText(unmodifiable(clean));
  }

  // Map.copyOf would lose the order of the answer, and with it which language comes first.
  private static Map<String, String> unmodifiable(Map<String, String> map) {
    return map.size() == 1 ? Map.copyOf(map) : Collections.unmodifiableMap(map);
  }

  /**
   * Returns a text in one language.
   *
   * @param language language code
   * @param text the text
   * @return the text
   */
  public static LocalizedText of(String language, String text) {
    return of(Map.of(language, text));
  }

  private static String tag(String language) {
    return language.strip().replace('_', '-').toLowerCase(Locale.ROOT);
  }

  /**
   * The text in a language or its best fall-back.
   *
   * @param language the language wanted: {@code fr}, {@code fr_CH} or {@code fr-CH}
   * @param fallbacks languages to try next, in order
   * @return the text, or an empty text if there is no translation at all
   */
  public String in(String language, String... fallbacks) {
    return find(language, fallbacks).orElse("");
  }

  /**
   * The text in a language or its best fall-back.
   *
   * @param locale the language wanted
   * @return the text, or an empty text if there is no translation at all
   */
  public String in(Locale locale) {
    return in(locale.toLanguageTag());
  }

  /**
   * The text in a language or its best fall-back.
   *
   * @param language the language wanted
   * @param fallbacks languages to try next, in order
   * @return the text, or empty if there is no translation at all
   */
  public Optional<String> find(String language, String... fallbacks) {
    if (byTag.isEmpty()) {
      return Optional.empty();
    }
    List<String> wanted = new ArrayList<>(fallbacks.length + 2);
    wanted.add(language);
    wanted.addAll(List.of(fallbacks));
    wanted.add("en");
    for (String one : wanted) {
      Optional<String> text = exactOrSameLanguage(tag(one));
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.of(byTag.values().iterator().next());
  }

  private Optional<String> exactOrSameLanguage(String tag) {
    String exact = byTag.get(tag);
    if (exact != null) {
      return Optional.of(exact);
    }
    String base = base(tag);
    String plain = byTag.get(base);
    if (plain != null) {
      return Optional.of(plain);
    }
    return byTag.entrySet().stream()
        .filter(entry -> base(entry.getKey()).equals(base))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String base(String tag) {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }

  /**
   * All translations.
   *
   * @return texts by language in lower case ({@code fr}, {@code fr-ch}), in the order of the answer
   */
  public Map<String, String> translations() {
    return byTag;
  }

  /**
   * Whether there is no translation.
   *
   * @return true if {@link #in} would give an empty text in every language
   */
  public boolean isEmpty() {
    return byTag.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof LocalizedText text && hash == text.hash && byTag.equals(text.byTag));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** All translations, for logs and debugging; use {@link #in} for people. */
  @Override
  public String toString() {
    return byTag.toString();
  }
}
