package io.github.s360sdk.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
}
