package io.github.s360sdk.benchmarks.catalog;

import io.github.s360sdk.benchmarks.Jvm;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Time and allocation of a read, peer by peer. The peers take turns, so that a slow moment hits
 * all; each begins with a heap that was just cleaned.
 */
final class PeerRuns {

  /** A fixed heap, so that no peer profits from what another has made it grow to. */
  static final List<String> FLAGS = List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC");

  /**
   * Medians of a peer.
   *
   * @param millis time of a read
   * @param allocated bytes that all threads allocate for a read
   */
  record Cost(double millis, double allocated) {}

  private PeerRuns() {}

  /** Measures in a JVM of its own. */
  static Map<Peer, Cost> measure(CatalogServerProcess server, boolean full)
      throws IOException, InterruptedException {
    Map<Peer, Cost> costs = new EnumMap<>(Peer.class);
    for (String line :
        Jvm.run(
            Duration.ofMinutes(full ? 30 : 8),
            FLAGS,
            PeerRuns.class,
            server.url(),
            full ? "40" : "25",
            full ? "81" : "31",
            server.size().toText())) {
      String[] parts = line.split(" ", 3);
      costs.put(
          Peer.valueOf(parts[0]),
          new Cost(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
    }
    return costs;
  }

  /** {@code PeerRuns URL WARM-UP-ROUNDS ROUNDS SIZE}: prints peer, milliseconds and bytes. */
  public static void main(String[] args) {
    int warmUp = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    CatalogSize size = CatalogSize.parse(args[3]);
    Peer[] peers = Peer.values();
    List<CatalogReader<?>> readers = new ArrayList<>();
    for (Peer peer : peers) {
      readers.add(peer.open(args[0]));
    }
    double[][] millis = new double[peers.length][rounds];
    double[][] bytes = new double[peers.length][rounds];
    for (int round = -warmUp; round < rounds; round++) {
      for (int i = 0; i < peers.length; i++) {
        Cost cost = run(peers[i], readers.get(i), size);
        if (round >= 0) {
          millis[i][round] = cost.millis();
          bytes[i][round] = cost.allocated();
        }
      }
    }
    for (int i = 0; i < peers.length; i++) {
      System.out.println(peers[i].name() + " " + median(millis[i]) + " " + median(bytes[i]));
    }
    System.exit(0);
  }

  private static <R> Cost run(Peer peer, CatalogReader<R> reader, CatalogSize size) {
    System.gc();
    AllocationCounter allocation = new AllocationCounter();
    allocation.start();
    long begin = System.nanoTime();
    R result = reader.read();
    long nanos = System.nanoTime() - begin;
    long allocated = allocation.stop();
    long count = reader.count(result);
    if (count != peer.expected(size)) {
      throw new IllegalStateException(peer + " read a wrong answer: " + count);
    }
    return new Cost(nanos / 1e6, allocated);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
