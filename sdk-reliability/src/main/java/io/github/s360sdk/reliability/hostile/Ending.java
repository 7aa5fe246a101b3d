package io.github.s360sdk.reliability.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended, as the JVM that made it tells it.
 *
 * @param error class of what it threw, or null if it gave a result
 * @param cause class of the first cause
 * @param message message of what it threw
 * @param fatal whether an error of the JVM, as that memory is short, is anywhere in its causes
 * @param millis how long it took
 * @param peak most bytes of the heap that were in use, with all that the SDK keeps
 * @param allocated bytes that the calling thread allocated
 * @param trace stack trace of what it threw, or all stacks if it did not end
 */
record Ending(
    @Nullable String error,
    @Nullable String cause,
    String message,
    boolean fatal,
    long millis,
    long peak,
    long allocated,
    String trace) {

  /** Stands for the class of the error of a call that did not end. */
  static final String NO_END = "no end";

  private static final String NONE = "-";

  /** One line of text. */
  String line() {
    return String.join(
        "\t",
        error == null ? NONE : error,
        cause == null ? NONE : cause,
        coded(message),
        Boolean.toString(fatal),
        Long.toString(millis),
        Long.toString(peak),
        Long.toString(allocated),
        coded(trace));
  }

  /** Reads what {@link #line} wrote. */
  static Ending of(String line) {
    String[] parts = line.split("\t", -1);
    return new Ending(
        parts[0].equals(NONE) ? null : parts[0],
        parts[1].equals(NONE) ? null : parts[1],
        decoded(parts[2]),
        Boolean.parseBoolean(parts[3]),
        Long.parseLong(parts[4]),
        Long.parseLong(parts[5]),
        Long.parseLong(parts[6]),
        decoded(parts[7]));
  }

  private static String coded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String text) {
    return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
  }
}
