package io.github.s360sdk.testing.internal.server;

import io.github.s360sdk.testing.internal.service.Streamed;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;

/** A body that is made while it is sent, so that its size costs no memory. */
final class StreamedBody implements MockResponseBody {

  private static final int CHUNK = 64 * 1024;
  private static final int HEX = 16;
  private static final byte[] GARBAGE = "<<<<<<<<".getBytes(StandardCharsets.US_ASCII);

  /** What becomes of the content on its way. */
  enum Form {
    PLAIN,
    GZIP,
    /** No XML follows where it ends. */
    GARBLED,
    /** The length is told and not reached. */
    CUT
  }

  private final Streamed.Content content;
  private final Form form;
  private final long most;
  private final long length;

  private StreamedBody(Streamed.Content content, Form form, long most, long length) {
    this.content = content;
    this.form = form;
    this.most = most;
    this.length = length;
  }

  /** A body in chunks. */
  static StreamedBody chunked(Streamed.Content content, boolean gzip) {
    return new StreamedBody(content, gzip ? Form.GZIP : Form.PLAIN, Long.MAX_VALUE, -1);
  }

  /** A body in chunks that turns into something else in the middle. */
  static StreamedBody garbled(Streamed.Content content) {
    return new StreamedBody(content, Form.GARBLED, length(content) / 2, -1);
  }

  /** A body with a length that ends after fewer bytes. */
  static StreamedBody cut(Streamed.Content content, long most) {
    return new StreamedBody(content, Form.CUT, most, length(content));
  }

  boolean isChunked() {
    return form != Form.CUT;
  }

  @Override
  public long getContentLength() {
    return length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    switch (form) {
      case CUT -> {
        upTo(most, sink.outputStream());
        // What comes before the cut must arrive.
        sink.flush();
        return;
      }
      case GZIP -> {
        OutputStream chunks = new BufferedOutputStream(new Chunks(sink), CHUNK);
        try (OutputStream zipped = new FastGzip(chunks)) {
          content.writeTo(zipped);
        }
      }
      case GARBLED -> {
        OutputStream chunks = new Chunks(sink);
        upTo(most, chunks);
        chunks.write(GARBAGE);
      }
      case PLAIN -> content.writeTo(new Chunks(sink));
    }
    // The server adds the empty line that comes after trailers.
    sink.writeUtf8("0\r\n");
  }

  private void upTo(long bytes, OutputStream out) throws IOException {
    try {
      content.writeTo(new Limited(out, bytes));
    } catch (Enough e) {
      // The rest is not wanted.
    }
  }

  /** How long it would be; it is made for that once, and kept nowhere. */
  static long length(Streamed.Content content) {
    Counter counter = new Counter();
    try {
      content.writeTo(counter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return counter.count;
  }

  private static final class Counter extends OutputStream {

    private long count;

    @Override
    public void write(int one) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      count += length;
    }
  }

  /** Each write becomes a chunk. Closing it leaves the sink open. */
  private static final class Chunks extends OutputStream {

    private final BufferedSink sink;

    Chunks(BufferedSink sink) {
      this.sink = sink;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (length > 0) {
        sink.writeUtf8(Integer.toString(length, HEX)).writeUtf8("\r\n");
        sink.write(bytes, from, length).writeUtf8("\r\n");
      }
    }
  }

  /** The fastest level; the usual one would cost more than making the answer. */
  private static final class FastGzip extends GZIPOutputStream {

    FastGzip(OutputStream out) throws IOException {
      super(out, CHUNK);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** The body has all the bytes that it may have. */
  private static final class Enough extends IOException {

    private static final long serialVersionUID = 1L;
  }

  private static final class Limited extends OutputStream {

    private final OutputStream out;
    private long left;

    Limited(OutputStream out, long most) {
      this.out = out;
      this.left = most;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int part = (int) Math.min(length, left);
      out.write(bytes, from, part);
      left -= part;
      if (part < length) {
        throw new Enough();
      }
    }
  }
}
