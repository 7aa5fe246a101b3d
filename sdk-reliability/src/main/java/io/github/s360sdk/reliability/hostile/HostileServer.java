package io.github.s360sdk.reliability.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers each request by a script, on a connection of its own. */
public final class HostileServer implements AutoCloseable {

  // A client that does not read holds its writer up, and one that does not write its reader.
  private static final int PATIENCE_MILLIS = 20_000;

  private final ServerSocket listener;
  private final AnswerScript script;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Starts on a free port of the loopback address.
   *
   * @param script what is answered
   * @throws IOException if there is no port
   */
  public HostileServer(AnswerScript script) throws IOException {
    this.script = script;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept, "hostile-server");
  }

  /**
   * Where it listens.
   *
   * @return the port
   */
  public int port() {
    return listener.getLocalPort();
  }

  /**
   * How often somebody has come.
   *
   * @return the number of connections
   */
  public int connections() {
    return connections.get();
  }

  /**
   * How often it was asked.
   *
   * @return the number of whole requests
   */
  public int requests() {
    return requests.get();
  }

  private static void daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        open.add(socket);
        daemon(() -> serve(socket), "hostile-answer");
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      readRequest(new BufferedInputStream(socket.getInputStream()));
      requests.incrementAndGet();
      script.answer(new Wire(socket, closing));
      socket.shutdownOutput();
      // Closed with something unread, it would be reset, which is another case.
      socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      // The client has enough.
    } finally {
      open.remove(socket);
    }
  }

  private static void readRequest(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the request has no end");
      }
      if (next != '\r') {
        text.append((char) next);
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
