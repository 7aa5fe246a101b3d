package io.github.s360sdk.reliability.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Runs the fuzzer on a reader, in a JVM of its own: it ends its JVM at a finding. */
final class JazzerProcess {

  private static final String INSTRUMENTED =
      "io.github.s360sdk.**:com.ctc.wstx.**:com.fasterxml.aalto.**";
  // It looks into each regular expression, also those of libraries, and is slow.
  private static final String SLOW_HOOKS =
      "com.code_intelligence.jazzer.sanitizers.RegexRoadblocks";
  // The fuzzer's own inputs, not only those that are kept, are bounded: most of a longer one is
  // never reached.
  private static final int LONGEST = 16 * 1024;
  private static final int HANG_SECONDS = 5;
  private static final int MOST_FINDINGS = 20;
  private static final int MOST_MEGABYTES = 2048;
  private static final Pattern STATUS =
      Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+) ft: (\\d+) corp: (\\d+)/\\S+");
  private static final Pattern PER_SECOND = Pattern.compile("exec_per_sec:\\s*(\\d+)");
  private static final Pattern EXECUTED = Pattern.compile("executed_units:\\s*(\\d+)");

  private final AnswerReader reader;

  JazzerProcess(AnswerReader reader) {
    this.reader = reader;
  }

  /**
   * What a run found.
   *
   * @param executions number of inputs read, or "?"
   * @param perSecond number of inputs read in a second, or "?"
   * @param coverage edges of code reached at the end, or "?"
   * @param features edges and how often they were passed, or "?"
   * @param corpus number of inputs that reach different code, or "?"
   * @param findings files with the inputs that failed
   * @param log what the fuzzer said
   * @param isGood whether it ran to its end and found nothing
   */
  record Result(
      String executions,
      String perSecond,
      String coverage,
      String features,
      String corpus,
      List<Path> findings,
      Path log,
      boolean isGood) {}

  /** Fuzzes for a while. */
  Result fuzz(Duration howLong) throws IOException, InterruptedException {
    Path findings = FuzzFolders.made(reader, "findings");
    List<Path> known = FuzzFolders.files(findings);
    int status =
        run(
            "fuzz.log",
            "-max_total_time=" + howLong.toSeconds(),
            "-timeout=" + HANG_SECONDS,
            "-rss_limit_mb=" + MOST_MEGABYTES,
            "-max_len=" + LONGEST,
            "-dict=" + FuzzDictionary.write(reader),
            "-artifact_prefix=" + findings + "/",
            "-print_final_stats=1",
            "--keep_going=" + MOST_FINDINGS,
            "--reproducer_path=" + FuzzFolders.made(reader, "reproducers"),
            FuzzFolders.made(reader, "corpus").toString(),
            FuzzFolders.kept(reader).toString());
    Path log = FuzzFolders.madeFile(reader, "fuzz.log");
    String said = Files.readString(log, StandardCharsets.ISO_8859_1);
    List<Path> found = new ArrayList<>(FuzzFolders.files(findings));
    found.removeAll(known);
    return new Result(
        last(EXECUTED, said, 1),
        last(PER_SECOND, said, 1),
        last(STATUS, said, 2),
        last(STATUS, said, 3),
        last(STATUS, said, 4),
        found,
        log,
        status == 0 && found.isEmpty());
  }

  /**
   * Adds to a folder those inputs of another one that reach new code.
   *
   * @throws IllegalStateException if the fuzzer fails
   */
  void merge(Path into, Path from) throws IOException, InterruptedException {
    if (run("merge.log", "-merge=1", "-timeout=" + HANG_SECONDS, into.toString(), from.toString())
        != 0) {
      throw new IllegalStateException(
          "inputs could not be merged, see " + FuzzFolders.madeFile(reader, "merge.log"));
    }
  }

  private int run(String log, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                WireLogProvider.PROPERTY,
                "-cp",
                System.getProperty("java.class.path"),
                Jazzer.class.getName(),
                "--target_class=" + reader.target().getName(),
                "--instrumentation_includes=" + INSTRUMENTED,
                "--disabled_hooks=" + SLOW_HOOKS));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(FuzzFolders.madeFile(reader, log).toFile())
            .start();
    try {
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String last(Pattern pattern, String said, int group) {
    List<MatchResult> all = pattern.matcher(said).results().toList();
    return all.isEmpty() ? "?" : all.get(all.size() - 1).group(group);
  }
}
