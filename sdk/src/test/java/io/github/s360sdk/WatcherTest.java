package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.availability.AvailabilityClient;
import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.AvailabilityLevel.Colour;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.request.Split;
import io.github.s360sdk.availability.watch.AvailabilityChange;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.availability.watch.WatchStatus;
import io.github.s360sdk.availability.watch.WatchStatus.State;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.testing.AvailabilityLimit;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import io.github.s360sdk.testing.model.RecordedCall;
import io.github.s360sdk.testing.world.Museum;
import io.github.s360sdk.testing.world.Sports;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A watcher on the simulator, by a clock that walks. */
@Timeout(60)
@WithS360Simulator(manualClock = true)
class WatcherTest extends WatchFixture {

  WatcherTest(S360Simulator simulator, ManualClock clock) {
    super(simulator, clock);
  }

  @Test
  void loadsFirstAndTellsWhatItFound() {
    AvailabilityWatcher watcher = watch(w -> w.performances(play, performances).eachSeatCategory());

    assertThat(watcher.loaded().toCompletableFuture()).isCompleted();
    assertThat(watcher.level(performances.get(0))).isEqualTo(AvailabilityLevel.of("GOOD"));
    assertThat(watcher.performance(performances.get(4)).orElseThrow().quantity()).isEqualTo(360);
    assertThat(changes).hasSize(15).allMatch(AvailabilityChange::isFirst);
    assertThat(changes.get(0).productId()).isEqualTo(play);
    assertThat(changes.get(0).seatCategoryId()).isNotNull();
    assertThat(calls(PERFORMANCES)).isEqualTo(1);
    assertThat(calls(UPDATES)).isZero();
    assertThat(watcher.status().state()).isEqualTo(State.WATCHING);
    assertThat(watcher.status().pending()).isZero();
    assertThat(watcher.status().lastPoll()).isNull();
    assertThat(watcher.status().nextTry()).isEqualTo(clock.instant().plus(MINUTE));
    assertThat(watcher.level(4711)).isNull();
    assertThat(watcher.performance(4711)).isEmpty();
  }

  @Test
  void asksWhatChangedAndLoadsOnlyThat() {
    AvailabilityWatcher watcher =
        watch(
            w ->
                w.performances(play, performances)
                    .performances(
                        simulator.world().sports().matches().get(0).id(),
                        List.of(
                            simulator
                                .world()
                                .sports()
                                .matches()
                                .get(0)
                                .performances()
                                .get(0)
                                .id())));
    changes.clear();
    Instant start = clock.instant();
    clock.run(MINUTE.multipliedBy(3));
    assertThat(calls(UPDATES)).isEqualTo(3);
    assertThat(calls(PERFORMANCES)).isEqualTo(1);
    assertThat(changes).isEmpty();

    clock.advance(Duration.ofSeconds(20));
    sell(performances.get(1), 110);
    clock.run(MINUTE);

    assertThat(calls(UPDATES)).isEqualTo(4);
    assertThat(calls(PERFORMANCES)).isEqualTo(2);
    assertThat(simulator.requests().last().body())
        .contains(performances.get(0).toString())
        .doesNotContain(
            String.valueOf(simulator.world().sports().matches().get(0).performances().get(0).id()));
    assertThat(changes).hasSize(1);
    AvailabilityChange change = changes.get(0);
    assertThat(change.performanceId()).isEqualTo(performances.get(1));
    assertThat(change.quantity()).isEqualTo(250);
    assertThat(change.seenAt()).isEqualTo(start.plus(MINUTE.multipliedBy(4)));
    assertThat(Objects.requireNonNull(change.updatedAt()).toInstant())
        .isBetween(start.plusSeconds(199), start.plusSeconds(200));
    assertThat(change.isLevelChange()).isFalse();
    assertThat(change.isFirst()).isFalse();
    assertThat(watcher.performance(performances.get(1)).orElseThrow().quantity()).isEqualTo(250);
    assertThat(watcher.status().lastPoll()).isEqualTo(start.plus(MINUTE.multipliedBy(4)));
  }

  @Test
  void tellsChangesOfLevels() {
    AvailabilityWatcher watcher =
        watch(w -> w.performances(play, performances).seatCategories(Split.only(stalls.id())));
    changes.clear();

    sell(performances.get(0), 100);
    clock.run(MINUTE);
    sell(performances.get(0), 20);
    clock.run(MINUTE);
    simulator.returnElsewhere(performances.get(0), stalls.id(), 60);
    clock.run(MINUTE);

    assertThat(changes)
        .extracting(change -> colour(change.level()))
        .containsExactly(Colour.ORANGE, Colour.RED, Colour.GREEN);
    assertThat(changes).allMatch(AvailabilityChange::isLevelChange);
    assertThat(watcher.performance(performances.get(0)).orElseThrow().isSoldOut()).isFalse();
  }

