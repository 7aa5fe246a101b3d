package io.github.s360sdk.core.spi;

import java.util.Objects;

/**
 * How large an answer may be before it is refused, so that no answer fills the memory. What is
 * larger ends with an {@link io.github.s360sdk.core.error.UnreadableAnswerException} that says so.
 *
 * @param usual limit of an answer that is kept in memory as a whole until it is read: all but those
 *     of {@code large}
 * @param large limit of an answer that is read piece by piece: catalogues and availabilities
 */
public record AnswerLimits(Limit usual, Limit large) {

  /**
   * A limit.
   *
   * @param bytes most bytes of the body, after decompression; at least 1
   * @param elements most XML elements; at least 1
   */
  public record Limit(long bytes, long elements) {

    /** Checks that both are positive. */
    public Limit {
      if (bytes < 1) {
        throw new IllegalArgumentException("bytes must be at least 1, but is " + bytes);
      }
      if (elements < 1) {
        throw new IllegalArgumentException("elements must be at least 1, but is " + elements);
      }
    }
  }

  /** 16 MiB and 200,000 elements; 256 MiB and 10 million elements. */
  public static final AnswerLimits DEFAULT =
      new AnswerLimits(
          new Limit(16L * 1024 * 1024, 200_000), new Limit(256L * 1024 * 1024, 10_000_000));

  /** Checks that both are there. */
  public AnswerLimits {
    Objects.requireNonNull(usual, "usual");
    Objects.requireNonNull(large, "large");
  }

  /**
   * Returns the same with another limit for usual answers.
   *
   * @param limit the new value
   * @return the changed limits
   */
  public AnswerLimits withUsual(Limit limit) {
    return new AnswerLimits(limit, large);
  }

  /**
   * Returns the same with another limit for large answers.
   *
   * @param limit the new value
   * @return the changed limits
   */
  public AnswerLimits withLarge(Limit limit) {
    return new AnswerLimits(usual, limit);
  }
}
