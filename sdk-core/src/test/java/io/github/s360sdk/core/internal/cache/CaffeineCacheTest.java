package io.github.s360sdk.core.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.internal.time.Patience;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.testing.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CaffeineCacheTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final CacheKey<String> KEY = key("posConfig", "1");

  private final ManualTime time = new ManualTime();
  private final CaffeineCache cache = new CaffeineCache(time);
  private final AtomicInteger loads = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
    cache.close();
  }

  private static CacheKey<String> key(String group, String id) {
    return new CacheKey<>("acme", group, id, String.class);
  }

  private String load() {
    return "value " + loads.incrementAndGet();
  }

  private String get() {
    return cache.get(KEY, HOUR, this::load);
  }

  private CompletableFuture<String> getAside() {
    return CompletableFuture.supplyAsync(this::get, threads);
  }

  /** A load that has begun and waits to be told to go on. */
  private final class HeldLoad {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    final CompletableFuture<String> result =
        CompletableFuture.supplyAsync(() -> cache.get(KEY, HOUR, this::run), threads);

    HeldLoad() {
      await(begun);
    }

    private String run() {
      String value = load();
      begun.countDown();
      await(release);
      return value;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aValueIsKeptUntilItsTimeIsOver() {
    assertThat(get()).isEqualTo("value 1");
    time.advance(HOUR.minusNanos(1));
    assertThat(get()).isEqualTo("value 1");
    time.advance(Duration.ofNanos(2));
    assertThat(get()).isEqualTo("value 2");
  }

  @Test
  void aValueIsNotKeptForLongerBecauseTheClockWasSetBack() {
    assertThat(get()).isEqualTo("value 1");
    time.advance(Duration.ofHours(-5));
    assertThat(get()).isEqualTo("value 1");
    time.advance(HOUR);
    assertThat(get()).isEqualTo("value 2");
  }

  @Test
  void aVeryLongTimeToLiveIsAccepted() {
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE);

    assertThat(cache.get(KEY, forever, this::load)).isEqualTo("value 1");
    time.advance(Duration.ofDays(3650));
    assertThat(cache.get(KEY, forever, this::load)).isEqualTo("value 1");
  }

  @Test
  void keysDoNotMix() {
    assertThat(get()).isEqualTo("value 1");
    assertThat(cache.get(key("posConfig", "2"), HOUR, this::load)).isEqualTo("value 2");
    assertThat(cache.get(key("other", "1"), HOUR, this::load)).isEqualTo("value 3");
    assertThat(cache.get(new CacheKey<>("cube", "posConfig", "1", String.class), HOUR, this::load))
        .isEqualTo("value 4");
  }

  @Test
  void aFailureIsNotKept() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                cache.get(
                    KEY,
                    HOUR,
                    () -> {
                      throw new IllegalStateException("load failed");
                    }))
        .withMessage("load failed");
    assertThat(get()).isEqualTo("value 1");
  }

  @Test
  void manyCallersMakeOneLoad() {
    HeldLoad first = new HeldLoad();
    List<CompletableFuture<String>> others =
        IntStream.range(0, 8).mapToObj(i -> getAside()).toList();
    first.release.countDown();

    assertThat(first.result.join()).isEqualTo("value 1");
    assertThat(others).allSatisfy(other -> assertThat(other.join()).isEqualTo("value 1"));
    assertThat(loads).hasValue(1);
  }

  @Test
  void otherKeysAreNotHeldUpByALoad() {
    HeldLoad first = new HeldLoad();

    assertThat(cache.get(key("posConfig", "2"), HOUR, this::load)).isEqualTo("value 2");

    first.release.countDown();
  }

  @Test
  void invalidatingForgetsOneValueOrAGroup() {
    CacheKey<String> other = key("posConfig", "2");
    CacheKey<String> elsewhere = key("other", "1");
    get();
    cache.get(other, HOUR, this::load);
    cache.get(elsewhere, HOUR, this::load);

    cache.invalidate(KEY);
    assertThat(get()).isEqualTo("value 4");
    assertThat(cache.get(other, HOUR, this::load)).isEqualTo("value 2");

    cache.invalidateGroup("posConfig");
    assertThat(cache.get(other, HOUR, this::load)).isEqualTo("value 5");
    assertThat(cache.get(elsewhere, HOUR, this::load)).isEqualTo("value 3");
  }

  @Test
  void aValueThatWasInvalidatedWhileItWasLoadedIsNotKept() {
    HeldLoad byKey = new HeldLoad();
    cache.invalidate(KEY);
    byKey.release.countDown();
    assertThat(byKey.result.join()).isEqualTo("value 1");
    assertThat(get()).isEqualTo("value 2");

    cache.invalidate(KEY);
    HeldLoad byGroup = new HeldLoad();
    cache.invalidateGroup("posConfig");
    byGroup.release.countDown();
    assertThat(byGroup.result.join()).isEqualTo("value 3");
    assertThat(get()).isEqualTo("value 4");
  }

  @Test
  void whoAsksAfterAnInvalidationGetsNoValueFromBeforeIt() {
    HeldLoad outdated = new HeldLoad();
    cache.invalidate(KEY);
    CompletableFuture<String> after = new CompletableFuture<>();
    Thread asking = new Thread(() -> after.complete(get()));
    asking.start();
    while (asking.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    outdated.release.countDown();

    assertThat(after.join()).isEqualTo("value 2");
    assertThat(outdated.result.join()).isEqualTo("value 1");
    assertThat(get()).isEqualTo("value 2");
  }

  @Test
  void anInterruptEndsTheWaitForALoad() {
    HeldLoad running = new HeldLoad();
    assertThat(interruptedWhileItWaits()).isEqualTo("interrupted");

    running.release.countDown();
    assertThat(running.result.join()).isEqualTo("value 1");
    assertThat(get()).isEqualTo("value 1");
  }

  @Test
  void anInterruptEndsTheWaitForAnOutdatedLoad() {
    HeldLoad outdated = new HeldLoad();
    cache.invalidate(KEY);
    assertThat(interruptedWhileItWaits()).isEqualTo("interrupted");

    outdated.release.countDown();
    assertThat(outdated.result.join()).isEqualTo("value 1");
    assertThat(get()).isEqualTo("value 2");
  }

  @Test
  void whoMayNotWaitForAnOutdatedLoadDoesNot() {
    HeldLoad outdated = new HeldLoad();
    assertThatExceptionOfType(Patience.Ended.class)
        .isThrownBy(() -> Patience.of(Duration.ofMillis(5), this::get));
    cache.invalidate(KEY);
    assertThatExceptionOfType(Patience.Ended.class)
        .isThrownBy(() -> Patience.of(Duration.ofMillis(5), this::get));

    outdated.release.countDown();
    assertThat(outdated.result.join()).isEqualTo("value 1");
    assertThat(get()).isEqualTo("value 2");
  }

  @Test
  void thePatienceOfAnOuterCallIsKept() {
    assertThat(Patience.of(Duration.ofDays(200_000), Patience::left)).isGreaterThan(HOUR);
    Duration left =
        Patience.of(
            HOUR,
            () -> {
              assertThat(Patience.of(Duration.ZERO, Patience::left)).isZero();
              return Patience.left();
            });
    assertThat(left).isBetween(Duration.ofMinutes(50), HOUR);
    assertThat(Patience.left()).isGreaterThan(HOUR);
  }

  /** What a thread gets that is interrupted; its load sees the interrupt. */
  private String interruptedWhileItWaits() {
    CompletableFuture<String> got = new CompletableFuture<>();
    Thread asking =
        new Thread(
            () ->
                got.complete(
                    cache.get(
                        KEY,
                        HOUR,
                        () -> Thread.currentThread().isInterrupted() ? "interrupted" : "early")));
    asking.start();
    while (asking.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    asking.interrupt();
    return got.orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Test
  void anErrorOfALoadReachesThoseThatWait() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<String> failing =
        CompletableFuture.supplyAsync(
            () ->
                cache.get(
                    KEY,
                    HOUR,
                    () -> {
                      begun.countDown();
                      await(release);
                      throw new StackOverflowError("made up");
                    }),
            threads);
    await(begun);
    CompletableFuture<Throwable> waiting = new CompletableFuture<>();
    Thread asking =
        new Thread(() -> waiting.complete(catchThrowableOfType(Throwable.class, this::get)));
    asking.start();
    while (asking.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    release.countDown();

    assertThat(waiting.join()).isInstanceOf(StackOverflowError.class);
    assertThat(failing).failsWithin(Duration.ofSeconds(10));
    assertThat(get()).isEqualTo("value 1");
  }
}
