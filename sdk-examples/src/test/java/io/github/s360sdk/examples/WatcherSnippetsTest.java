package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.watch.AvailabilityChange;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.availability.watch.WatchStatus;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import io.github.s360sdk.testing.world.DemoWorld;
import java.time.Duration;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The Java about watchers, between markers, run against the simulator. */
@Timeout(60)
@WithS360Simulator(manualClock = true)
class WatcherSnippetsTest {

  private final S360Simulator simulator;
  private final ManualClock clock;
  private final S360Client s360;
  private final long play;
  private final long performance;
  private final long category;
  private String shown = "";

  WatcherSnippetsTest(S360Simulator simulator, ManualClock clock) {
    this.simulator = simulator;
    this.clock = clock;
    this.s360 = S360Client.of(simulator.connection().build());
    DemoWorld world = simulator.world();
    this.play = world.theatre().play().id();
    this.performance = world.theatre().performances().get(0).id();
    this.category = world.theatre().seatCategories().get(0).id();
  }

  @AfterEach
  void close() {
    s360.close();
  }

  private synchronized void show(@Nullable Object what) {
    shown = shown + what + "\n";
  }

  private synchronized String shown() {
    return shown;
  }

  @Test
  void watches() {
    // snippet
    AvailabilityWatcher watcher =
        s360.availability()
            .watch(
                w ->
                    w.product(play)
                        .every(Duration.ofMinutes(1))
                        .onChange(
                            change -> {
                              if (change.isLevelChange()) {
                                show(change.performanceId() + " is " + change.level());
                              }
                            }));
    watcher.loaded().toCompletableFuture().join(); // if it must be complete before the shop opens

    AvailabilityLevel level = watcher.level(performance); // for each page: a look into a map
    show(level == null ? "not known" : level);
    // end snippet
    assertThat(shown()).contains(performance + " is GREEN").endsWith("\nGREEN\n");
    clock.awaitIdle(1);
    for (int i = 1; i <= 3; i++) {
      sellOut(i - 1);
    }
    clock.run(Duration.ofMinutes(1));
    assertThat(shown()).endsWith(performance + " is RED\n");
    watcher.close();
  }

  private void sellOut(int index) {
    long id = simulator.world().theatre().seatCategories().get(index).id();
    simulator.sellElsewhere(performance, id, simulator.seatsLeft(performance, id));
  }

  @Test
  void publishes() {
    AvailabilityWatcher watcher = s360.availability().watch(w -> w.product(play));
    clock.awaitIdle(1);
    // snippet
    watcher
        .changes()
        .subscribe(
            new Flow.Subscriber<>() {
              private Flow.@Nullable Subscription subscription;

              @Override
              public void onSubscribe(Flow.Subscription begun) {
                subscription = begun;
                begun.request(1);
              }

              @Override
              public void onNext(AvailabilityChange change) {
                show(change.performanceId() + ": " + change.quantity());
                if (subscription != null) {
                  subscription.request(1); // when this one has been dealt with
                }
              }

              @Override
              public void onError(Throwable failure) {
                show(failure.getMessage());
              }

              @Override
              public void onComplete() {
                show("closed");
              }
            });
    // end snippet
    simulator.sellElsewhere(performance, category, 2);
    clock.run(Duration.ofMinutes(1));
    watcher.close();
    clock.awaitIdle(0);
    assertThat(shown()).isEqualTo(performance + ": 358\nclosed\n");
  }

  @Test
  void saysHowItIsDoing() {
    // snippet
    AvailabilityWatcher watcher =
        s360.availability()
            .watch(
                w ->
                    w.products(play)
                        .onStatus(
                            status -> {
                              if (status.state() == WatchStatus.State.FAILING) {
                                show("no news since " + status.lastPoll());
                                show("next try: " + status.nextTry());
                              }
                            }));
    // end snippet
    clock.awaitIdle(1);
    simulator.faults().on("getUpdatedAvailabilities").nextCalls(2).http(503);
    clock.run(Duration.ofMinutes(2));
    assertThat(shown()).contains("no news since ").contains("next try: 2");
    watcher.close();
  }

  @Test
  void isTestedWithAClockThatWalks() {
    // snippet
    AvailabilityWatcher watcher = s360.availability().watch(w -> w.product(play));
    clock.awaitIdle(1); // it has loaded what it watches

    simulator.sellElsewhere(performance, category, 20);
    clock.run(Duration.ofMinutes(1)); // it has asked what changed

    assertThat(watcher.performance(performance).orElseThrow().quantity()).isEqualTo(340);
    assertThat(simulator.requests().count("getUpdatedAvailabilities")).isEqualTo(1);
    // end snippet
    watcher.close();
  }
}
