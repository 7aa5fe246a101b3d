package io.github.s360sdk;

import io.github.s360sdk.availability.AvailabilityClient;
import io.github.s360sdk.availability.watch.AvailabilityChange;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.availability.watch.WatchRequest;
import io.github.s360sdk.availability.watch.WatchStatus;
import io.github.s360sdk.testing.AvailabilityLimit;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Theatre;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of watchers have in common. */
abstract class WatchFixture {

  static final Duration MINUTE = Duration.ofMinutes(1);
  static final String UPDATES = "getUpdatedAvailabilities";
  static final String PERFORMANCES = "getPerformanceAvailability";

  final S360Simulator simulator;
  final ManualClock clock;
  final Theatre theatre;
  final long play;
  final List<Long> performances;
  final SeatCategory stalls;
  final List<AvailabilityChange> changes = new CopyOnWriteArrayList<>();
  final List<WatchStatus> statuses = new CopyOnWriteArrayList<>();
  final List<AvailabilityWatcher> watchers = new ArrayList<>();
  S360Client s360;
  AvailabilityClient client;

  WatchFixture(S360Simulator simulator, ManualClock clock) {
    this.simulator = simulator;
    this.clock = clock;
    this.theatre = simulator.world().theatre();
    this.play = theatre.play().id();
    this.performances = theatre.performances().stream().map(one -> one.id()).toList();
    this.stalls = theatre.seatCategories().get(0);
    this.s360 = S360Client.of(simulator.connection().build());
    this.client = s360.availability();
  }

  @BeforeEach
  void connect() {
    s360 = S360Client.of(simulator.connection().build());
    client = s360.availability();
    simulator.setAvailabilityLimit(AvailabilityLimit.SAME_QUESTION);
  }

  @AfterEach
  void close() throws InterruptedException {
    watchers.forEach(AvailabilityWatcher::close);
    s360.close();
    for (Thread thread : threads()) {
      thread.join();
    }
  }

  final AvailabilityWatcher watch(Consumer<? super WatchRequest.Builder> fill) {
    return watch(client, fill);
  }

  final AvailabilityWatcher watch(
      AvailabilityClient of, Consumer<? super WatchRequest.Builder> fill) {
    AvailabilityWatcher watcher =
        of.watch(
            w -> {
              w.onChange(changes::add).onStatus(statuses::add);
              fill.accept(w);
            });
    watchers.add(watcher);
    clock.awaitIdle(1);
    return watcher;
  }

  final AvailabilityWatcher watchPlay() {
    AvailabilityWatcher watcher = watch(w -> w.performances(play, performances));
    changes.clear();
    return watcher;
  }

  final void sell(long performance, int quantity) {
    simulator.sellElsewhere(performance, stalls.id(), quantity);
  }

  final long calls(String operation) {
    return simulator.requests().count(operation);
  }

  /**
   * Has the catalogue loaded again after a change, and lets the watchers follow. They look at it
   * too as soon as the clock moves, so it may be their load that serves the new one.
   */
  final void reloadCatalogue() {
    CompletableFuture<Void> told = new CompletableFuture<>();
    s360.catalog().subscribe(change -> told.complete(null));
    clock.advance(Duration.ofMinutes(10));
    s360.catalog().reload();
    told.join();
    clock.awaitIdle(1);
    clock.run(MINUTE.multipliedBy(3));
  }

  static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("s360-availability-watch"))
        .toList();
  }
}
