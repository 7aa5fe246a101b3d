package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.core.model.LocalizedText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives one object for equal values: a catalogue repeats its names, places and periods thousands of
 * times. The tables have a fixed size and forget what is pushed out, so that a stream of any length
 * needs the same memory.
 */
final class Interner {

  private static final int STRINGS = 1 << 13;
  private static final int NUMBERS = 1 << 13;
  private static final int TEXTS = 1 << 12;
  private static final int VALUES = 1 << 13;

  private final @Nullable String[] strings = new @Nullable String[STRINGS];
  private final @Nullable Long[] numbers = new @Nullable Long[NUMBERS];
  private final @Nullable Translations[] texts = new @Nullable Translations[TEXTS];
  private final @Nullable Object[] values = new @Nullable Object[VALUES];

  private record Translations(@Nullable String[] parts, LocalizedText text) {}

  String string(CharBuffer chars) {
    int slot = slot(chars.hashCode(), STRINGS);
    String known = strings[slot];
    if (known != null && chars.is(known)) {
      return known;
    }
    String made = chars.toString();
    strings[slot] = made;
    return made;
  }

  Long number(long value) {
    if (value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE) {
      return value;
    }
    int slot = slot(Long.hashCode(value * 0x9E3779B97F4A7C15L), NUMBERS);
    Long known = numbers[slot];
    if (known != null && known == value) {
      return known;
    }
    Long made = value;
    numbers[slot] = made;
    return made;
  }

  /**
   * A text in several languages.
   *
   * @param parts language and text in turn, interned
   * @param length how many of them count
   */
  LocalizedText text(@Nullable String[] parts, int length) {
    int hash = 1;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + Objects.hashCode(parts[i]);
    }
    int slot = slot(hash, TEXTS);
    Translations known = texts[slot];
    if (known != null && Arrays.equals(known.parts, 0, known.parts.length, parts, 0, length)) {
      return known.text;
    }
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (int i = 0; i < length; i += 2) {
      String language = parts[i];
      String text = parts[i + 1];
      if (text != null) {
        byLanguage.putIfAbsent(language == null ? "" : language, text);
      }
    }
    LocalizedText made = LocalizedText.of(byLanguage);
    texts[slot] = new Translations(Arrays.copyOf(parts, length), made);
    return made;
  }

  /** Any other value that does not change. */
  <T> T value(T value) {
    int slot = slot(value.hashCode(), VALUES);
    Object known = values[slot];
    if (known != null && known.equals(value)) {
      @SuppressWarnings("unchecked") // equal values are of one class
      T same = (T) known;
      return same;
    }
    values[slot] = value;
    return value;
  }

  private static int slot(int hash, int size) {
    return (hash ^ (hash >>> 16)) & (size - 1);
  }
}
