package io.github.s360sdk.testing.internal.soap;

import java.util.Arrays;

/**
 * Collects text as UTF-8. A string builder that meets one character beyond Latin-1, such as the
 * euro sign, doubles its size and is slow to encode.
 */
final class Utf8 {

  private static final int ONE_BYTE = 0x80;
  private static final int TWO_BYTES = 0x800;
  private static final int THREE_BYTES = 0x10000;
  private static final int SIX_BITS = 0x3F;
  private static final int LONGEST = 4;

  private byte[] bytes = new byte[4096];
  private int size;

  /** Appends text that is ASCII by its nature: names of elements, numbers, mark-up. */
  Utf8 append(String text) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
    return this;
  }

  Utf8 append(char c) {
    point(c);
    return this;
  }

  /** Appends any character. */
  void point(int point) {
    if (size + LONGEST > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    if (point < ONE_BYTE) {
      bytes[size++] = (byte) point;
    } else if (point < TWO_BYTES) {
      bytes[size++] = (byte) (0xC0 | (point >> 6));
      tail(point);
    } else if (point < THREE_BYTES) {
      bytes[size++] = (byte) (0xE0 | (point >> 12));
      tail(point >> 6);
      tail(point);
    } else {
      bytes[size++] = (byte) (0xF0 | (point >> 18));
      tail(point >> 12);
      tail(point >> 6);
      tail(point);
    }
  }

  private void tail(int bits) {
    bytes[size++] = (byte) (ONE_BYTE | (bits & SIX_BITS));
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
