package io.github.s360sdk.reliability.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Parts of compressed bodies. */
final class Gzip {

  /** The begin of a compressed body. */
  private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};

  private Gzip() {}

  static byte[] head() {
    return HEAD.clone();
  }

  /** A whole compressed body. */
  static byte[] of(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  static byte[] of(String content) throws IOException {
    return of(content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A part of a compressed body. It may stand behind any other part and be repeated, because it
   * does not refer to anything before it.
   */
  static byte[] part(String content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(content.getBytes(StandardCharsets.UTF_8));
      byte[] compressed = new byte[content.length() + 1024];
      int length = deflater.deflate(compressed, 0, compressed.length, Deflater.FULL_FLUSH);
      return Arrays.copyOf(compressed, length);
    } finally {
      deflater.end();
    }
  }
}
