package io.github.s360sdk.benchmarks.limits;

import io.github.s360sdk.core.Caches;
import io.github.s360sdk.core.RateLimiters;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimiter.Priority;
import io.github.s360sdk.core.spi.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

/** A permit that is free and a value that is cached, in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class HitPathBenchmark {

  // More than can be taken in this time, so that a permit is always free.
  private static final int ENOUGH = 2_000_000_000;
  private static final CacheKey<String> KEY =
      new CacheKey<>("acme", "posConfig", "1", String.class);
  private static final RateLimiter.Scope SALE =
      RateLimiter.Scope.of("acme", "ExternalOrderService", "closeOrder").with(Priority.SALE);

  private RateLimiter limiter;
  private Cache cache;

  /** Makes both and fills the cache. */
  @Setup
  public void fill() {
    limiter = RateLimiters.inMemory(RateLimits.DOCUMENTED.withCallsPerMinute(ENOUGH));
    cache = Caches.inMemory();
    cachedValue();
  }

  private String cachedValue() {
    return cache.get(KEY, Duration.ofDays(1), () -> "value");
  }

  /** Takes a permit and reads a value. */
  @Benchmark
  public String permitAndHit() throws InterruptedException {
    Optional<Instant> next = limiter.acquire(SALE, Instant.MAX);
    if (next.isPresent()) {
      throw new IllegalStateException("no permit is free");
    }
    return cachedValue();
  }

  /** Closes both. */
  @TearDown
  public void close() {
    limiter.close();
    cache.close();
  }
}
