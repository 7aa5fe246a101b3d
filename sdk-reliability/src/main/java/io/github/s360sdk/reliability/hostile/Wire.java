package io.github.s360sdk.reliability.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A connection as the script of an answer sees it. */
public final class Wire {

  private static final int BLOCK = 64 * 1024;

  private final Socket socket;
  private final OutputStream out;
  private final CountDownLatch closing;

  Wire(Socket socket, CountDownLatch closing) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.closing = closing;
  }

  /**
   * Sends the head of an answer. There is no length, so the end of the connection ends the body.
   *
   * @param status code and reason
   * @param headers lines without their ends
   * @return this
   * @throws IOException if the client has gone
   */
  public Wire head(String status, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return raw(head.append("\r\n").toString());
  }

  /**
   * Sends a text as UTF-8.
   *
   * @param text the text
   * @return this
   * @throws IOException if the client has gone
   */
  public Wire text(String text) throws IOException {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sends a text, one byte per character.
   *
   * @param text the text
   * @return this
   * @throws IOException if the client has gone
   */
  public Wire raw(String text) throws IOException {
    return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * Sends bytes.
   *
   * @param bytes the bytes
   * @return this
   * @throws IOException if the client has gone
   */
  public Wire bytes(byte[] bytes) throws IOException {
    out.write(bytes);
    return this;
  }

  /**
   * Sends the same many times.
   *
   * @param bytes what is sent
   * @param times how often
   * @return this
   * @throws IOException if the client has gone
   */
  public Wire repeat(byte[] bytes, long times) throws IOException {
    int perBlock = (int) Math.max(1, Math.min(times, BLOCK / bytes.length));
    byte[] block = new byte[perBlock * bytes.length];
    for (int i = 0; i < perBlock; i++) {
      System.arraycopy(bytes, 0, block, i * bytes.length, bytes.length);
    }
    for (long left = times; left > 0; left -= perBlock) {
      out.write(left >= perBlock ? block : Arrays.copyOf(block, (int) left * bytes.length));
    }
    return this;
  }

  /**
   * Sends the same many times.
   *
   * @param text what is sent
   * @param times how often
   * @return this
   * @throws IOException if the client has gone
   */
  public Wire repeat(String text, long times) throws IOException {
    return repeat(text.getBytes(StandardCharsets.UTF_8), times);
  }

  /**
   * Sends the same until the client has gone.
   *
   * @param bytes what is sent
   * @throws IOException once the client has gone
   */
  public void forever(byte[] bytes) throws IOException {
    repeat(bytes, Long.MAX_VALUE);
  }

  /**
   * Sends the same until the client has gone.
   *
   * @param text what is sent
   * @throws IOException once the client has gone
   */
  public void forever(String text) throws IOException {
    forever(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sends a text until the client has gone, never the same twice.
   *
   * @param text what is sent; each {@code #} in it becomes a number
   * @throws IOException once the client has gone
   */
  public void foreverNumbered(String text) throws IOException {
    StringBuilder block = new StringBuilder(BLOCK);
    for (long number = 0; ; number++) {
      block.append(text.replace("#", Long.toString(number, Character.MAX_RADIX)));
      if (block.length() >= BLOCK) {
        text(block.toString());
        block.setLength(0);
      }
    }
  }

  /**
   * Sends a text byte by byte.
   *
   * @param text the text, again from its begin when it is at its end
   * @param millis pause before each byte
   * @throws IOException once the client has gone
   */
  public void drip(String text, long millis) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; pause(millis); i = (i + 1) % bytes.length) {
      out.write(bytes[i]);
      out.flush();
    }
  }

  /** Sends nothing more, and keeps the connection until the client has closed it. */
  public void stall() throws IOException {
    out.flush();
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  /** Breaks the connection off, so that the client is told of a reset. */
  public void reset() throws IOException {
    out.flush();
    // What was sent has to be read before, or the reset takes it away.
    pause(100);
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Waits; false if the server is closed. */
  private boolean pause(long millis) {
    try {
      return !closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
