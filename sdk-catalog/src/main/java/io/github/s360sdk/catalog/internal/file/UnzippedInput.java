package io.github.s360sdk.catalog.internal.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What a gzip file holds, and whether there is anything behind it. */
final class UnzippedInput extends GZIPInputStream {

  private static final int TRAILER = 8;

  private final Counted counted;
  private long countAtLastFill;

  private UnzippedInput(Counted in, int buffer) throws IOException {
    super(in, buffer);
    this.counted = in;
  }

  static UnzippedInput of(InputStream in, int buffer) throws IOException {
    try {
      return new UnzippedInput(new Counted(in), buffer);
    } catch (EOFException e) {
      throw new IOException("the file is no catalogue: it is empty or cut off at its begin", e);
    } catch (ZipException e) {
      throw new IOException("the file is no catalogue: it is not compressed with gzip", e);
    }
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    countAtLastFill = counted.count;
  }

  /**
   * Whether anything stands behind the compressed part, once that has been read to its end. Some
   * JDKs look there themselves and pass over what is no further part, so what they have taken
   * counts too.
   */
  boolean hasMore() throws IOException {
    int left = inf.getRemaining();
    long trailerRead = Math.max(0, TRAILER - left);
    return left > TRAILER || counted.count - countAtLastFill > trailerRead || counted.read() >= 0;
  }

  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      if (next >= 0) {
        count++;
      }
      return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      if (read > 0) {
        count += read;
      }
      return read;
    }
  }
}
