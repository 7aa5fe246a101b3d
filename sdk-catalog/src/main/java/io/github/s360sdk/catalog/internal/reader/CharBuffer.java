package io.github.s360sdk.catalog.internal.reader;

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

  boolean is(String text) {
    int length = to - from;
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a whole number of so few digits that it can be added up without a check. */
  boolean isPlainNumber() {
    int digits = to - from;
    int first = from;
    if (digits > 0 && chars[first] == '-') {
      first++;
      digits--;
    }
    if (digits == 0 || digits > MOST_PLAIN_DIGITS) {
      return false;
    }
    for (int i = first; i < to; i++) {
      if (chars[i] < '0' || chars[i] > '9') {
        return false;
      }
    }
    return true;
  }

  /** The number, if {@link #isPlainNumber()}. */
  long plainNumber() {
    boolean negative = chars[from] == '-';
    long number = 0;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      number = number * 10 + (chars[i] - '0');
    }
    return negative ? -number : number;
  }

  @Override
  public String toString() {
    return new String(chars, from, to - from);
  }
}
