package io.github.s360sdk.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Answers every request with the same bytes, over HTTP/1.1 with connections kept open. As little
 * work as possible, so that what is measured is the client.
 */
final class CannedServer implements AutoCloseable {

  private final ServerSocket listener;
  private final byte[] answer;

  CannedServer(byte[] body) throws IOException {
    this.listener = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    this.answer = new byte[head.length + body.length];
    System.arraycopy(head, 0, answer, 0, head.length);
    System.arraycopy(body, 0, answer, head.length, body.length);
    Thread acceptor = new Thread(this::accept, "canned-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        Thread worker = new Thread(() -> serve(socket), "canned-connection");
        worker.setDaemon(true);
        worker.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
      while (skipRequest(in)) {
        out.write(answer);
        out.flush();
      }
    } catch (IOException e) {
      // the client has closed its side
    }
  }

  private static boolean skipRequest(InputStream in) throws IOException {
    int length = 0;
    boolean chunked = false;
    String line = line(in);
    if (line.isEmpty()) {
      return false;
    }
    while (!(line = line(in)).isEmpty()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (header.startsWith("transfer-encoding:") && header.contains("chunked")) {
        chunked = true;
      }
    }
    if (!chunked) {
      in.skipNBytes(length);
      return true;
    }
    int size;
    while ((size = Integer.parseInt(line(in).strip(), 16)) > 0) {
      in.skipNBytes(size);
      line(in);
    }
    line(in);
    return true;
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
