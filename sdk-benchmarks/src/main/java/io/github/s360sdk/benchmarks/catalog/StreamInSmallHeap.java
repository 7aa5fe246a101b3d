package io.github.s360sdk.benchmarks.catalog;

import io.github.s360sdk.benchmarks.Jvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** How small a heap may be in which the catalogue is read product after product. */
final class StreamInSmallHeap {

  static final int LEAST = 6;
  static final int LIMIT = 16;
  static final int MOST = 64;

  private StreamInSmallHeap() {}

  /** Whether a heap of so many megabytes is large enough. */
  @FunctionalInterface
  interface Probe {
    boolean passes(int megabytes) throws IOException, InterruptedException;
  }

  /** The smallest {@code -Xmx} in megabytes, or empty if more than {@link #MOST} are needed. */
  static OptionalInt smallest(CatalogServerProcess server)
      throws IOException, InterruptedException {
    String[] args = {server.url(), server.size().toText()};
    long begin = System.nanoTime();
    Duration patience = Duration.ofMinutes(3);
    if (!passes(MOST, patience, args)) {
      return OptionalInt.empty();
    }
    // A heap that is all but full takes many times as long; that is no pass.
    Duration enough = Duration.ofNanos(System.nanoTime() - begin).multipliedBy(5).plusSeconds(5);
    return OptionalInt.of(
        smallest(LEAST, LIMIT, MOST, megabytes -> passes(megabytes, enough, args)));
  }

  private static boolean passes(int megabytes, Duration atMost, String... args)
      throws IOException, InterruptedException {
    List<String> flags =
        List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    return Jvm.passes(atMost, flags, StreamInSmallHeap.class, args);
  }

  /**
   * Searches from the middle on.
   *
   * @param least the smallest heap that is tried
   * @param first the heap that is tried first
   * @param most a heap that is known to pass
   */
  static int smallest(int least, int first, int most, Probe probe)
      throws IOException, InterruptedException {
    int failed = least - 1;
    int passed = most;
    int next = first;
    while (passed - failed > 1) {
      if (probe.passes(next)) {
        passed = next;
      } else {
        failed = next;
      }
      next = (failed + passed) / 2;
    }
    return passed;
  }

  /** {@code StreamInSmallHeap URL SIZE}: ends well if it has seen everything. */
  public static void main(String[] args) {
    CatalogSize size = CatalogSize.parse(args[1]);
    long[] seen = new long[2];
    try (SdkCatalog sdk = new SdkCatalog(args[0])) {
      sdk.stream(
          product -> {
            seen[0]++;
            seen[1] += SdkCatalog.prices(product);
          });
    }
    System.exit(seen[0] == size.products() && seen[1] == size.differentPrices() ? 0 : 1);
  }
}
