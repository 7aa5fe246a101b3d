package io.github.s360sdk.core.error;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answer did not arrive in time. */
public class CallTimeoutException extends S360TransportException {

  private static final long serialVersionUID = 1L;

  /** Which of the limits was reached. */
  public enum Limit {
    /** The time between two pieces of the answer. */
    READ,
    /** The time of one attempt. */
    ATTEMPT,
    /** The time of the whole call with waits, polls and repeats. */
    TOTAL
  }

  private final Limit limit;

  /**
   * Creates an error.
   *
   * @param limit which of the limits was reached
   * @param duration the configured length of that limit
   * @param details the call that failed
   * @param mayHaveTakenEffect whether the request may have been carried out
   * @param cause the cause, or null
   */
  public CallTimeoutException(
      Limit limit,
      Duration duration,
      CallDetails details,
      boolean mayHaveTakenEffect,
      @Nullable Throwable cause) {
    super(
        "no complete answer within the " + name(limit) + " timeout of " + duration,
        "Raise it with S360ConnectionBuilder.timeouts(...) if the platform needs longer; after a"
            + " write, find out first whether it took effect.",
        details,
        mayHaveTakenEffect,
        cause);
    this.limit = Objects.requireNonNull(limit, "limit");
  }

  private static String name(Limit limit) {
    return switch (limit) {
      case READ -> "read";
      case ATTEMPT -> "attempt";
      case TOTAL -> "total";
    };
  }

  /**
   * Which of the limits was reached.
   *
   * @return the limit
   */
  public Limit limit() {
    return limit;
  }
}
