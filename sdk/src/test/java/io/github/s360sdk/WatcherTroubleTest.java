package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.availability.AvailabilityClient;
import io.github.s360sdk.availability.watch.AvailabilityChange;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.availability.watch.WatchStatus.State;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.Credentials;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code of the program that fails, and clocks that are set, end no watcher and lose no change. */
@Timeout(60)
@WithS360Simulator(manualClock = true)
class WatcherTroubleTest extends WatchFixture {

  WatcherTroubleTest(S360Simulator simulator, ManualClock clock) {
    super(simulator, clock);
  }

  /** A clock that can be set while the world goes on. */
  private static final class SettableClock extends Clock {
    private final Clock base;
    private volatile Duration ahead = Duration.ZERO;

    SettableClock(Clock base) {
      this.base = base;
    }

    void set(Duration off) {
      ahead = off;
    }

    @Override
    public ZoneId getZone() {
      return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return base.instant().plus(ahead);
    }
  }

  @Test
  void aClockThatIsSetDelaysNothing() {
    SettableClock own = new SettableClock(clock);
    try (S360Client other = S360Client.of(simulator.connection().clock(own).build())) {
      AvailabilityWatcher watcher =
          watch(other.availability(), w -> w.performances(play, performances));
      clock.run(MINUTE.multipliedBy(3));
      changes.clear();

      own.set(Duration.ofHours(-3));
      sell(performances.get(0), 1);
      // Each clock that follows it loses what passed since it was looked at last.
      clock.run(MINUTE.multipliedBy(3));
      assertThat(changes).hasSize(1);
      assertThat(changes.get(0).seenAt()).isBefore(own.instant().plusSeconds(1));
      assertThat(watcher.status().nextTry()).isBetween(own.instant(), own.instant().plus(MINUTE));

      own.set(Duration.ofHours(5));
      sell(performances.get(1), 1);
      clock.run(MINUTE.multipliedBy(2));
      assertThat(changes).hasSize(2);
      watcher.close();
    }
  }

  @Test
  void errorsOfListenersAreNotTheirEnd() {
    AtomicBoolean once = new AtomicBoolean(true);
    watch(
        w ->
            w.performances(play, performances)
                .onChange(
                    change -> {
                      if (!change.isFirst() && once.getAndSet(false)) {
                        throw new NoClassDefFoundError("of the program");
                      }
                    }));
    changes.clear();
    sell(performances.get(0), 1);
    clock.run(MINUTE);
    sell(performances.get(0), 1);
    clock.run(MINUTE);

    assertThat(changes).hasSize(2);
  }

  @Test
  void theThreadEndsWhateverSubscribersDo() throws InterruptedException {
    AvailabilityWatcher watcher = watchPlay();
    watcher
        .changes()
        .subscribe(
            new Flow.Subscriber<>() {
              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
              }

              @Override
              public void onNext(AvailabilityChange change) {}

              @Override
              public void onError(Throwable failure) {}

              @Override
              public void onComplete() {
                throw new IllegalStateException("of the program");
              }
            });
    Thread thread = threads().get(0);

    watcher.close();
    thread.join();

    assertThat(thread.isAlive()).isFalse();
    assertThat(watcher.status().state()).isEqualTo(State.CLOSED);
  }

  @Test
  void aCapacityLookupThatFailsLosesNothing() {
    AtomicBoolean fails = new AtomicBoolean(true);
    simulator.setAvailabilityLevels(false);
    AvailabilityClient own =
        AvailabilityClient.of(
            s360.connection(),
            s360.catalog(),
            options ->
                options
                    .usualAlertRatio(BigDecimal.TEN)
                    .capacity(
                        row -> {
                          if (fails.get()) {
                            throw new IllegalStateException("database of the program");
                          }
                          return 360;
                        }));
    AvailabilityWatcher watcher = watch(own, w -> w.performances(play, performances));

    assertThat(changes).hasSize(5);
    assertThat(watcher.missing()).isEmpty();
    fails.set(false);
    sell(performances.get(0), 1);
    clock.run(MINUTE);
    assertThat(changes).hasSize(6);
    assertThat(changes.get(5).level()).isNotNull();
  }

  @Test
  void aCredentialsProviderThatFailsIsTold() {
    AtomicBoolean fails = new AtomicBoolean();
    S360Client other =
        S360Client.of(
            simulator
                .connection()
                .credentials(
                    () -> {
                      if (fails.get()) {
                        throw new IllegalStateException("vault");
                      }
                      return new Credentials(simulator.operator(), simulator.password());
                    })
                .build());
    try (other) {
      AvailabilityWatcher watcher =
          watch(other.availability(), w -> w.performances(play, performances));
      changes.clear();
      fails.set(true);
      clock.run(MINUTE.multipliedBy(5));
      assertThat(watcher.status().state()).isEqualTo(State.FAILING);
      assertThat(watcher.status().lastError()).hasStackTraceContaining("vault");

      fails.set(false);
      sell(performances.get(0), 1);
      clock.run(MINUTE.multipliedBy(2));
      assertThat(watcher.status().state()).isEqualTo(State.WATCHING);
      assertThat(changes).hasSize(1);
      watcher.close();
    }
  }

  @Test
  void aSharedCacheThatIsDownLosesNothing() {
    Cache down =
        new Cache() {
          @Override
          public <V> V get(CacheKey<V> key, Duration ttl, Supplier<? extends V> loader) {
            return loader.get();
          }

          @Override
          public void invalidate(CacheKey<?> key) {
            throw new IllegalStateException("of the cache");
          }

          @Override
          public void invalidateGroup(String group) {}

          @Override
          public void close() {}
        };
    try (S360Client other = S360Client.of(simulator.connection().cache(down).build())) {
      AvailabilityWatcher watcher =
          watch(other.availability(), w -> w.performances(play, performances));
      changes.clear();
      assertThat(other.availability().performance(performances.get(3))).isPresent();
      sell(performances.get(0), 1);
      clock.run(MINUTE);

      assertThat(changes).hasSize(1);
      watcher.close();
    }
  }

  @Test
  void aListenerMayWatchMoreOrCloseTheConnection() throws InterruptedException {
    AtomicReference<@Nullable AvailabilityWatcher> more = new AtomicReference<>();
    AvailabilityWatcher watcher =
        watch(
            w ->
                w.performances(play, performances)
                    .onChange(
                        change -> {
                          if (more.get() == null) {
                            more.set(client.watch(x -> x.performances(play, performances)));
                          }
                          if (!change.isFirst()) {
                            s360.close();
                          }
                        }));
    clock.awaitIdle(1);
    sell(performances.get(0), 1);
    Thread thread = threads().get(0);
    clock.run(MINUTE);
    thread.join();

    assertThat(watcher.status().state()).isEqualTo(State.CLOSED);
    assertThat(Objects.requireNonNull(more.get()).status().state()).isEqualTo(State.CLOSED);
  }
}
