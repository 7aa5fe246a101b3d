package io.github.s360sdk.benchmarks.availability;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.availability.AvailabilityClient;
import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.PerformanceAvailability;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.testing.S360Simulator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading what is known of one of 5,000 performances, without a call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class CachedReadBenchmark {

  private static final int PERFORMANCES = 5_000;

  private S360Simulator simulator;
  private S360Client s360;
  private AvailabilityClient client;
  private AvailabilityWatcher watcher;
  private long[] ids;
  private long asked;
  private int next;

  /** Starts the simulator, and loads what is read. */
  @Setup
  public void load() {
    simulator = ManyPerformances.simulator(PERFORMANCES).start();
    s360 = S360Client.of(simulator.connection().build());
    client = s360.availability();
    watcher = client.watch(watch -> ManyPerformances.watchAll(simulator, watch));
    watcher.loaded().toCompletableFuture().join();
    List<Long> shuffled = new ArrayList<>();
    ManyPerformances.onSale(simulator)
        .forEach(event -> shuffled.addAll(ManyPerformances.ids(event)));
    Collections.shuffle(shuffled, new Random(360));
    ids = shuffled.stream().mapToLong(Long::longValue).toArray();
    asked = ids[0];
    if (client.performance(asked).isEmpty() || watcher.level(asked) == null) {
      throw new IllegalStateException("nothing is known of performance " + asked);
    }
  }

  /** The level that a watcher knows, of one performance after the other. */
  @Benchmark
  public @Nullable AvailabilityLevel watcherLevel() {
    return watcher.level(nextId());
  }

  /** All that a watcher knows, of one performance after the other. */
  @Benchmark
  public Optional<PerformanceAvailability> watcherPerformance() {
    return watcher.performance(nextId());
  }

  /** The kept answer to a question of the client. */
  @Benchmark
  public Optional<PerformanceAvailability> clientPerformance() {
    return client.performance(asked);
  }

  private long nextId() {
    next = next + 1 == ids.length ? 0 : next + 1;
    return ids[next];
  }

  /** Ends the simulator. */
  @TearDown
  public void close() {
    s360.close();
    simulator.close();
  }
}
