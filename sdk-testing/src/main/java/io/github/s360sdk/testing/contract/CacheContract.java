package io.github.s360sdk.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheCodec;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.testing.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a {@link Cache} must do. Extend it and say how yours is made:
 *
 * <pre>{@code
 * class MyCacheTest extends CacheContract {
 *
 *   @Override
 *   protected Cache create(Clock clock) {
 *     return new MyCache(clock);
 *   }
 * }
 * }</pre>
 */
@Timeout(60)
public abstract class CacheContract {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final CacheKey<String> KEY = key("posConfig", "1");

  private final ManualClock time = ManualClock.at(Instant.parse("2026-07-01T10:00:00Z"));
  private final List<Cache> made = new ArrayList<>();
  private final AtomicInteger loads = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** For subclasses. */
  protected CacheContract() {}

  /**
   * Makes a cache. Those of one test share their values if {@link #isShared} says so, and are empty
   * at its beginning.
   *
   * @param clock the clock that values grow old by
   * @return the cache; it is closed after the test
   */
  protected abstract Cache create(Clock clock);

  /**
   * Whether caches of several programs share what they hold.
   *
   * @return false unless overridden
   */
  protected boolean isShared() {
    return false;
  }

  /**
   * How long, in real time, an invalidation may take to reach another program.
   *
   * @return two seconds unless overridden
   */
  protected Duration invalidationDelay() {
    return Duration.ofSeconds(2);
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
    made.forEach(Cache::close);
  }

  private Cache cache() {
    Cache one = create(time);
    made.add(one);
    return one;
  }

  private static CacheKey<String> key(String group, String id) {
    return new CacheKey<>("acme", group, id, String.class, Utf8.INSTANCE);
  }

  private enum Utf8 implements CacheCodec<String> {
    INSTANCE;

    @Override
    public String version() {
      return "1";
    }

