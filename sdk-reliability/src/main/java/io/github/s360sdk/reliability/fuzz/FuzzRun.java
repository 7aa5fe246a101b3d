package io.github.s360sdk.reliability.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Fuzzes the readers, one after the other, and prints a row for each. Status 1 if one of them
 * failed on an input; the row names the file that holds it.
 *
 * <pre>FuzzRun [--seconds N] [--keep] [orders|catalogue|availability|contacts|envelope]...</pre>
 *
 * With {@code --keep} the inputs that reach new code are added to those in the repository.
 */
public final class FuzzRun {

  private static final int USUAL_SECONDS = 60;
  private static final String ROW = "%-13s %12s %8s %9s %9s %7s %9s  %s%n";

  private FuzzRun() {}

  /**
   * Runs.
   *
   * @param args see the class
   * @throws IOException if a file or a process cannot be made
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int seconds = USUAL_SECONDS;
    boolean keep = false;
    List<AnswerReader> readers = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--seconds" -> seconds = Integer.parseInt(args[++i]);
        case "--keep" -> keep = true;
        default -> readers.add(AnswerReader.of(args[i]));
      }
    }
    System.exit(
        run(
                readers.isEmpty() ? List.of(AnswerReader.values()) : readers,
                Duration.ofSeconds(seconds),
                keep)
            ? 0
            : 1);
  }

  private static boolean run(List<AnswerReader> readers, Duration each, boolean keep)
      throws IOException, InterruptedException {
    System.out.printf(
        ROW, "reader", "executions", "exec/s", "coverage", "features", "corpus", "findings", "");
    boolean good = true;
    for (AnswerReader reader : readers) {
      JazzerProcess.Result result = new JazzerProcess(reader).fuzz(each);
      System.out.printf(
          ROW,
          reader.id(),
          result.executions(),
          result.perSecond(),
          result.coverage(),
          result.features(),
          result.corpus(),
          result.findings().size(),
          text(result));
      good &= result.isGood();
      if (keep) {
        System.out.println("  kept " + new CorpusKeeper(reader).keepNew() + " new inputs");
      }
    }
    return good;
  }

  /**
   * Fuzzes a reader for a while.
   *
   * @param reader the reader
   * @param howLong for how long
   * @return what was found
   * @throws IOException if a file or a process cannot be made
   * @throws InterruptedException if it is interrupted
   */
  public static Found fuzz(AnswerReader reader, Duration howLong)
      throws IOException, InterruptedException {
    JazzerProcess.Result result = new JazzerProcess(reader).fuzz(howLong);
    return new Found(result.executions(), result.isGood(), text(result));
  }

  /**
   * What was found.
   *
   * @param executions how many inputs were read, as the fuzzer says it
   * @param isGood whether the fuzzer ran to its end and found nothing
   * @param findings files with inputs that failed, or why the fuzzer did not run
   */
  public record Found(String executions, boolean isGood, String findings) {}

  private static String text(JazzerProcess.Result result) {
    List<String> found = result.findings().stream().map(Path::toString).toList();
    return found.isEmpty() && !result.isGood()
        ? "the fuzzer failed, see " + result.log()
        : String.join(" ", found);
  }
}
