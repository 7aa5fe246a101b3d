package io.github.s360sdk.reliability.hostile;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Asks for all hostile answers and prints a row for each: how the call ended, how long it took, how
 * much of the heap was in use at most, and how much the call allocated. Status 1 if a call did not
 * end as it has to.
 *
 * <p>Arguments are parts of names; without any, all cases are asked for.
 */
public final class HostileRun {

  private static final double MEGABYTE = 1024.0 * 1024.0;

  private HostileRun() {}

  /**
   * Runs the cases.
   *
   * @param arguments parts of names of cases, or nothing for all cases
   * @throws IOException if there is no port or no process
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<HostileCase> cases =
        HostileCorpus.all().stream()
            .filter(
                one ->
                    arguments.length == 0
                        || Arrays.stream(arguments).anyMatch(one.toString()::contains))
            .toList();
    long begin = System.nanoTime();
    int bounded = 0;
    try (HostileJudge judge = new HostileJudge()) {
      for (HostileCase one : cases) {
        Verdict verdict = judge.judge(one);
        print(verdict, arguments.length > 0);
        if (verdict.bounded()) {
          bounded++;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%nlimits %d ms and %d MB; %d s%nhostile: %d of %d bounded%n",
        HostileJudge.MOST_MILLIS,
        SmallJvm.MEGABYTES,
        Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
        bounded,
        cases.size());
    System.exit(bounded == cases.size() && bounded > 0 ? 0 : 1);
  }

  private static void print(Verdict verdict, boolean always) {
    System.out.printf(
        Locale.ROOT,
        "%-76s  %5d ms  peak %5.1f MB  allocated %6.1f MB  %s  %s%n",
        verdict.judged(),
        verdict.millis(),
        verdict.peakBytes() / MEGABYTE,
        verdict.allocatedBytes() / MEGABYTE,
        verdict.bounded() ? "ok" : "FAILED: " + String.join(", ", verdict.faults()),
        verdict.ending());
    if (!verdict.bounded() || always) {
      verdict.trace().lines().forEach(line -> System.out.println("    " + line));
    }
  }
}
