package io.github.s360sdk.benchmarks.availability;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.availability.watch.WatchRequest;
import io.github.s360sdk.benchmarks.Jvm;
import io.github.s360sdk.testing.S360Simulator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a watcher keeps of each performance: the heap that is used with it, less the heap without
 * it. What is asked for and what is known are both in it.
 *
 * @param summed bytes with one quantity for each performance
 * @param byCategory bytes with one quantity for each seat category, of which there are three
 */
record WatchedMemory(double summed, double byCategory) {

  // Many, so that what a watcher costs by itself and what the heap is off by do not count.
  private static final int PERFORMANCES = 20_000;
  private static final int ROUNDS = 3;
  private static final int COLLECTIONS = 4;
  private static final List<String> FLAGS = List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC");

  /** Measures in a JVM of its own. */
  static WatchedMemory measure() throws IOException, InterruptedException {
    List<String> lines = Jvm.run(Duration.ofMinutes(5), FLAGS, WatchedMemory.class);
    String[] parts = lines.get(lines.size() - 1).split(" ", 2);
    return new WatchedMemory(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
  }

  /** Prints the bytes of both. */
  public static void main(String[] args) {
    try (S360Simulator simulator = ManyPerformances.simulator(PERFORMANCES).start()) {
      double summed = perPerformance(simulator, watch -> {});
      double byCategory = perPerformance(simulator, WatchRequest.Builder::eachSeatCategory);
      System.out.println(summed + " " + byCategory);
    }
    System.exit(0);
  }

  private static double perPerformance(
      S360Simulator simulator, Consumer<WatchRequest.Builder> how) {
    long bytes = 0;
    // The first rounds also pay for what is loaded and made once; so the last one counts.
    for (int i = 0; i < ROUNDS; i++) {
      // Another client each time, as one asks the same question only once a minute.
      try (S360Client s360 = S360Client.of(simulator.connection().build())) {
        s360.catalog().get(); // kept for the whole client, whatever is watched
        long without = used();
        try (AvailabilityWatcher watcher =
            s360.availability()
                .watch(
                    watch -> {
                      ManyPerformances.watchAll(simulator, watch);
                      how.accept(watch);
                    })) {
          watcher.loaded().toCompletableFuture().join();
          bytes = used() - without;
        }
      }
    }
    return (double) bytes / PERFORMANCES;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < COLLECTIONS; i++) {
      runtime.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
