package io.github.s360sdk.benchmarks.limits;

import io.github.s360sdk.benchmarks.FigureTable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Figures of limits and caches: {@code LimitFigures [--full]}. Prints a row per figure and ends
 * with status 1 if one is short. In the short form the clock of the machines goes twice as fast as
 * time, except where Redis is killed; in the long form it does not.
 */
final class LimitFigures {

  private static final int DOCUMENTED = 180;
  private static final int UNANNOUNCED = 90;
  private static final int FASTER = 2;
  private static final Duration DEMAND = Duration.ofMinutes(10);
  private static final Duration DEMAND_WITH_OUTAGE = Duration.ofSeconds(225);
  private static final PartnerRun.Outage OUTAGE =
      new PartnerRun.Outage(Duration.ofSeconds(90), Duration.ofSeconds(120));
  private static final Duration RECOVERY = Duration.ofSeconds(10);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private LimitFigures() {}

  /** Measures anew and prints a row per figure. */
  public static void main(String[] args) throws Exception {
    boolean full = List.of(args).contains("--full");
    int speed = full ? 1 : FASTER;
    FigureTable table = new FigureTable();
    local(table, full);
    catalog(table, SharedCatalog.measure());
    ExecutorService runs = Executors.newCachedThreadPool();
    try {
      // They hardly use the processors, so they can go on side by side.
      Future<PartnerRun.Result> outage =
          runs.submit(new PartnerRun(DOCUMENTED, DEMAND_WITH_OUTAGE, 1, OUTAGE));
      Future<PartnerRun.Result> documented =
          runs.submit(new PartnerRun(DOCUMENTED, DEMAND, speed, null));
      Future<PartnerRun.Result> unannounced =
          runs.submit(new PartnerRun(UNANNOUNCED, DEMAND, speed, null));
      documented(table, documented.get());
      unannounced(table, unannounced.get());
      outage(table, outage.get());
    } finally {
      runs.shutdownNow();
    }
    System.exit(table.print() ? 0 : 1);
  }

  private static void documented(FigureTable table, PartnerRun.Result result) {
    table.note("four machines, 180 a minute granted: %s", result.toText());
    table.atLeast(
        "part of 180 a minute that is used, %", 100 * result.used(Duration.ZERO, DEMAND), 97);
    table.atMost("calls that are throttled", (double) result.count("throttled"), 0);
    table.atMost(
        "round trips to Redis per permit", (double) result.commands() / result.count("ok"), 1);
  }

  private static void unannounced(FigureTable table, PartnerRun.Result result) {
    table.note("four machines, 90 a minute granted unannounced: %s", result.toText());
    table.atMost(
        "calls that are throttled with 90 unannounced", (double) result.count("throttled"), 5);
    // From a minute after the first refusal, when what was sent before it has left the minute.
    table.atLeast(
        "part of 90 a minute that is used then, %",
        100 * result.used(result.firstThrottled().plus(MINUTE), DEMAND), 90);
  }

  private static void outage(FigureTable table, PartnerRun.Result result) {
    table.note(
        "four machines, Redis away from second %d to %d: %s",
        OUTAGE.from().toSeconds(), OUTAGE.to().toSeconds(), result.toText());
    table.atMost("longest that a call ends after its deadline, s", result.latest() / 1e3, 0.5);
    table.atMost(
        "calls that are throttled around the outage", (double) result.count("throttled"), 3);
    Duration back = OUTAGE.to().plus(RECOVERY);
    double before = result.used(OUTAGE.from().minus(MINUTE), OUTAGE.from());
    table.note("used during the outage: %.0f %%", 100 * result.used(OUTAGE.from(), OUTAGE.to()));
    table.atLeast(
        "pace from 10 s after the restart, % of the one before",
        100 * result.used(back, back.plus(MINUTE)) / before, 95);
  }

  private static void local(FigureTable table, boolean full) throws RunnerException {
    double nanos =
        new Runner(
                new OptionsBuilder()
                    .include(HitPathBenchmark.class.getName() + ".permitAndHit$")
                    .forks(full ? 3 : 1)
                    .warmupTime(TimeValue.milliseconds(full ? 2000 : 500))
                    .measurementTime(TimeValue.milliseconds(full ? 2000 : 500))
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .runSingle()
            .getPrimaryResult()
            .getScore();
    table.below("permit and cached value in memory, ns", nanos, 1_000);
  }

  private static void catalog(FigureTable table, SharedCatalog shared) {
    table.note(
        "catalogue of 26 MB: loaded in %.0f ms, read from Redis in %.0f ms",
        1e3 * shared.load(), 1e3 * shared.read());
    table.below("catalogue of 26 MB in Redis, MB", shared.bytes() / 1e6, 2);
    table.below("read of it from Redis against a load", shared.read() / shared.load(), 0.5);
  }
}
