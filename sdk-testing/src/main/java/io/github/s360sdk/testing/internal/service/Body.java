package io.github.s360sdk.testing.internal.service;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, plain and compressed; compressed once, however often it is sent. */
public final class Body implements Answer {

  private static final int WORTH_COMPRESSING = 1_024;
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final byte GZIP_1 = (byte) 0x1f;
  private static final byte GZIP_2 = (byte) 0x8b;

  private final byte[] plain;
  private volatile byte @Nullable [] compressed;

  private Body(byte[] plain) {
    this.plain = plain;
  }

  public static Body of(byte[] plain) {
    return new Body(plain);
  }

  public byte[] plain() {
    return plain;
  }

  public boolean isWorthCompressing() {
    return plain.length >= WORTH_COMPRESSING;
  }

  /** The gzip form. */
  public byte[] compressed() {
    byte[] ready = compressed;
    if (ready == null) {
      ready = gzip(plain);
      compressed = ready;
    }
    return ready;
  }

  // GZIPOutputStream always uses the slow default level; most answers are sent once only.
  private static byte[] gzip(byte[] data) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(data);
      deflater.finish();
      byte[] out = new byte[HEADER + data.length / 2 + 64];
      out[0] = GZIP_1;
      out[1] = GZIP_2;
      out[2] = Deflater.DEFLATED;
      int length = HEADER;
      while (!deflater.finished()) {
        if (length + TRAILER >= out.length) {
          out = Arrays.copyOf(out, out.length * 2);
        }
        length += deflater.deflate(out, length, out.length - TRAILER - length);
      }
      CRC32 crc = new CRC32();
      crc.update(data);
      length = littleEndian(out, length, (int) crc.getValue());
      length = littleEndian(out, length, data.length);
      return Arrays.copyOf(out, length);
    } finally {
      deflater.end();
    }
  }

  private static int littleEndian(byte[] out, int at, int value) {
    for (int i = 0; i < Integer.BYTES; i++) {
      out[at + i] = (byte) (value >>> (Byte.SIZE * i));
    }
    return at + Integer.BYTES;
  }
}
