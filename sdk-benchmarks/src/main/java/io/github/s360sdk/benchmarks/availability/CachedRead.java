package io.github.s360sdk.benchmarks.availability;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Nanoseconds of reading what is known of a performance.
 *
 * @param watcherLevel the level, of a watcher
 * @param watcherPerformance all of it, of a watcher
 * @param client the kept answer to a question
 */
record CachedRead(double watcherLevel, double watcherPerformance, double client) {

  /** Runs {@link CachedReadBenchmark}. */
  static CachedRead measure(boolean full) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(CachedReadBenchmark.class.getName())
                    .forks(full ? 3 : 1)
                    .warmupTime(TimeValue.milliseconds(full ? 2000 : 500))
                    .measurementTime(TimeValue.milliseconds(full ? 2000 : 500))
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    return new CachedRead(
        nanos(results, "watcherLevel"),
        nanos(results, "watcherPerformance"),
        nanos(results, "clientPerformance"));
  }

  private static double nanos(Collection<RunResult> results, String method) {
    return results.stream()
        .map(RunResult::getPrimaryResult)
        .filter(result -> result.getLabel().equals(method))
        .findFirst()
        .orElseThrow()
        .getScore();
  }
}
