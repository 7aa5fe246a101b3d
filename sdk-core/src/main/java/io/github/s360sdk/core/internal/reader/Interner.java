package io.github.s360sdk.core.internal.reader;

import io.github.s360sdk.core.model.LocalizedText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives one object for equal values: a large answer repeats its names, places and periods thousands
 * of times. The tables have a fixed size and forget what is pushed out, so that a stream of any
 * length needs the same memory.
 */
public final class Interner {

  private static final int KEEPING = 1 << 13;
  private static final int STREAMING = 1 << 10;
  private static final int SMALL = 1 << 6;
  private static final int LONGEST_STREAMED = 200;

  private final boolean keeping;
  private final @Nullable Known[] strings;
  private final @Nullable Translations[] texts;
  private final @Nullable Object[] values;

  /** A string with its characters, which are compared faster than the string is. */
  private static final class Known {
    final char[] chars;
    final String text;

    Known(CharBuffer buffer) {
      this.chars = buffer.toChars();
      this.text = buffer.toString();
    }
  }

  /** A text with what it was made of. */
  private static final class Translations {
    final @Nullable String[] parts;
    final LocalizedText text;

    Translations(@Nullable String[] parts, LocalizedText text) {
      this.parts = parts;
      this.text = text;
    }
  }

  private Interner(boolean keeping, int size, int values) {
    this.keeping = keeping;
    this.strings = new @Nullable Known[size];
    this.texts = new @Nullable Translations[size];
    this.values = new @Nullable Object[values];
  }

  /** For an answer that is kept: everything that repeats becomes one object. */
  public static Interner keeping() {
    return new Interner(true, KEEPING, KEEPING);
  }

  /** For an answer that is small, or that repeats little. */
  public static Interner small() {
    return new Interner(true, SMALL, 1);
  }

  /** For a stream: holds on to nothing that is large. */
  public static Interner streaming() {
    return new Interner(false, STREAMING, STREAMING / 4);
  }

  String string(CharBuffer chars) {
    if (!keeping && chars.length() > LONGEST_STREAMED) {
      return chars.toString();
    }
    int slot = slot(chars.hashCode(), strings.length);
    Known known = strings[slot];
    if (known != null && chars.is(known.chars)) {
      return known.text;
    }
    Known made = new Known(chars);
    strings[slot] = made;
    return made.text;
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
    int slot = slot(hash, texts.length);
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
    if (keeping || hasOnlyShort(parts, length)) {
      texts[slot] = new Translations(Arrays.copyOf(parts, length), made);
    }
    return made;
  }

  private static boolean hasOnlyShort(@Nullable String[] parts, int length) {
    for (int i = 0; i < length; i++) {
      String part = parts[i];
      if (part != null && part.length() > LONGEST_STREAMED) {
        return false;
      }
    }
    return true;
  }

  /** A list that does not change. */
  public <T> List<T> list(List<T> list) {
    return list.isEmpty() ? list : large(list);
  }

  /** A value that may be large, as a product is. */
  public <T> T large(T value) {
    return keeping ? value(value) : value;
  }

  /** Any other value that does not change. */
  public <T> T value(T value) {
    int slot = slot(value.hashCode(), values.length);
    Object known = values[slot];
    if (known != null && known.equals(value)) {
      @SuppressWarnings("unchecked") // equal values are of one class
      T same = (T) known;
      return same;
    }
    values[slot] = value;
    return value;
  }

  /**
   * Forgets the values: equal values that come later may hold links, and these lead to other parts.
   */
  public void forgetValues() {
    Arrays.fill(values, null);
  }

  private static int slot(int hash, int size) {
    return (hash ^ (hash >>> 16)) & (size - 1);
  }
}
