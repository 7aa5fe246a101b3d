package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.internal.pipeline.CacheReads;
import io.github.s360sdk.core.internal.pipeline.PipelineSettings;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.CallListener.CacheUse.Outcome;
import io.github.s360sdk.core.testing.EchoPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads through a cache that may fail, and what listeners are told of them. */
class CacheReadsTest {

  private static final CacheKey<String> KEY =
      new CacheKey<>("acme", "posConfig", "1", String.class);

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
    PipelineSettings settings = ConnectionRuntime.of(platform.connection).pipeline().settings();
    return CacheReads.get(settings, KEY, Duration.ofHours(1), loader);
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

  @Test
  void whoWaitsForTheLoadOfAThreadThatGivesUpLoadsInstead() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<String> givesUp =
        CompletableFuture.supplyAsync(
            () ->
                get(
                    () -> {
                      begun.countDown();
                      await(release);
                      throw cancelled();
                    }));
    await(begun);
    CompletableFuture<String> waits = new CompletableFuture<>();
    Thread waiting = new Thread(() -> waits.completeAsync(this::get, Runnable::run));
    waiting.start();
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    release.countDown();

    assertThat(waits.get(10, TimeUnit.SECONDS)).isEqualTo("value 1");
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> givesUp.get(10, TimeUnit.SECONDS))
        .withCauseInstanceOf(CallCancelledException.class);
    assertThat(told).containsExactly(Outcome.LOAD_FAILED, Outcome.LOAD, Outcome.MISS);
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
