package io.github.s360sdk.availability.internal.store;

import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes fields that may be absent, one after the other. */
final class FieldOutput implements AutoCloseable {

  private final DataOutputStream out;

  FieldOutput(OutputStream out) {
    this.out = new DataOutputStream(new BufferedOutputStream(out));
  }

  void number(@Nullable Long value) throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      out.writeLong(value);
    }
  }

  void number(@Nullable Integer value) throws IOException {
    number(value == null ? null : (Long) value.longValue());
  }

  void text(@Nullable String value) throws IOException {
    if (value == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  void time(@Nullable Instant value) throws IOException {
    number(value == null ? null : (Long) value.getEpochSecond());
    out.writeInt(value == null ? 0 : value.getNano());
  }

  void raw(RawFields value) throws IOException {
    elements(value.elements());
  }

  private void elements(List<RawElement> elements) throws IOException {
    out.writeInt(elements.size());
    for (RawElement element : elements) {
      text(element.name());
      text(element.text());
      elements(element.children());
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
