package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.availability.AvailabilityClient;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.availability.watch.WatchStatus;
import io.github.s360sdk.availability.watch.WatchStatus.State;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.testing.AvailabilityLimit;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When calls have to wait, each of them has its turn. */
@Timeout(60)
@WithS360Simulator(manualClock = true)
class WatcherPaceTest extends WatchFixture {

  WatcherPaceTest(S360Simulator simulator, ManualClock clock) {
    super(simulator, clock);
  }

  @Test
  void aProductOfSeveralBatchesIsLoadedToItsEndWhenCallsAreSpread() {
    simulator.setAvailabilityLimit(AvailabilityLimit.METHOD);
    AvailabilityClient small =
        AvailabilityClient.of(s360.connection(), s360.catalog(), options -> options.batchSize(2));
    AvailabilityWatcher watcher = watch(small, w -> w.performances(play, performances));
    clock.run(MINUTE.multipliedBy(10));
    assertThat(watcher.loaded().toCompletableFuture()).isCompleted();
    changes.clear();

    sell(performances.get(4), 1);
    clock.run(MINUTE.multipliedBy(10));
    assertThat(changes).hasSize(1);

    // Also if there is always something new.
    changes.clear();
    for (int i = 0; i < 20; i++) {
      sell(performances.get(0), 1);
      sell(performances.get(4), 1);
      clock.run(MINUTE);
    }
    assertThat(changes)
        .extracting(change -> change.performanceId())
        .contains(performances.get(0), performances.get(4));
  }

  @Test
  void aPollThatHasWaitedForTwoIntervalsWaitsNoLonger() {
    try (S360Client busy =
        S360Client.of(simulator.connection().rateLimiter(new NothingForWhatCanWait()).build())) {
      watch(busy.availability(), w -> w.performances(play, performances).onStatus(statuses::add));
      clock.awaitIdle(1);
      statuses.clear();
      changes.clear();
      sell(performances.get(0), 1);
      othersAreBusy = true;

      clock.run(MINUTE.multipliedBy(7));
    }

    assertThat(statuses).extracting(WatchStatus::state).contains(State.DELAYED);
    assertThat(changes).hasSize(1);
  }

  private volatile boolean othersAreBusy;

  /** Others use what the platform allows, all the time. */
  private final class NothingForWhatCanWait implements RateLimiter {

    @Override
    public Optional<Instant> acquire(Scope scope, Instant deadline) {
      return nextPermit(scope);
    }

    @Override
    public Optional<Instant> nextPermit(Scope scope) {
      return othersAreBusy && scope.priority() == Priority.BACKGROUND
          ? Optional.of(clock.instant().plusSeconds(1))
          : Optional.empty();
    }

    @Override
    public void throttled(Scope scope, @Nullable Duration retryAfter) {
      throw new AssertionError("the simulator refuses nothing here");
    }

    @Override
    public void close() {
      // nothing to close
    }
  }

  @Test
  void everyGroupOfProductsIsAskedWhenCallsAreSpread() {
    AvailabilityClient small =
        AvailabilityClient.of(
            s360.connection(), s360.catalog(), options -> options.updateBatchSize(1));
    var sports = simulator.world().sports();
    long match = sports.matches().get(0).id();
    long other = sports.matches().get(0).performances().get(0).id();
    watch(small, w -> w.performances(match, List.of(other)).performances(play, performances));
    changes.clear();
    // After two refusals the calls are spread by more than an interval.
    simulator.faults().on(UPDATES).nextCalls(2).http(509);
    clock.run(MINUTE.multipliedBy(10));

    sell(performances.get(0), 1);
    simulator.sellElsewhere(other, sports.seasonTicket().seatCategoryId(), 1);
    clock.run(MINUTE.multipliedBy(10));

    assertThat(changes).hasSize(2);
  }

  @Test
  void aFasterWatcherDoesNotWaitForTheIntervalOfASlowOne() {
    simulator.faults().on(PERFORMANCES).nextCalls(1).http(503);
    watch(w -> w.performances(play, performances).every(Duration.ofHours(6)));
    clock.run(MINUTE.multipliedBy(2));

    AvailabilityWatcher fast = watch(w -> w.performances(play, performances));
    clock.run(MINUTE);

    assertThat(fast.loaded().toCompletableFuture()).isCompleted();
  }

  @Test
  void longIntervalsLoadOnlyWhatChanged() {
    watch(w -> w.performances(play, performances).every(Duration.ofHours(2)));
    clock.run(Duration.ofHours(12));

    assertThat(calls(PERFORMANCES)).isEqualTo(1);
    assertThat(calls(UPDATES)).isEqualTo(6);
  }

  @Test
  void whatIsLeftOfGroupsIsAskedInOneQuestion() {
    AvailabilityClient small =
        AvailabilityClient.of(
            s360.connection(), s360.catalog(), options -> options.updateBatchSize(2));
    AvailabilityWatcher two =
        watch(small, w -> w.performances(1001, List.of(1L)).performances(1002, List.of(2L)));
    AvailabilityWatcher one = watch(small, w -> w.performances(1003, List.of(3L)));
    watch(small, w -> w.performances(1004, List.of(4L)));
    watch(small, w -> w.performances(1005, List.of(5L)));
    one.close();
    two.close();
    clock.run(MINUTE);
    simulator.requests().clear();

    clock.run(MINUTE);

    assertThat(calls(UPDATES)).isEqualTo(1);
    assertThat(simulator.requests().last().body()).contains("1004").contains("1005");
  }

  @Test
  void oneIdThatIsRefusedDoesNotHideTheOthers() {
    long bad = performances.get(2);
    simulator
        .faults()
        .on(PERFORMANCES)
        .when(call -> call.body().contains(String.valueOf(bad)))
        .statusCode("error.any", null);
    AvailabilityWatcher watcher = watch(w -> w.performances(play, performances));
    clock.run(MINUTE.multipliedBy(15));

    assertThat(performances).filteredOn(id -> id != bad).allMatch(id -> watcher.level(id) != null);
    assertThat(watcher.level(bad)).isNull();
    assertThat(watcher.loaded().toCompletableFuture()).isNotDone();

    // What changes meanwhile is told as soon as ever.
    changes.clear();
    sell(performances.get(0), 1);
    clock.run(MINUTE);
    assertThat(changes).hasSize(1);
    long before = calls(PERFORMANCES);
    clock.run(MINUTE.multipliedBy(60));
    assertThat(calls(PERFORMANCES) - before).isLessThanOrEqualTo(12 + 5);
    assertThat(watcher.status().pending()).isEqualTo(1);
    assertThat(statuses)
        .extracting(WatchStatus::state)
        .contains(State.FAILING)
        .doesNotContain(State.WATCHING);
  }
}
