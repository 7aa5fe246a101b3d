package io.github.s360sdk.catalog.internal.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An output of the caller, which stays open when the streams on top of it are closed. */
final class OpenOutput extends FilterOutputStream {

  OpenOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
