package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.internal.pipeline.WireAttempt;

/**
 * The attempt that the current thread makes. CXF runs a call on the thread of its caller, so a
 * thread-local leads the attempt past CXF, without touching CXF's own request contexts.
 */
final class CurrentAttempt {

  private static final ThreadLocal<WireAttempt> CURRENT = new ThreadLocal<>();

  private CurrentAttempt() {}

  static WireAttempt get() {
    WireAttempt attempt = CURRENT.get();
    if (attempt == null) {
      throw new IllegalStateException("a port was called outside the pipeline");
    }
    return attempt;
  }

  static void set(WireAttempt attempt) {
    CURRENT.set(attempt);
  }

  static void clear() {
    CURRENT.remove();
  }
}
