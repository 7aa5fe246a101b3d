package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.internal.pipeline.CacheReads;
import io.github.s360sdk.core.internal.pipeline.PipelineSettings;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.CallListener.CacheUse.Outcome;
import io.github.s360sdk.core.testing.EchoPlatform;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads through a cache that may fail, and what listeners are told of them. */
class CacheReadsTest {

  private static final CacheKey<String> KEY =
      new CacheKey<>("acme", "posConfig", "1", String.class);

  private static final CallDetails DETAILS = new CallDetails("S", "op", null, 1, null);

  private final List<Outcome> told = new ArrayList<>();
  private final AtomicInteger loads = new AtomicInteger();
  private EchoPlatform platform = platform(Caches.inMemory());

  private EchoPlatform platform(Cache cache) {
    return new EchoPlatform(
        builder ->
            builder
                .cache(cache)
                .listener(
                    new CallListener() {
                      @Override
                      public void onCache(CacheUse use) {
                        assertThat(use.group()).isEqualTo("posConfig");
                        told.add(use.outcome());
                      }
                    }));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private String get() {
    return get(() -> "value " + loads.incrementAndGet());
  }

  private String get(Supplier<String> loader) {
    return get(Duration.ofMinutes(1), loader);
  }

  private String get(Duration patience, Supplier<String> loader) {
    PipelineSettings settings = ConnectionRuntime.of(platform.connection).pipeline().settings();
    CacheReads.Limit limit =
        new CacheReads.Limit(settings.clock().instant().plus(patience), () -> DETAILS);
    return CacheReads.get(settings, KEY, Duration.ofHours(1), limit, loader);
  }

  private static String failingLoad() {
    throw new ServerErrorException(new CallDetails("S", "op", null, 1, 503), null);
  }

  @Test
  void missesLoadsAndHitsAreTold() {
    assertThat(get()).isEqualTo("value 1");
    assertThat(get()).isEqualTo("value 1");
    assertThat(told).containsExactly(Outcome.LOAD, Outcome.MISS, Outcome.HIT);
  }

  @Test
  void aLoadThatFailsIsTold() {
    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> get(CacheReadsTest::failingLoad));
    assertThat(told).containsExactly(Outcome.LOAD_FAILED);
  }

  @Test
  void aCacheThatFailsCostsNoAnswer() {
    platform.close();
    platform = platform(new Broken(false));
    assertThat(get()).isEqualTo("value 1");
    assertThat(told).containsExactly(Outcome.LOAD, Outcome.MISS);
  }

  @Test
  void whatWasLoadedIsUsedWhereItCannotBeKept() {
    platform.close();
    platform = platform(new Broken(true));
    assertThat(get()).isEqualTo("value 1");
    assertThat(loads).hasValue(1);
  }

  /** One thread that loads and will fail, and one that waits for it. */
  private record Joined(
      CompletableFuture<String> loads, CompletableFuture<String> waits, CountDownLatch release) {}

  private Joined join(Duration patience, Supplier<RuntimeException> error) {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<String> fails =
        CompletableFuture.supplyAsync(
            () ->
                get(
                    () -> {
                      begun.countDown();
                      await(release);
                      throw error.get();
                    }));
    await(begun);
    CompletableFuture<String> waits = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () ->
                waits.completeAsync(
                    () -> get(patience, () -> "value " + loads.incrementAndGet()), Runnable::run));
    waiting.start();
    while (waiting.isAlive() && waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return new Joined(fails, waits, release);
  }

