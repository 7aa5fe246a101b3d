package io.github.s360sdk.reliability.soak;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Errors that nothing had asked for. */
final class Surprises {

  private static final int KEPT = 5;

  private final List<String> first = new ArrayList<>();
  private long count;

  synchronized void add(Throwable error) {
    count++;
    if (first.size() < KEPT) {
      StringWriter trace = new StringWriter();
      error.printStackTrace(new PrintWriter(trace));
      first.add(trace.toString());
    }
  }

  synchronized long count() {
    return count;
  }

  /** Traces of the first ones. */
  synchronized List<String> first() {
    return List.copyOf(first);
  }
}
