package io.github.s360sdk.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests with bytes that are already there, over HTTP/1.1 with connections kept open. As
 * little work as possible, so that what is measured is the client.
 */
public final class CannedServer implements AutoCloseable {

  private final ServerSocketChannel listener;
  private final Function<byte[], Answer> answers;

  /** An answer with its head. */
  @FunctionalInterface
  public interface Answer {

    /** Sends the whole answer. */
    void send(WritableByteChannel out) throws IOException;

    /** An answer with a body in memory. */
    static Answer of(byte[] body) {
      byte[] head = head(body.length);
      byte[] all = new byte[head.length + body.length];
      System.arraycopy(head, 0, all, 0, head.length);
      System.arraycopy(body, 0, all, head.length, body.length);
      return out -> writeAll(out, all);
    }

    /** An answer whose body is a file. The kernel copies it; it costs no memory here. */
    static Answer of(FileChannel body) throws IOException {
      long length = body.size();
      byte[] head = head(length);
      return out -> {
        writeAll(out, head);
        long sent = 0;
        while (sent < length) {
          sent += body.transferTo(sent, length - sent, out);
        }
      };
    }

    private static byte[] head(long length) {
      return ("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: "
              + length
              + "\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);
    }

    private static void writeAll(WritableByteChannel out, byte[] bytes) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
    }
  }

  /** Gives every request the same answer. */
  public CannedServer(byte[] body) throws IOException {
    this(same(Answer.of(body)));
  }

  /** Chooses the answer by the body of the request. */
  public CannedServer(Function<byte[], Answer> answers) throws IOException {
    this.answers = answers;
    this.listener = ServerSocketChannel.open();
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
    Thread acceptor = new Thread(this::accept, "canned-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  private static Function<byte[], Answer> same(Answer answer) {
    return request -> answer;
  }

  /** Where it listens. */
  public String url() {
    return "http://127.0.0.1:" + listener.socket().getLocalPort();
  }

  private void accept() {
    while (listener.isOpen()) {
      try {
        SocketChannel socket = listener.accept();
        Thread worker = new Thread(() -> serve(socket), "canned-connection");
        worker.setDaemon(true);
        worker.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(SocketChannel socket) {
    try (socket) {
      socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
      InputStream in = new BufferedInputStream(socket.socket().getInputStream());
      byte[] request;
      while ((request = request(in)) != null) {
        answers.apply(request).send(socket);
      }
    } catch (IOException e) {
      // the client has closed its side
    }
  }

  /** Reads a request; its body, or null if no request follows. */
  private static byte @Nullable [] request(InputStream in) throws IOException {
    int length = 0;
    boolean chunked = false;
    String line = line(in);
    if (line.isEmpty()) {
      return null;
    }
    while (!(line = line(in)).isEmpty()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (header.startsWith("transfer-encoding:") && header.contains("chunked")) {
        chunked = true;
      }
    }
    return chunked ? chunks(in) : in.readNBytes(length);
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
    int size;
    while ((size = Integer.parseInt(line(in).strip(), 16)) > 0) {
      body.write(in.readNBytes(size));
      line(in);
    }
    line(in);
    return body.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder(64);
    int next;
    while ((next = in.read()) >= 0 && next != '\n') {
      if (next != '\r') {
        text.append((char) next);
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