  private static @Nullable Colour colour(@Nullable AvailabilityLevel level) {
    return level == null ? null : level.colour();
  }

  @Test
  void looksProductsUpInTheCatalogue() {
    Museum museum = simulator.world().museum();
    AvailabilityWatcher watcher =
        watch(w -> w.products(play, museum.timeslotPass().id(), museum.openPass().id(), 4711));

    assertThat(watcher.performance(performances.get(0))).isPresent();
    assertThat(watcher.product(museum.timeslotPass().id()).orElseThrow().rows()).hasSize(8);
    assertThat(watcher.product(museum.openPass().id())).isPresent();
    assertThat(watcher.product(play)).isEmpty();
    assertThat(watcher.missing()).containsExactly(4711L);
    assertThat(watcher.loaded().toCompletableFuture()).isCompleted();
    changes.clear();

    long slot = museum.timeslots().get(3).id();
    simulator.sellElsewhere(slot, 30);
    clock.run(MINUTE);

    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).timeslotId()).isEqualTo(slot);
    assertThat(colour(changes.get(0).level())).isEqualTo(Colour.RED);
    assertThat(watcher.product(museum.timeslotPass().id()).orElseThrow().timeslot(slot).isSoldOut())
        .isTrue();
  }

  @Test
  void watchesASeasonTicketWithItsPerformances() {
    Sports sports = simulator.world().sports();
    long ticket = sports.seasonTicket().id();
    long category = sports.seasonTicket().seatCategoryId();
    long mandatory = sports.matches().get(0).performances().get(0).id();
    AvailabilityWatcher watcher = watch(w -> w.product(ticket));
    assertThat(watcher.seasonTicket(ticket).orElseThrow().performances()).hasSize(4);
    assertThat(watcher.seasonTicket(ticket).orElseThrow().quantityWith(mandatory)).isEqualTo(120);
    // Seen with the ticket only: the performance alone is not watched.
    assertThat(watcher.performance(mandatory)).isEmpty();
    assertThat(watcher.seasonTicket(4711)).isEmpty();
    changes.clear();

    simulator.sellElsewhere(mandatory, category, 115);
    clock.run(MINUTE);

    assertThat(watcher.seasonTicket(ticket).orElseThrow().quantityWith(mandatory)).isEqualTo(5);
    assertThat(changes).hasSize(2);
    assertThat(changes)
        .extracting(AvailabilityChange::composedProductId)
        .containsExactlyInAnyOrder(ticket, null);
    assertThat(changes).extracting(AvailabilityChange::quantity).containsOnly(5);
  }

  @Test
  void takesUpWhatTheCatalogueHasNew() {
    simulator.setup(s -> s.hidePerformance(performances.get(4)));
    AvailabilityWatcher watcher = watch(w -> w.product(play));
    assertThat(watcher.performance(performances.get(4))).isEmpty();
    assertThat(watcher.performance(performances.get(0))).isPresent();
    changes.clear();

    simulator.setup(
        s -> s.showPerformance(performances.get(4)).hidePerformance(performances.get(0)));
    reloadCatalogue();

    assertThat(watcher.performance(performances.get(4)).orElseThrow().quantity()).isEqualTo(360);
    assertThat(watcher.performance(performances.get(0))).isEmpty();
    assertThat(changes).hasSize(2);
    assertThat(changes).anyMatch(change -> change.isFirst() && change.after() != null);
    assertThat(changes).anyMatch(change -> !change.isFirst() && change.after() == null);
  }

  @Test
  void watchesAnEventOfTheCatalogueAndUnitsWithoutIt() {
    EventProduct event = (EventProduct) s360.catalog().get().product(play).orElseThrow();
    long pass = simulator.world().museum().timeslotPass().id();
    long catalogues = calls("getCatalogDetailed");

    AvailabilityWatcher watcher = watch(w -> w.performancesOf(event).units(pass).eachContingent());

    assertThat(watcher.performance(performances.get(2)).orElseThrow().rows().get(0).contingentId())
        .isEqualTo(simulator.world().pointOfSales().contingentId());
    assertThat(watcher.product(pass).orElseThrow().rows()).hasSize(8);
    assertThat(calls("getCatalogDetailed")).isEqualTo(catalogues);
  }

  @Test
  void severalWatchersShareOneQuestionAndOneThread() {
    List<AvailabilityChange> others = new CopyOnWriteArrayList<>();
    AvailabilityWatcher first =
        watch(w -> w.performances(play, performances.subList(0, 3)).every(MINUTE.multipliedBy(5)));
    AvailabilityWatcher second =
        client.watch(w -> w.performances(play, performances.subList(2, 5)).onChange(others::add));
    watchers.add(second);
    AvailabilityWatcher third =
        client.watch(w -> w.performances(play, performances.subList(0, 1)).eachSeatCategory());
    watchers.add(third);
    clock.awaitIdle(1);

    assertThat(threads()).hasSize(1);
    assertThat(changes).hasSize(3);
    assertThat(others).hasSize(3);
    assertThat(third.performance(performances.get(0)).orElseThrow().rows()).hasSize(3);
    changes.clear();
    others.clear();
    simulator.requests().clear();

    sell(performances.get(0), 1);
    sell(performances.get(2), 1);
    sell(performances.get(4), 1);
    clock.run(MINUTE);

    assertThat(calls(UPDATES)).isEqualTo(1);
    // The sums in one question, the split by seat category in another.
    assertThat(calls(PERFORMANCES)).isEqualTo(2);
    assertThat(changes)
        .extracting(AvailabilityChange::performanceId)
        .containsExactlyInAnyOrder(performances.get(0), performances.get(2));
    assertThat(others)
        .extracting(AvailabilityChange::performanceId)
        .containsExactlyInAnyOrder(performances.get(2), performances.get(4));
    assertThat(first.performance(performances.get(4))).isEmpty();

    second.close();
    third.close();
    clock.run(Duration.ZERO);
    clock.awaitIdle(1);
    simulator.requests().clear();
    clock.run(MINUTE.multipliedBy(5));
    assertThat(calls(UPDATES)).isBetween(1L, 2L);
  }

  @Test
  void aWatcherThatComesLaterIsToldWhatIsKnown() {
    watchPlay();
    simulator.requests().clear();
    List<AvailabilityChange> told = new CopyOnWriteArrayList<>();

    AvailabilityWatcher late =
        client.watch(w -> w.performances(play, performances).onChange(told::add));
    watchers.add(late);
    late.loaded().toCompletableFuture().join();

    assertThat(told).hasSize(5).allMatch(AvailabilityChange::isFirst);
    assertThat(calls(PERFORMANCES)).isZero();
  }

  @Test
  void theThreadEndsWithTheLastWatcher() throws InterruptedException {
    AvailabilityWatcher watcher = watchPlay();
    Thread thread = threads().get(0);
    assertThat(thread.isDaemon()).isTrue();

    watcher.close();
    watcher.close();
    thread.join();

    assertThat(watcher.status().state()).isEqualTo(State.CLOSED);
    assertThat(statuses).last().extracting(WatchStatus::state).isEqualTo(State.CLOSED);
    sell(performances.get(0), 1);
    clock.run(MINUTE);
    assertThat(changes).isEmpty();
    assertThat(calls(UPDATES)).isZero();

    AvailabilityWatcher again = watchPlay();
    assertThat(again.performance(performances.get(0)).orElseThrow().quantity()).isEqualTo(359);
  }

  @Test
  void endsWithItsConnection() throws InterruptedException {
    AvailabilityWatcher watcher = watchPlay();
    AvailabilityWatcher never =
        client.watch(w -> w.performances(play, List.of(performances.get(0))).eachContingent());
    Thread thread = threads().get(0);

    s360.close();
    thread.join();

    assertThat(watcher.status().state()).isEqualTo(State.CLOSED);
    assertThat(never.status().state()).isEqualTo(State.CLOSED);
  }

  @Test
  void aWatcherThatIsClosedBeforeItHasLoadedSaysSo() {
    simulator.faults().onAnyOperation().http(503);
    AvailabilityWatcher watcher = watch(w -> w.performances(play, performances));
    watcher.close();

    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> watcher.loaded().toCompletableFuture().join())
        .withCauseInstanceOf(CancellationException.class);
  }

  @Test
  void survivesErrorsAndSaysSo() {
    AvailabilityWatcher watcher = watchPlay();
    statuses.clear();
    simulator.faults().on(UPDATES).nextCalls(3).http(503);
    sell(performances.get(0), 1);
    Instant start = clock.instant();

    clock.run(MINUTE);
    assertThat(watcher.status().state()).isEqualTo(State.FAILING);
    assertThat(watcher.status().failures()).isEqualTo(1);
    assertThat(watcher.status().lastError()).isInstanceOf(ServerErrorException.class);
    assertThat(watcher.level(performances.get(0))).isEqualTo(AvailabilityLevel.of("GOOD"));

    // One, one, two intervals after the failures.
    clock.run(MINUTE.multipliedBy(4));
    assertThat(watcher.status().state()).isEqualTo(State.WATCHING);
    assertThat(statuses)
        .extracting(WatchStatus::state)
        .containsExactly(State.FAILING, State.FAILING, State.FAILING, State.WATCHING);
    assertThat(
            simulator.requests().of(UPDATES).stream()
                .map(RecordedCall::time)
                .map(at -> Duration.between(start, at).toMinutes()))
        .containsExactly(1L, 2L, 3L, 5L);
    assertThat(changes).hasSize(1);
  }

  @Test
  void aFailedLoadIsMadeUpFor() {
    watchPlay();
    simulator.faults().on(PERFORMANCES).nextCalls(1).disconnectAfterWork();
    sell(performances.get(0), 1);
    clock.run(MINUTE);
    assertThat(changes).isEmpty();

    clock.run(MINUTE);

    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).quantity()).isEqualTo(359);
  }

  @Test
  void slowsDownWhenItIsRefused() {
    watchPlay();
    statuses.clear();
    Instant start = clock.instant();
    simulator.faults().on(UPDATES).nextCalls(2).http(509);
    sell(performances.get(0), 1);

    clock.run(MINUTE.multipliedBy(10));

    // A minute after the first refusal, two after the second, and then a pace of two minutes.
    assertThat(
            simulator.requests().of(UPDATES).stream()
                .map(RecordedCall::time)
                .map(at -> Duration.between(start, at).toMinutes()))
        .startsWith(1L, 2L, 4L, 6L, 8L);
    assertThat(changes).hasSize(1);
    assertThat(statuses).extracting(WatchStatus::state).startsWith(State.FAILING, State.FAILING);
  }

  @Test
  void keepsAnEvenStricterLimitAfterAFewRefusals() {
    simulator.setAvailabilityLimit(AvailabilityLimit.METHOD);
    AvailabilityClient small =
        AvailabilityClient.of(s360.connection(), s360.catalog(), options -> options.batchSize(2));
    AvailabilityWatcher watcher =
        small.watch(w -> w.performances(play, performances).onStatus(statuses::add));
    watchers.add(watcher);
    clock.awaitIdle(1);
    assertThat(watcher.loaded().toCompletableFuture()).isNotDone();

    clock.run(MINUTE.multipliedBy(6));
    assertThat(watcher.loaded().toCompletableFuture()).isCompleted();
    assertThat(watcher.performance(performances.get(4))).isPresent();
    long refused = statuses.stream().filter(status -> status.state() == State.FAILING).count();
    assertThat(refused).isLessThanOrEqualTo(2);

    statuses.clear();
    clock.run(Duration.ofMinutes(20));
    assertThat(statuses).extracting(WatchStatus::state).doesNotContain(State.FAILING);
  }

  @Test
  void leavesTheBudgetToSales() {
    try (S360Client paced =
        S360Client.of(simulator.connection().rateLimits(RateLimits.DOCUMENTED).build())) {
      AvailabilityWatcher watcher =
          paced
              .availability()
              .watch(w -> w.performances(play, performances).onChange(changes::add));
      clock.awaitIdle(1);
      changes.clear();
      sell(performances.get(0), 1);
      clock.run(Duration.ofSeconds(59));
      // 40 reads of the program leave less than half of what was saved for bursts.
      for (int i = 0; i < 40; i++) {
        paced.catalog().isAlive();
      }
      clock.run(Duration.ofSeconds(2));
      assertThat(calls(UPDATES)).isZero();

      clock.run(Duration.ofSeconds(20));

      assertThat(calls(UPDATES)).isEqualTo(1);
      assertThat(changes).hasSize(1);
      assertThat(watcher.status().state()).isEqualTo(State.WATCHING);
    }
  }

  @Test
  void anOldDateThatIsRefusedBeginsAfresh() {
    watchPlay();
    sell(performances.get(0), 1);
    clock.run(MINUTE);
    changes.clear();
    simulator.faults().on(UPDATES).nextCalls(1).statusCode("error.date.tooOld", null);
    // Not told by the platform, which has forgotten it.
    sell(performances.get(1), 1);

    clock.run(MINUTE);

    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).performanceId()).isEqualTo(performances.get(1));
    clock.run(MINUTE.multipliedBy(3));
    sell(performances.get(2), 1);
    clock.run(MINUTE);
    assertThat(changes).hasSize(2);
  }

  @Test
  void afterALongOutageAllIsLoadedAgain() {
    watchPlay();
    simulator.faults().on(UPDATES).http(503);
    clock.run(Duration.ofMinutes(59));
    assertThat(calls(PERFORMANCES)).isEqualTo(1);

    sell(performances.get(0), 1);
    clock.run(Duration.ofMinutes(10));

    assertThat(calls(PERFORMANCES)).isEqualTo(2);
    assertThat(changes).hasSize(1);
  }

  @Test
  void aPlatformThatCannotTellChangesIsReadInFullEveryHour() {
    simulator.faults().on(UPDATES).soapFault("Client", "no such operation");
    watchPlay();
    sell(performances.get(0), 1);

    clock.run(Duration.ofMinutes(130));

    assertThat(changes).hasSize(1);
    assertThat(calls(PERFORMANCES)).isBetween(3L, 4L);
  }

  @Test
  void theClockOfThePlatformCounts() {
    for (Duration skew : List.of(Duration.ofMinutes(17), Duration.ofMinutes(-17))) {
      S360Client skewed =
          S360Client.of(simulator.connection().clock(Clock.offset(clock, skew)).build());
      try (skewed) {
        List<AvailabilityChange> told = new CopyOnWriteArrayList<>();
        AvailabilityWatcher watcher =
            skewed
                .availability()
                .watch(w -> w.performances(play, performances).onChange(told::add));
        clock.awaitIdle(1);
        told.clear();
        for (int i = 0; i < 5; i++) {
          clock.run(Duration.ofSeconds(30));
          sell(performances.get(i), 1);
          clock.run(Duration.ofSeconds(30));
          assertThat(told).hasSize(i + 1);
        }
        watcher.close();
      }
      // The next client asks what this one has asked; for the platform they are one.
      clock.advance(MINUTE);
    }
  }

  @Test
  void directQuestionsSeeWhatTheWatcherLearned() {
    watchPlay();
    assertThat(client.performance(performances.get(0)).orElseThrow().quantity()).isEqualTo(360);
    long asked = calls(PERFORMANCES);
    clock.run(Duration.ofSeconds(59));
    sell(performances.get(0), 1);
    clock.run(Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(1));

    assertThat(client.performance(performances.get(0)).orElseThrow().quantity()).isEqualTo(359);
    assertThat(calls(PERFORMANCES)).isEqualTo(asked + 2);
  }

  @Test
  void subscriptionsEndAndListenersMayFail() {
    AvailabilityWatcher watcher = watchPlay();
    List<AvailabilityChange> told = new CopyOnWriteArrayList<>();
    watcher.subscribe(
        change -> {
          throw new IllegalStateException("of the user");
        });
    var subscription = watcher.subscribe(told::add);
    sell(performances.get(0), 1);
    clock.run(MINUTE);
    assertThat(told).hasSize(1);

    subscription.close();
    subscription.close();
    sell(performances.get(0), 1);
    clock.run(MINUTE);
    assertThat(told).hasSize(1);
    assertThat(changes).hasSize(2);
  }

  @Test
  void aRequestIsCheckedFieldByField() {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(
            () ->
                client.watch(
                    w ->
                        w.products(0)
                            .performances(-1, List.of())
                            .units(-5)
                            .pointOfSales(-2)
                            .every(Duration.ofSeconds(59))))
        .satisfies(
            e ->
                assertThat(e.violations().stream().map(violation -> violation.field()))
                    .containsExactly(
                        "products",
                        "performances.products",
                        "performances",
                        "units",
                        "pointOfSales",
                        "every"));
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> client.watch(w -> {}))
        .withMessageContaining("products is missing");
  }

  @Test
  void whatThePlatformTellsNothingOfIsMissing() {
    AvailabilityWatcher watcher =
        watch(w -> w.performances(play, List.of(performances.get(0), 4711L)).units(4712));

    assertThat(watcher.missing()).containsExactlyInAnyOrder(4711L, 4712L);
    assertThat(watcher.loaded().toCompletableFuture()).isCompleted();
    assertThat(Stream.of(watcher).map(Object::toString)).first().asString().contains("WATCHING");
  }

  @Test
  void rowsAreComparedByWhatTheyAreAbout() {
    Collection<AvailabilityChange> before = List.copyOf(changes);
    watch(w -> w.performances(play, performances).eachSeatCategory());
    changes.clear();
    sell(performances.get(0), 1);
    clock.run(MINUTE);

    assertThat(before).isEmpty();
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).seatCategoryId()).isEqualTo(stalls.id());
    assertThat(changes.get(0).row()).isInstanceOf(PlacesLeft.class);
  }
}
