package io.github.s360sdk.reliability.fuzz;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * Looks at what the wire log shows: tags without attributes, blanks, the mask, and plain values. It
 * does not know which values are harmless, but a sentence, an address or a password never is one.
 */
public final class MaskedLog {

  private static final Pattern SHOWN =
      Pattern.compile("</?[\\w.:-]++/?>|\\*\\*\\*|[A-Za-z0-9._:+-]++");
  // Names of elements are shown. The fuzzer learns the password and makes names of it.
  private static final Pattern TAG = Pattern.compile("</?[\\w.:-]++/?>");
  private static final AtomicLong LOOKED_AT = new AtomicLong();
  private static volatile boolean on;

  private MaskedLog() {}

  /**
   * Number of messages that have been looked at.
   *
   * @return the number since the start
   */
  public static long lookedAt() {
    return LOOKED_AT.get();
  }

  /** Has the wire log written or not: masking takes longer than reading. */
  static void write(boolean written) {
    on = written;
  }

  static boolean isWritten() {
    return on;
  }

  /**
   * Makes sure that the wire log is really written.
   *
   * @throws IllegalStateException if logging goes elsewhere
   */
  public static void require() {
    if (!(LoggerFactory.getILoggerFactory() instanceof WireLogProvider.Loggers)) {
      throw new IllegalStateException(
          "start the JVM with " + WireLogProvider.PROPERTY + ": the wire log is not written");
    }
  }

  /**
   * Looks at a message.
   *
   * @param masked what is left of it in the log
   * @throws AssertionError if it shows more than it may
   */
  static void lookAt(String masked) {
    LOOKED_AT.incrementAndGet();
    String values = TAG.matcher(masked).replaceAll(" ");
    if (values.contains(AnswerFuzzer.PASSWORD) || values.contains(Subject.PASSWORD)) {
      throw new AssertionError("the wire log shows a password");
    }
    Matcher shown = SHOWN.matcher(masked);
    int at = 0;
    while (at < masked.length()) {
      if (Character.isWhitespace(masked.codePointAt(at))) {
        at += Character.charCount(masked.codePointAt(at));
      } else if (shown.region(at, masked.length()).lookingAt()) {
        at = shown.end();
      } else {
        throw new AssertionError("the wire log shows unmasked text: " + masked.substring(at));
      }
    }
  }
}
