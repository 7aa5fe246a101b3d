package io.github.s360sdk.redis;

import io.github.s360sdk.core.spi.CacheCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Codec of the texts that tests keep. */
final class Texts implements CacheCodec<String> {

  static final Texts CODEC = new Texts("1");

  /** What a codec of another version would not understand. */
  static final String UNREADABLE = "unreadable";

  private final String version;

  Texts(String version) {
    this.version = version;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public byte[] encode(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String decode(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.startsWith(UNREADABLE)) {
      throw new IOException("no text");
    }
    return text;
  }
}
