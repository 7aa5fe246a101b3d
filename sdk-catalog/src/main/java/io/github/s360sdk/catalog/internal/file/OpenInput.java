package io.github.s360sdk.catalog.internal.file;

import java.io.FilterInputStream;
import java.io.InputStream;

/** An input of the caller, which stays open when the streams on top of it are closed. */
final class OpenInput extends FilterInputStream {

  OpenInput(InputStream in) {
    super(in);
  }

  @Override
  public void close() {
    // The caller closes it.
  }
}
