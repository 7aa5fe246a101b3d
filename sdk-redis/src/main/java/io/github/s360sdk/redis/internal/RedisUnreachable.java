package io.github.s360sdk.redis.internal;

/** Redis did not answer, or not in time. */
public final class RedisUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean interrupted;

  RedisUnreachable(String message, boolean interrupted) {
    super(message);
    this.interrupted = interrupted;
  }

  /** Whether it was the thread that was interrupted; then Redis may be well. */
  boolean interrupted() {
    return interrupted;
  }
}
