package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CallCancelledException;
import java.time.Duration;

/** Waiting inside a call, never past its deadline. */
final class Waits {

  private Waits() {}

  /**
   * Waits.
   *
   * @return false, without having waited, if the wait would not end before the deadline
   */
  static boolean sleep(
      PipelineSettings settings, CallContext<?> call, Duration wait, boolean mayHaveTakenEffect) {
    if (!fits(settings, call, wait)) {
      return false;
    }
    try {
      settings.sleeper().sleep(wait);
      return true;
    } catch (InterruptedException e) {
      throw interrupted(call, mayHaveTakenEffect, e);
    }
  }

  /** Whether a wait ends before the deadline. */
  static boolean fits(PipelineSettings settings, CallContext<?> call, Duration wait) {
    return settings.clock().instant().plus(wait).isBefore(call.deadline());
  }

  static CallCancelledException interrupted(
      CallContext<?> call, boolean mayHaveTakenEffect, InterruptedException cause) {
    boolean closed = cause instanceof WaitingThreads.Closed;
    if (!closed) {
      Thread.currentThread().interrupt();
    }
    return new CallCancelledException(
        closed
            ? "the connection was closed while the call waited"
            : "the thread was interrupted while it waited",
        call.details(),
        mayHaveTakenEffect,
        cause);
  }
}
