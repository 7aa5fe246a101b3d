package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.internal.pipeline.WireAttempt;

/**
 * The attempt that the current thread makes. The methods of a port have the arguments of their
 * operation only, and run on the thread of the caller, so a thread-local leads the attempt past
 * them.
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
