package io.github.s360sdk.availability.internal.store;

import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FieldOutput} wrote. */
final class FieldInput implements AutoCloseable {

  // As deep as an answer of the platform may be.
  private static final int DEEPEST = 100;

  private final DataInputStream in;

  FieldInput(InputStream in) {
    this.in = new DataInputStream(new BufferedInputStream(in));
  }

  @Nullable Long number() throws IOException {
    return in.readBoolean() ? (Long) in.readLong() : null;
  }

  long needed() throws IOException {
    Long value = number();
    if (value == null) {
      throw new IOException("a number is missing");
    }
    return value;
  }

  @Nullable Integer small() throws IOException {
    Long value = number();
    return value == null ? null : (Integer) Math.toIntExact(value);
  }

  @Nullable String text() throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    // Read as it comes: a damaged length must not take memory.
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a text is cut off");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Nullable Instant time() throws IOException {
    Long second = number();
    int nano = in.readInt();
    return second == null ? null : Instant.ofEpochSecond(second, nano);
  }

  RawFields raw() throws IOException {
    List<RawElement> elements = elements(0);
    return elements.isEmpty() ? RawFields.NONE : RawFields.of(elements);
  }

  private List<RawElement> elements(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("elements are too deep");
    }
    int count = in.readInt();
    List<RawElement> elements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = text();
      if (name == null) {
        throw new IOException("an element has no name");
      }
      elements.add(new RawElement(name, text(), elements(depth + 1)));
    }
    return elements;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
