package io.github.s360sdk.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Something between a client and a server; it can swallow what is sent, without a word. */
final class Relay implements AutoCloseable {

  private final ServerSocket listening;
  private final int target;
  private final Object gate = new Object();
  private volatile boolean silent;
  private boolean held;

  Relay(int target) throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
  }

  Relay(ServerSocket listening, int target) {
    this.target = target;
    this.listening = listening;
    start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** From now on, connections stay open and nothing goes through them, ever. */
  void beSilent() {
    silent = true;
  }

  /** From now on, new connections work. */
  void speak() {
    silent = false;
  }

  /** From now on nothing goes through, until it is let go; nothing is lost meanwhile. */
  void hold() {
    synchronized (gate) {
      held = true;
    }
  }

  /** Lets go what was held. */
  void letGo() {
    synchronized (gate) {
      held = false;
      gate.notifyAll();
    }
  }

  private void awaitLetGo() {
    synchronized (gate) {
      while (held) {
        try {
          gate.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket from = listening.accept();
        Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
        boolean[] dead = new boolean[1];
        start(() -> copy(from, to, dead));
        start(() -> copy(to, from, dead));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void copy(Socket from, Socket to, boolean[] dead) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8_192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        awaitLetGo();
        synchronized (dead) {
          dead[0] |= silent;
          if (!dead[0]) {
            out.write(buffer, 0, read);
            out.flush();
          }
        }
      }
    } catch (IOException e) {
      // one of them has ended
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
