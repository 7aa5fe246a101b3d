package io.github.s360sdk.catalog.internal.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What a gzip file holds, and whether there is anything behind it. */
final class UnzippedInput extends GZIPInputStream {

  private static final int TRAILER = 8;

  private UnzippedInput(InputStream in, int buffer) throws IOException {
    super(in, buffer);
  }

  static UnzippedInput of(InputStream in, int buffer) throws IOException {
    try {
      return new UnzippedInput(in, buffer);
    } catch (EOFException e) {
      throw new IOException("the file is no catalogue: it is empty or cut off at its begin", e);
    } catch (ZipException e) {
      throw new IOException("the file is no catalogue: it is not compressed with gzip", e);
    }
  }

  /** Whether anything stands behind the compressed part, once that has been read to its end. */
  boolean hasMore() throws IOException {
    return inf.getRemaining() > TRAILER || in.read() >= 0;
  }
}
