package io.github.s360sdk.examples;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.catalog.model.SaleScope;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.testing.AvailabilityLimit;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.DemoWorld;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Shows what is left as a table that keeps itself up to date, while tickets are sold.
 *
 * <p>It runs on the simulator, offline, where others buy and return seats in the background, and
 * where the platform once does not answer for two minutes. Its clock is moved, so that a quarter of
 * an hour takes some seconds. With {@code S360_OPERATOR} and {@code S360_PASSWORD} set (see {@link
 * S360Connection#fromEnv()}) it watches the first performances that are on sale in that
 * institution.
 */
public final class WatchAvailability {

  private static final int MINUTES = 15;
  private static final int MOST_ROWS = 16;
  private static final int PERFORMANCES = 4;
  private static final int SEATS = 15;
  private static final Duration STEP = Duration.ofSeconds(10);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration BLINK = Duration.ofMillis(120);

  private WatchAvailability() {}

  /** Lets time pass while the table is not drawn. */
  @FunctionalInterface
  interface Passing {
    void pass() throws InterruptedException;
  }

  /**
   * Runs the example.
   *
   * @param args how many minutes to watch, 15 if it is not said
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws InterruptedException {
    int minutes = args.length == 0 ? MINUTES : Integer.parseInt(args[0]);
    boolean terminal = ProgressLine.isTerminal();
    // Maven takes colours and moves of the cursor out of what is written to System.out.
    PrintStream out =
        terminal ? new PrintStream(new FileOutputStream(FileDescriptor.out)) : System.out;
    if (System.getenv("S360_OPERATOR") != null) {
      try (S360Client s360 = S360Client.fromEnv()) {
        watch(s360, minutes, out, terminal, () -> Thread.sleep(SECOND.toMillis()));
      }
    } else {
      simulated(minutes, out, terminal, () -> Thread.sleep(BLINK.toMillis()));
    }
  }

  /** Runs on a simulator whose clock is moved. */
  static void simulated(int minutes, PrintStream out, boolean terminal, Passing pause)
      throws InterruptedException {
    ManualClock clock = ManualClock.startingNow();
    try (S360Simulator simulator =
            S360Simulator.builder()
                .clock(clock)
                .world(DemoWorld.sized().performances(PERFORMANCES).seatsPerCategory(SEATS))
                .enforceAvailabilityLimit(AvailabilityLimit.SAME_QUESTION)
                .start();
        S360Client s360 = S360Client.of(simulator.connection().build())) {
      out.println("Simulator at " + simulator.baseUrl());
      out.println();
      Audience audience = new Audience(simulator);
      watch(
          s360,
          minutes,
          out,
          terminal,
          () -> {
            clock.awaitIdle(1); // what happens is the same in each run
            audience.act();
            clock.run(STEP);
            pause.pass();
          });
      out.printf(
          "  %d times something was sold or returned; %d questions for changes, %d for what is left%n",
          audience.deeds(),
          simulator.requests().count("getUpdatedAvailabilities"),
          simulator.requests().count("getPerformanceAvailability")
              + simulator.requests().count("getProductAvailability"));
    }
  }

  static void watch(
      S360Client s360, int minutes, PrintStream out, boolean terminal, Passing passing)
      throws InterruptedException {
    Clock clock = s360.connection().clock();
    Instant end = clock.instant().plus(Duration.ofMinutes(minutes));
    SaleScope channel = s360.catalog().posConfig().saleScope();
    List<AvailabilityTable.Row> rows =
        AvailabilityTable.rows(s360.catalog().get(), clock.instant(), channel, MOST_ROWS);
    if (rows.isEmpty()) {
      out.println("Nothing is on sale now: there is no performance and no timeslot to watch.");
      return;
    }
    AvailabilityTable table = new AvailabilityTable(out, terminal, rows);
    try (AvailabilityWatcher watcher =
        s360.availability()
            .watch(
                watch -> {
                  rows.forEach(row -> row.addTo(watch));
                  watch
                      .every(Duration.ofMinutes(1))
                      .onChange(table::changed)
                      .onStatus(status -> table.doing(status, clock.instant()));
                })) {
      // Not waited for: until all is loaded, or if that fails, the table says so.
      while (clock.instant().isBefore(end)) {
        table.draw(watcher, clock.instant());
        passing.pass();
      }
      table.drawLast(watcher, clock.instant());
    }
  }
}
