package io.github.s360sdk.testing.internal.service;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that is written while it is sent, because it is too large to be held.
 *
 * @param content writes the same bytes each time
 */
public record Streamed(Content content) implements Answer {

  /** Writes the answer. */
  @FunctionalInterface
  public interface Content {

    void writeTo(OutputStream out) throws IOException;
  }
}
