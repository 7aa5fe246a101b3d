package io.github.s360sdk.benchmarks.availability;

import io.github.s360sdk.benchmarks.FigureTable;
import io.github.s360sdk.testing.AvailabilityLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Figures of availabilities: {@code AvailabilityFigures [--full]}. Prints a row per figure and ends
 * with status 1 if one is short. The long form plays more days.
 */
final class AvailabilityFigures {

  private static final double FAILURES = 0.1;
  private static final int MORE_DAYS = 9;
  private static final double MICROSECOND = 1_000;
  private static final double BYTES = 500;

  private AvailabilityFigures() {}

  /** Measures anew and prints a row per figure. */
  public static void main(String[] args) throws Exception {
    boolean full = List.of(args).contains("--full");
    FigureTable table = new FigureTable();
    List<WatchedDay.Result> days = new ArrayList<>();
    List<WatchedDay.Result> poorDays = new ArrayList<>();
    for (WatchedDay.Plan plan : plans(full)) {
      days.add(played(table, "a day", plan));
      poorDays.add(played(table, "a day with failures", plan.failing(FAILURES)));
    }
    played(
        table,
        "a day with one call of a method a minute, whatever it asks",
        WatchedDay.Plan.DAY.limitedBy(AvailabilityLimit.METHOD));

    table.atMost("changes missed in 24 h", sum(days, WatchedDay.Result::missed), 0);
    table.atMost(
        "latest report of a change, s", seconds(latest(days)), seconds(WatchedDay.INTERVAL));
    table.atMost("answers with status 509 in 24 h", sum(days, WatchedDay.Result::refused), 0);
    WatchedDay.Result dearest = dearest(days);
    table.atMost(
        "calls in 24 h, at most 1440 + batches that changed + first load",
        (double) dearest.calls(),
        (double) dearest.bound());
    table.atMost(
        "changes missed in 24 h with 10 % failures (15 min late at most)",
        sum(poorDays, WatchedDay.Result::missed), 0);
    reads(table, CachedRead.measure(full));
    memory(table, WatchedMemory.measure());
    System.exit(table.print() ? 0 : 1);
  }

  private static List<WatchedDay.Plan> plans(boolean full) {
    List<WatchedDay.Plan> plans = new ArrayList<>();
    plans.add(WatchedDay.Plan.DAY);
    for (int i = 1; full && i <= MORE_DAYS; i++) {
      plans.add(WatchedDay.Plan.DAY.seeded(i));
    }
    return plans;
  }

  private static WatchedDay.Result played(FigureTable table, String name, WatchedDay.Plan plan) {
    WatchedDay.Result result = WatchedDay.play(plan);
    table.note("%s: %s", name, result.toText());
    return result;
  }

  private static void reads(FigureTable table, CachedRead read) {
    table.below("read of a level that is watched, ns", read.watcherLevel(), MICROSECOND);
    table.below("read of all that is watched, ns", read.watcherPerformance(), MICROSECOND);
    table.below("question that is answered from the cache, ns", read.client(), MICROSECOND);
  }

  private static void memory(FigureTable table, WatchedMemory memory) {
    table.note(
        "bytes per watched performance by seat category, three of them: %.0f", memory.byCategory());
    table.atMost("bytes per watched performance", Math.ceil(memory.summed()), BYTES);
  }

  private static double sum(
      List<WatchedDay.Result> days, ToLongFunction<WatchedDay.Result> figure) {
    return (double) days.stream().mapToLong(figure).sum();
  }

  private static Duration latest(List<WatchedDay.Result> days) {
    return days.stream()
        .map(WatchedDay.Result::latest)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** The day that comes nearest to its bound, or passes it most. */
  private static WatchedDay.Result dearest(List<WatchedDay.Result> days) {
    return days.stream()
        .max(Comparator.comparingLong(day -> day.calls() - day.bound()))
        .orElseThrow();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}
