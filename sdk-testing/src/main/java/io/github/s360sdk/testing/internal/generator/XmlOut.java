package io.github.s360sdk.testing.internal.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes elements without attributes as UTF-8, through a buffer of fixed size. */
final class XmlOut {

  private static final int SIZE = 64 * 1024;
  private static final int ROOM = 64;
  private static final int LONGEST_NUMBER = 20;
  private static final String NIL = " xsi:nil=\"true\"/>";

  private final OutputStream out;
  private final byte[] bytes = new byte[SIZE + ROOM];
  private int size;

  XmlOut(OutputStream out) {
    this.out = out;
  }

  void open(String name) {
    put('<');
    ascii(name);
    put('>');
  }

  void close(String name) {
    put('<');
    put('/');
    ascii(name);
    put('>');
  }

  void empty(String name) {
    put('<');
    ascii(name);
    put('/');
    put('>');
  }

  void nil(String name) {
    put('<');
    ascii(name);
    ascii(NIL);
  }

  void text(String name, String value) {
    open(name);
    escape(value);
    close(name);
  }

  void flag(String name, boolean value) {
    open(name);
    ascii(value ? "true" : "false");
    close(name);
  }

  /** A number that is not negative. */
  void number(String name, long value) {
    open(name);
    if (size > SIZE) {
      drain();
    }
    int end = size + LONGEST_NUMBER;
    int at = end;
    long rest = value;
    do {
      at--;
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    System.arraycopy(bytes, at, bytes, size, end - at);
    size += end - at;
    close(name);
  }

  /** Text that is ASCII and needs no escape. */
  void ascii(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      put(text.charAt(i));
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> ascii("&lt;");
        case '>' -> ascii("&gt;");
        case '&' -> ascii("&amp;");
        default -> {
          if (c < 0x80) {
            put(c);
          } else {
            int point = text.codePointAt(i);
            i += Character.charCount(point) - 1;
            point(point);
          }
        }
      }
    }
  }

  private void point(int point) {
    if (point < 0x800) {
      put(0xC0 | (point >> 6));
    } else {
      if (point < 0x10000) {
        put(0xE0 | (point >> 12));
      } else {
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
      }
      put(0x80 | ((point >> 6) & 0x3F));
    }
    put(0x80 | (point & 0x3F));
  }

  private void put(int oneByte) {
    if (size > SIZE) {
      drain();
    }
    bytes[size++] = (byte) oneByte;
  }

  /** Bytes that are XML already. */
  void raw(byte[] xml) {
    drain();
    try {
      out.write(xml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands over what is in the buffer. The stream is not flushed. */
  void drain() {
    try {
      out.write(bytes, 0, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    size = 0;
  }
}
