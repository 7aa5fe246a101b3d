package io.github.s360sdk.examples;

import io.github.s360sdk.catalog.model.CatalogProgress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Shows how far a load is: one line that is written over again on a terminal, a line now and then
 * where the output goes into a file.
 */
final class ProgressLine implements Consumer<CatalogProgress> {

  private static final int BAR = 24;
  private static final long MEGABYTE = 1_000_000;
  private static final long TERMINAL_STEP = MEGABYTE / 5;
  private static final long FILE_STEP = 5 * MEGABYTE;

  private final PrintStream out;
  private final boolean terminal;
  private long nextBytes;
  private int widest;

  ProgressLine(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Whether somebody sees the output while it is written. */
  @SuppressWarnings("SystemConsoleNull") // null up to JDK 21; isTerminal() asks the newer ones
  static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From JDK 22 on there is a console without a terminal too, and a method that says which.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  @Override
  public void accept(CatalogProgress progress) {
    switch (progress.phase()) {
      case WAITING -> show("waiting: in progress, poll " + progress.polls());
      case READING -> {
        if (progress.bytes() >= nextBytes) {
          nextBytes = progress.bytes() + (terminal ? TERMINAL_STEP : FILE_STEP);
          show("reading: " + bar(progress) + content(progress));
        }
      }
      case DONE -> {
        show("done:    " + content(progress));
        if (terminal) {
          out.println();
        }
      }
    }
  }

  /** A bar where the platform says how long its answer is; a catalogue is often sent without. */
  private static String bar(CatalogProgress progress) {
    if (progress.totalBytes() <= 0) {
      return "";
    }
    int filled = (int) Math.min(BAR, BAR * progress.bytes() / progress.totalBytes());
    return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] ";
  }

  private static String content(CatalogProgress progress) {
    return String.format(
        Locale.ROOT,
        "%.1f MB, %d products, %d performances",
        progress.bytes() / (double) MEGABYTE,
        progress.products(),
        progress.performances());
  }

  private void show(String text) {
    if (terminal) {
      widest = Math.max(widest, text.length());
      out.print("\r  " + text + " ".repeat(widest - text.length()));
      out.flush();
    } else {
      out.println("  " + text);
    }
  }
}
