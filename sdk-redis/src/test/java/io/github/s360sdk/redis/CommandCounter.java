package io.github.s360sdk.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the commands that clients send to a Redis, without those that scripts run in it. */
final class CommandCounter implements AutoCloseable {

  private final Socket socket;
  private final AtomicLong count = new AtomicLong();

  CommandCounter(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.getOutputStream().write("MONITOR\r\n".getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    in.readLine();
    Thread reader = new Thread(() -> read(in), "commands");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(BufferedReader in) {
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("+") && !line.contains(" lua]")) {
          count.incrementAndGet();
        }
      }
    } catch (IOException e) {
      // closed
    }
  }

  long count() {
    return count.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
