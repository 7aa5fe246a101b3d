package io.github.s360sdk.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts other JVMs with the class path of this one. */
public final class Jvm {

  private Jvm() {}

  public static ProcessBuilder start(List<String> flags, Class<?> main, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }

  /** Runs a class to its end and gives what it printed, which has to be little. */
  public static List<String> run(Duration atMost, List<String> flags, Class<?> main, String... args)
      throws IOException, InterruptedException {
    Process process =
        start(flags, main, args).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      if (!endsWell(process, atMost)) {
        throw new IllegalStateException(main.getSimpleName() + " did not come to a good end");
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** Whether a class comes to a good end in time; what it prints is of no interest. */
  public static boolean passes(Duration atMost, List<String> flags, Class<?> main, String... args)
      throws IOException, InterruptedException {
    Process process =
        start(flags, main, args)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return endsWell(process, atMost);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static boolean endsWell(Process process, Duration atMost) throws InterruptedException {
    return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
  }
}