    @Override
    public byte[] encode(String value) {
      return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String decode(byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private String load() {
    return "value " + loads.incrementAndGet();
  }

  private String get(Cache cache) {
    return cache.get(KEY, HOUR, this::load);
  }

  /** A load that has begun and waits to be told to go on. */
  private final class HeldLoad {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CompletableFuture<String> result;

    HeldLoad(Cache cache) {
      result = CompletableFuture.supplyAsync(() -> cache.get(KEY, HOUR, this::run), threads);
      await(begun);
    }

    private String run() {
      String value = load();
      begun.countDown();
      await(release);
      return value;
    }

    String end() throws Exception {
      release.countDown();
      return result.get(20, TimeUnit.SECONDS);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aValueIsKeptForItsTime() {
    Cache cache = cache();
    assertEquals("value 1", get(cache));
    time.advance(HOUR.minusMillis(10));
    assertEquals("value 1", get(cache));
    time.advance(Duration.ofMillis(20));
    assertEquals("value 2", get(cache));
  }

  @Test
  void aVeryLongTimeIsAccepted() {
    Cache cache = cache();
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
    assertEquals("value 1", cache.get(KEY, forever, this::load));
    assertEquals("value 1", cache.get(KEY, forever, this::load));
  }

  @Test
  void keysDoNotMix() {
    Cache cache = cache();
    assertEquals("value 1", get(cache));
    assertEquals("value 2", cache.get(key("posConfig", "2"), HOUR, this::load));
    assertEquals("value 3", cache.get(key("other", "1"), HOUR, this::load));
    CacheKey<String> elsewhere =
        new CacheKey<>("cube", "posConfig", "1", String.class, Utf8.INSTANCE);
    assertEquals("value 4", cache.get(elsewhere, HOUR, this::load));
    assertEquals("value 1", get(cache));
  }

  @Test
  void aFailureReachesTheCallerAndIsNotKept() {
    Cache cache = cache();
    IllegalStateException failure = new IllegalStateException("load failed");
    IllegalStateException seen =
        assertThrows(
            IllegalStateException.class,
            () ->
                cache.get(
                    KEY,
                    HOUR,
                    () -> {
                      throw failure;
                    }));
    assertEquals("load failed", seen.getMessage());
    assertEquals("value 1", get(cache));
  }

  @Test
  void aValueIsForgottenWhenToldSo() {
    Cache cache = cache();
    get(cache);
    cache.get(key("posConfig", "2"), HOUR, this::load);
    cache.invalidate(KEY);
    assertEquals("value 3", get(cache));
    assertEquals("value 2", cache.get(key("posConfig", "2"), HOUR, this::load));
  }

  @Test
  void aGroupIsForgottenWhenToldSo() {
    Cache cache = cache();
    get(cache);
    cache.get(key("posConfig", "2"), HOUR, this::load);
    cache.get(key("other", "1"), HOUR, this::load);
    cache.invalidateGroup("posConfig");
    assertEquals("value 4", get(cache));
    assertEquals("value 5", cache.get(key("posConfig", "2"), HOUR, this::load));
    assertEquals("value 3", cache.get(key("other", "1"), HOUR, this::load));
  }

  @Test
  void manyCallersMakeOneLoad() throws Exception {
    Cache cache = cache();
    HeldLoad held = new HeldLoad(cache);
    List<CompletableFuture<String>> others = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      others.add(CompletableFuture.supplyAsync(() -> get(cache), threads));
    }
    assertEquals("value 1", held.end());
    for (CompletableFuture<String> other : others) {
      assertEquals("value 1", other.get(20, TimeUnit.SECONDS));
    }
    assertEquals(1, loads.get());
  }

  @Test
  void otherKeysDoNotWaitForALoad() throws Exception {
    Cache cache = cache();
    HeldLoad held = new HeldLoad(cache);
    assertEquals("value 2", cache.get(key("posConfig", "2"), HOUR, this::load));
    assertEquals("value 1", held.end());
  }

  @Test
  void whatWasLoadedBeforeAnInvalidationIsNotKept() throws Exception {
    Cache cache = cache();
    HeldLoad held = new HeldLoad(cache);
    cache.invalidate(KEY);
    assertEquals("value 1", held.end());
    assertEquals("value 2", get(cache));
  }

  @Test
  void whatWasLoadedBeforeAGroupWasForgottenIsNotKept() throws Exception {
    Cache cache = cache();
    HeldLoad held = new HeldLoad(cache);
    cache.invalidateGroup("posConfig");
    assertEquals("value 1", held.end());
    assertEquals("value 2", get(cache));
  }

  @Test
  void aValueWithoutACodecIsKeptToo() {
    Cache cache = cache();
    CacheKey<Object> key = new CacheKey<>("acme", "inside", "1", Object.class);
    Object value = cache.get(key, HOUR, Object::new);
    assertEquals(value, cache.get(key, HOUR, Object::new));
    cache.invalidateGroup("inside");
    assertTrue(value != cache.get(key, HOUR, Object::new));
  }

  @Test
  void programsShareTheirValuesIfTheyAreMeantTo() {
    assertEquals("value 1", get(cache()));
    assertEquals(isShared() ? "value 1" : "value 2", get(cache()));
  }

  @Test
  void ofSeveralProgramsOneLoads() throws Exception {
    if (!isShared()) {
      return;
    }
    Cache first = cache();
    Cache second = cache();
    HeldLoad held = new HeldLoad(first);
    CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> get(second), threads);
    assertEquals("value 1", held.end());
    assertEquals("value 1", other.get(20, TimeUnit.SECONDS));
    assertEquals(1, loads.get());
  }

  @Test
  void anInvalidationReachesOtherPrograms() throws Exception {
    if (!isShared()) {
      return;
    }
    Cache first = cache();
    Cache second = cache();
    get(first);
    get(second);
    first.invalidate(KEY);
    becomes(second, "value 2");
    first.invalidateGroup("posConfig");
    becomes(second, "value 3");
  }

  private void becomes(Cache cache, String value) {
    long until = System.nanoTime() + invalidationDelay().toNanos();
    while (!value.equals(get(cache)) && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertEquals(value, get(cache));
  }

  @Test
  void closingTwiceIsOnce() {
    Cache cache = cache();
    get(cache);
    cache.close();
    cache.close();
  }
}
