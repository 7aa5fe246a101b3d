package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a program prints. */
final class Printed {

  private Printed() {}

  /**
   * A program.
   *
   * @param <E> what it may throw
   */
  @FunctionalInterface
  interface Program<E extends Exception> {

    void run() throws E;
  }

  /** The lines that a program writes to the standard output while it runs. */
  static <E extends Exception> List<String> by(Program<E> program) throws E {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /**
   * The lines that a program writes in a process that has these variables, and no others of the
   * SDK's.
   */
  static List<String> inAProcess(Class<?> main, Map<String, String> variables)
      throws IOException, InterruptedException {
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    program.environment().keySet().removeIf(name -> name.startsWith("S360_"));
    program.environment().putAll(variables);
    Process process = program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines;
    try (BufferedReader printed = process.inputReader(StandardCharsets.UTF_8)) {
      lines = printed.lines().toList();
    }
    assertThat(process.waitFor()).isZero();
    return lines;
  }
}
