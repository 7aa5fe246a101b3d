package io.github.s360sdk.core.internal.reader;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of one element, in a buffer that is used again for the next: most values of a catalogue
 * are numbers, flags and texts that have been seen before, and need no new string.
 */
final class CharBuffer {

  private static final int FIRST_SIZE = 256;
  // Ids and amounts have fewer digits, so the sum cannot overflow.
  private static final int MOST_PLAIN_DIGITS = 18;

  private char[] chars = new char[FIRST_SIZE];
  private int from;
  private int to;

  void clear() {
    from = 0;
    to = 0;
  }

  void append(char[] source, int start, int length) {
    if (chars.length - to < length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, to + length));
    }
    System.arraycopy(source, start, chars, to, length);
    to += length;
  }

  void append(String text) {
    append(text.toCharArray(), 0, text.length());
  }

  /** Leaves out white space at both ends. */
  void strip() {
    while (from < to && Character.isWhitespace(chars[from])) {
      from++;
    }
    while (to > from && Character.isWhitespace(chars[to - 1])) {
      to--;
    }
  }

  int length() {
    return to - from;
  }

  char charAt(int index) {
    return chars[from + index];
  }

  boolean isEmpty() {
    return from == to;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + chars[i];
    }
    return hash;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CharBuffer buffer
        && Arrays.equals(chars, from, to, buffer.chars, buffer.from, buffer.to);
  }

  /** Whether it reads as true. */
  boolean isTrue() {
    int length = to - from;
    return length == 4
        ? chars[from] == 't'
            && chars[from + 1] == 'r'
            && chars[from + 2] == 'u'
            && chars[from + 3] == 'e'
        : length == 1 && chars[from] == '1';
  }

  /** Whether it is the given text. */
  boolean is(char[] text) {
    return Arrays.equals(chars, from, to, text, 0, text.length);
  }

  char[] toChars() {
    return Arrays.copyOfRange(chars, from, to);
  }

  /**
   * The number that some characters are, if it has so few digits that it can be added up without a
   * check.
   *
   * @return the number, or another one where they are something else
   */
  static long plainNumber(char[] text, int start, int length, long otherwise) {
    int at = start;
    int end = start + length;
    boolean negative = length > 0 && text[at] == '-';
    if (negative) {
      at++;
    }
    int digits = end - at;
    if (digits == 0 || digits > MOST_PLAIN_DIGITS) {
      return otherwise;
    }
    long number = 0;
    while (at < end) {
      int digit = text[at++] - '0';
      if (digit < 0 || digit > 9) {
        return otherwise;
      }
      number = number * 10 + digit;
    }
    return negative ? -number : number;
  }

  @Override
  public String toString() {
    return new String(chars, from, to - from);
  }
}
