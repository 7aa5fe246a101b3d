package io.github.s360sdk.reliability.process;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Counts the requests that are sent, and the sockets of them that are still open. */
public final class OpenSockets implements Interceptor {

  private static final Path TABLE = Path.of("/proc/self/net/tcp");
  private static final Path TABLE_OF_SIX = Path.of("/proc/self/net/tcp6");
  private static final int REMOTE = 2;
  private static final int STATE = 3;
  // Closed by this side, and so gone for the program, whatever the other side does.
  private static final Set<String> CLOSED_HERE = Set.of("04", "05", "06", "07", "09", "0B");

  private final Set<Socket> used = Collections.newSetFromMap(new WeakHashMap<>());
  private final AtomicLong requests = new AtomicLong();

  /** Counts from zero. */
  public OpenSockets() {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    requests.incrementAndGet();
    Connection connection = chain.connection();
    if (connection != null) {
      synchronized (used) {
        used.add(connection.socket());
      }
    }
    return chain.proceed(chain.request());
  }

  /**
   * How many requests were sent so far.
   *
   * @return the number
   */
  public long requests() {
    return requests.get();
  }

  /**
   * How many sockets that requests went through are open.
   *
   * @return the number
   */
  public long open() {
    synchronized (used) {
      return used.stream().filter(socket -> !socket.isClosed()).count();
    }
  }

  /**
   * How many open sockets to some ports the system knows.
   *
   * @param ports the ports
   * @return the number, or nothing where the system does not tell
   * @throws IOException if its table cannot be read
   */
  public static OptionalLong ofTheSystem(Collection<Integer> ports) throws IOException {
    if (!Files.isReadable(TABLE)) {
      return OptionalLong.empty();
    }
    Set<String> ends =
        ports.stream()
            .map(port -> String.format(Locale.ROOT, ":%04X", port))
            .collect(Collectors.toSet());
    long count = 0;
    for (Path table : new Path[] {TABLE, TABLE_OF_SIX}) {
      if (Files.isReadable(table)) {
        try (Stream<String> lines = Files.lines(table)) {
          count += lines.filter(line -> isOpen(line.strip().split("\\s+"), ends)).count();
        }
      }
    }
    return OptionalLong.of(count);
  }

  private static boolean isOpen(String[] columns, Set<String> ends) {
    return columns.length > STATE
        && ends.contains(end(columns[REMOTE]))
        && !CLOSED_HERE.contains(columns[STATE]);
  }

  /** The port of an address, which follows the last colon; the head of the table has none. */
  private static String end(String address) {
    return address.substring(Math.max(0, address.lastIndexOf(':')));
  }
}