  @Test
  void whoMayWaitForAShortTimeOnlyDoesSo() {
    Joined joined = join(Duration.ofMillis(50), CacheReadsTest::cancelled);

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> joined.waits.get(10, TimeUnit.SECONDS))
        .havingCause()
        .isInstanceOfSatisfying(
            CallTimeoutException.class,
            e -> {
              assertThat(e.limit()).isEqualTo(CallTimeoutException.Limit.TOTAL);
              assertThat(e.mayHaveTakenEffect()).isFalse();
              assertThat(e.operation()).isEqualTo("op");
            });
    joined.release.countDown();
    assertThat(loads).hasValue(0);
  }

  @Test
  void whoHasMoreTimeThanTheThreadThatLoadsLoadsInstead() throws Exception {
    for (Supplier<RuntimeException> ownReason :
        List.<Supplier<RuntimeException>>of(
            () ->
                new CallTimeoutException(
                    CallTimeoutException.Limit.TOTAL, Duration.ofMillis(5), DETAILS, true, null),
            () -> new ThrottledException(false, DETAILS, null))) {
      ConnectionRuntime.of(platform.connection).cache().invalidate(KEY);
      loads.set(0);
      Joined joined = join(Duration.ofMinutes(1), ownReason);

      joined.release.countDown();

      assertThat(joined.waits.get(10, TimeUnit.SECONDS)).isEqualTo("value 1");
      assertThat(joined.loads).failsWithin(Duration.ofSeconds(10));
    }
  }

  @Test
  void whatIsNotedInAnErrorIsNotSeenByOthersWhoWaited() {
    Joined joined =
        join(Duration.ofMinutes(1), () -> new ServerErrorException(DETAILS, new IOException("x")));

    joined.release.countDown();

    ServerErrorException one = errorOf(joined.loads);
    ServerErrorException other = errorOf(joined.waits);
    one.noteOrder(new OrderOutcome(OrderOutcome.State.HELD, 1L, "mine"));
    assertThat(other.order()).isNull();
    assertThat(other).hasMessage(other.copy().getMessage()).hasCause(one.getCause());
    assertThat(one.copy().order()).isNull();
    assertThat(loads).hasValue(0);
  }

  private static ServerErrorException errorOf(CompletableFuture<String> future) {
    try {
      throw new AssertionError("an error was expected, not " + future.get(10, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      return (ServerErrorException) Objects.requireNonNull(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whoWaitsForTheLoadOfAThreadThatGivesUpLoadsInstead() throws Exception {
    Joined joined = join(Duration.ofMinutes(1), CacheReadsTest::cancelled);

    joined.release.countDown();

    assertThat(joined.waits.get(10, TimeUnit.SECONDS)).isEqualTo("value 1");
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> joined.loads.get(10, TimeUnit.SECONDS))
        .withCauseInstanceOf(CallCancelledException.class);
    assertThat(told).containsExactly(Outcome.LOAD_FAILED, Outcome.LOAD, Outcome.MISS);
  }

  @Test
  void aLookTakesNothingFromThoseWhoLoadMeanwhile() throws Exception {
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Cache cache = Caches.inMemory();
    platform.close();
    platform = platform(cache);
    // A cache whose loads begin late.
    Cache look =
        Cache.readOnly(
            new Cache() {
              @Override
              public <V> V get(CacheKey<V> key, Duration timeToLive, Supplier<? extends V> loader) {
                return cache.get(
                    key,
                    timeToLive,
                    () -> {
                      looking.countDown();
                      await(release);
                      return loader.get();
                    });
              }

              @Override
              public void invalidate(CacheKey<?> key) {}

              @Override
              public void invalidateGroup(String group) {}

              @Override
              public void close() {}
            });
    CompletableFuture<String> looks =
        CompletableFuture.supplyAsync(() -> look.get(KEY, Duration.ofHours(1), () -> "own"));
    await(looking);
    CompletableFuture<String> waits = new CompletableFuture<>();
    Thread waiting = new Thread(() -> waits.completeAsync(this::get, Runnable::run));
    waiting.start();
    while (waiting.isAlive() && waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    release.countDown();

    assertThat(looks.get(10, TimeUnit.SECONDS)).isEqualTo("own");
    assertThat(waits.get(10, TimeUnit.SECONDS)).isEqualTo("value 1");
    assertThat(get()).isEqualTo("value 1");
  }

  @Test
  void aLoadThatIsGivenUpIsNotBegunAgain() {
    AtomicInteger begun = new AtomicInteger();
    assertThatExceptionOfType(CallCancelledException.class)
        .isThrownBy(
            () ->
                get(
                    () -> {
                      begun.incrementAndGet();
                      throw cancelled();
                    }));
    assertThat(begun).hasValue(1);
  }

  @Test
  void aCacheThatOnlySaysThatOthersGaveUpCostsNoAnswer() {
    platform.close();
    platform = platform(new Broken(false, CacheReadsTest::cancelled));
    assertThat(get()).isEqualTo("value 1");
    assertThat(told).containsExactly(Outcome.LOAD, Outcome.MISS);
  }

  private static CallCancelledException cancelled() {
    return new CallCancelledException(
        "the thread was interrupted", new CallDetails("S", "op", null, 1, null), false, null);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Broken(boolean loads, Supplier<RuntimeException> error) implements Cache {

    Broken(boolean loads) {
      this(loads, () -> new IllegalStateException("broken"));
    }

    @Override
    public <V> V get(CacheKey<V> key, Duration timeToLive, Supplier<? extends V> loader) {
      if (loads) {
        V lost = loader.get();
        assertThat(lost).isNotNull();
      }
      throw error.get();
    }

    @Override
    public void invalidate(CacheKey<?> key) {
      throw new IllegalStateException("broken");
    }

    @Override
    public void invalidateGroup(String group) {
      throw new IllegalStateException("broken");
    }

    @Override
    public void close() {
      // nothing to close
    }
  }
}
