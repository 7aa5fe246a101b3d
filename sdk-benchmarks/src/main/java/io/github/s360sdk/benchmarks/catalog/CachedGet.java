package io.github.s360sdk.benchmarks.catalog;

import java.util.Collection;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Cost of a get that is answered from the cache.
 *
 * @param nanos time with the catalogue of the usual size
 * @param bytes allocation with the catalogue of the usual size
 * @param bytesSmall allocation with a small catalogue
 */
record CachedGet(double nanos, double bytes, double bytesSmall) {

  private static final int SMALLEST_OBJECT = 16;

  /** Runs {@link CachedGetBenchmark}. */
  static CachedGet measure(boolean full) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(CachedGetBenchmark.class.getName() + ".get$")
                    .addProfiler(GCProfiler.class)
                    .forks(full ? 3 : 1)
                    .warmupTime(TimeValue.milliseconds(full ? 2000 : 500))
                    .measurementTime(TimeValue.milliseconds(full ? 2000 : 500))
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    RunResult usual = result(results, CachedGetBenchmark.USUAL);
    RunResult small = result(results, CachedGetBenchmark.SMALL);
    return new CachedGet(usual.getPrimaryResult().getScore(), bytes(usual), bytes(small));
  }

  private static RunResult result(Collection<RunResult> results, String megabytes) {
    return results.stream()
        .filter(result -> result.getParams().getParam("megabytes").equals(megabytes))
        .findFirst()
        .orElseThrow();
  }

  private static double bytes(RunResult result) {
    return Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"), "bytes")
        .getScore();
  }

  /**
   * Bytes by which the allocation grows with the catalogue. Less than the smallest object is what
   * the measurement itself adds to a call on the average, and counts as nothing.
   */
  double growth() {
    double growth = Math.abs(bytes - bytesSmall);
    return growth < SMALLEST_OBJECT ? 0 : growth;
  }
}
