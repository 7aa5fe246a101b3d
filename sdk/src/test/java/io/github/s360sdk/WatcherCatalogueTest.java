package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.availability.AvailabilityClient;
import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.watch.AvailabilityChange;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is watched, where it comes and goes. */
@Timeout(60)
@WithS360Simulator(manualClock = true)
class WatcherCatalogueTest extends WatchFixture {

  WatcherCatalogueTest(S360Simulator simulator, ManualClock clock) {
    super(simulator, clock);
  }

  @Test
  void anEventWithoutPerformancesHoldsNothingUp() {
    performances.forEach(id -> simulator.setup(s -> s.hidePerformance(id)));
    long pass = simulator.world().museum().openPass().id();
    AvailabilityWatcher watcher = watch(w -> w.product(play).product(pass));

    assertThat(watcher.product(pass)).isPresent();
    assertThat(watcher.loaded().toCompletableFuture()).isCompleted();

    // And when it gets some, they are watched.
    performances.forEach(id -> simulator.setup(s -> s.showPerformance(id)));
    reloadCatalogue();
    assertThat(watcher.performance(performances.get(0))).isPresent();
    performances.forEach(id -> simulator.setup(s -> s.hidePerformance(id)));
    reloadCatalogue();
    assertThat(watcher.performance(performances.get(0))).isEmpty();
    assertThat(watcher.status().failures()).isZero();
  }

  @Test
  void aNewPerformanceIsToldAlsoIfAnotherWatcherKnowsIt() {
    simulator.setup(s -> s.hidePerformance(performances.get(4)));
    List<AvailabilityChange> told = new CopyOnWriteArrayList<>();
    AvailabilityWatcher byCatalogue = client.watch(w -> w.product(play).onChange(told::add));
    watchers.add(byCatalogue);
    clock.awaitIdle(1);
    watch(w -> w.performances(play, performances));
    told.clear();

    simulator.setup(s -> s.showPerformance(performances.get(4)));
    reloadCatalogue();

    assertThat(byCatalogue.performance(performances.get(4))).isPresent();
    assertThat(told).hasSize(1).allMatch(AvailabilityChange::isFirst);
  }

  @Test
  void aProductThatLeavesTheCatalogueIsTold() {
    long pass = simulator.world().museum().timeslotPass().id();
    AvailabilityWatcher watcher = watch(w -> w.product(play).product(pass));
    assertThat(watcher.level(performances.get(0))).isNotNull();
    changes.clear();

    simulator.setup(
        s ->
            s.hideProduct(theatre.play().code())
                .hideProduct(simulator.world().museum().timeslotPass().code()));
    reloadCatalogue();

    assertThat(watcher.level(performances.get(0))).isNull();
    assertThat(watcher.product(pass)).isEmpty();
    assertThat(watcher.missing()).containsExactlyInAnyOrder(play, pass);
    assertThat(changes).hasSize(5 + 8).allMatch(change -> change.after() == null);
  }

  @Test
  void newPerformancesAreTakenUpThoughNobodyElseAsksForTheCatalogue() {
    simulator.setup(s -> s.hidePerformance(performances.get(4)));
    AvailabilityWatcher watcher = watch(w -> w.product(play));
    assertThat(watcher.performance(performances.get(4))).isEmpty();
    simulator.setup(s -> s.showPerformance(performances.get(4)));

    // The catalogue is loaded on a thread of its own.
    CompletableFuture<Void> served = new CompletableFuture<>();
    s360.catalog().subscribe(change -> served.complete(null));
    clock.run(Duration.ofMinutes(15));
    served.join();
    clock.awaitIdle(1);
    clock.run(MINUTE);

    assertThat(watcher.performance(performances.get(4))).isPresent();
  }

  @Test
  void unitsSeenByWatchersOfDifferentSeatCategorySplitsAreOneQuestion() {
    long pass = simulator.world().museum().timeslotPass().id();
    AvailabilityWatcher one = watch(w -> w.units(pass));
    AvailabilityWatcher other = watch(w -> w.units(pass).eachSeatCategory());

    assertThat(other.loaded().toCompletableFuture()).isCompleted();
    assertThat(calls("getProductAvailability")).isEqualTo(1);
    assertThat(other.product(pass)).isEqualTo(one.product(pass)).isPresent();
    other.close();
    clock.run(MINUTE);
    assertThat(one.product(pass)).isPresent();
  }

  @Test
  void aPerformanceOfTwoProductsStaysWhenOneOfThemGoes() {
    long performance = performances.get(0);
    AvailabilityWatcher one = watch(w -> w.performances(play, List.of(performance)));
    AvailabilityWatcher other = client.watch(w -> w.performances(4711, List.of(performance)));
    watchers.add(other);
    clock.run(MINUTE.multipliedBy(3));
    changes.clear();
    simulator.sellElsewhere(performance, stalls.id(), 1);
    clock.run(MINUTE.multipliedBy(2));
    assertThat(changes).hasSize(1);

    other.close();
    clock.run(MINUTE.multipliedBy(3));

    assertThat(one.level(performance)).isNotNull();
  }

  @Test
  void aListenerFindsWhatItIsTold() {
    watchPlay();
    CompletableFuture<AvailabilityWatcher> self = new CompletableFuture<>();
    List<Boolean> found = new CopyOnWriteArrayList<>();
    AvailabilityWatcher late =
        client.watch(
            w ->
                w.performances(play, performances)
                    .onChange(
                        change -> {
                          long id = Objects.requireNonNull(change.performanceId());
                          found.add(self.join().level(id) != null);
                        }));
    self.complete(late);
    watchers.add(late);
    late.loaded().toCompletableFuture().join();

    assertThat(found).hasSize(5).doesNotContain(false);
  }

  @Test
  void levelsAreDerivedWhenTheCatalogueComesLater() {
    simulator.setAvailabilityLevels(false);
    var fault = simulator.faults().on("getCatalogDetailed").http(503);
    AvailabilityClient own =
        AvailabilityClient.of(
            s360.connection(), s360.catalog(), options -> options.capacity(row -> 360));
    AvailabilityWatcher watcher = watch(own, w -> w.performances(play, performances));
    assertThat(watcher.level(performances.get(0))).isNull();
    changes.clear();

    fault.remove();
    clock.run(Duration.ofMinutes(20));

    assertThat(watcher.level(performances.get(0)))
        .isEqualTo(AvailabilityLevel.derived(AvailabilityLevel.Colour.GREEN));
    assertThat(changes).hasSize(5).allMatch(AvailabilityChange::isLevelChange);
  }

  @Test
  void aSeasonTicketThatNobodyWatchesIsNotThere() {
    AvailabilityWatcher watcher = watchPlay();
    for (long id = 1; id < 100; id++) {
      assertThat(watcher.seasonTicket(id)).isEmpty();
    }
  }

  @Test
  void theOldestOfAllAnswersIsTheAgeOfASeasonTicket() {
    long ticket = simulator.world().sports().seasonTicket().id();
    AvailabilityWatcher watcher = watch(w -> w.product(ticket));
    assertThat(watcher.seasonTicket(ticket).orElseThrow().asOf()).isEqualTo(clock.instant());

    simulator.faults().on(UPDATES).http(503);
    var loadedAt = clock.instant();
    clock.run(MINUTE.multipliedBy(5));

    assertThat(watcher.seasonTicket(ticket).orElseThrow().asOf()).isEqualTo(loadedAt);
    assertThat(watcher.seasonTicket(ticket).orElseThrow().missing()).isEmpty();
  }
}
