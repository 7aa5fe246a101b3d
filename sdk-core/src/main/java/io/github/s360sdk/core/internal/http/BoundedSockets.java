package io.github.s360sdk.core.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that bound what arrives beside the content of an answer. The HTTP client keeps a line
 * around a chunk in memory, however long it is; so a thread may read so many bytes only from the
 * network without any content coming out of them.
 */
public final class BoundedSockets extends SocketFactory {

  // Heads are bounded by the HTTP client, and content comes out every few kilobytes.
  private static final long MOST = 1024 * 1024;
  private static final ThreadLocal<Counter> COUNTER = new ThreadLocal<>();

  /** Bytes that the current thread has read since content came out of them. */
  public static final class Counter implements AutoCloseable {

    private final @Nullable Counter outer = COUNTER.get();
    private long bytes;

    private Counter() {
      COUNTER.set(this);
    }

    /** Content has come out. */
    public void progress() {
      bytes = 0;
    }

    private void add(int read) throws IOException {
      bytes += read;
      if (bytes > MOST) {
        throw new AnswerTooLarge("has more than " + MOST + " bytes around its content");
      }
    }

    @Override
    public void close() {
      if (outer == null) {
        COUNTER.remove();
      } else {
        COUNTER.set(outer);
      }
    }
  }

  /** Counts for the current thread, which reads the whole answer, until it is closed. */
  public static Counter count() {
    return new Counter();
  }

  @Override
  public Socket createSocket() {
    return new BoundedSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(InetAddress.getByName(host), port, local, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return new BoundedSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return new BoundedSocket(host, port, local, localPort);
  }

  private static final class BoundedSocket extends Socket {

    BoundedSocket() {}

    BoundedSocket(InetAddress host, int port) throws IOException {
      super(host, port);
    }

    BoundedSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
      super(host, port, local, localPort);
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new BoundedStream(super.getInputStream());
    }
  }

  private static final class BoundedStream extends FilterInputStream {

    BoundedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      counted(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      counted(Math.max(0, read));
      return read;
    }

    private static void counted(int bytes) throws IOException {
      Counter counter = COUNTER.get();
      if (counter != null) {
        counter.add(bytes);
      }
    }
  }
}
