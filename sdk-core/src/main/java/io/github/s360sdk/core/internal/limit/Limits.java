package io.github.s360sdk.core.internal.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.UninterruptibleBlockingStrategy;
import java.time.Duration;

/** How paces become buckets, and what buckets are asked. */
public final class Limits {

  static final long NANOS_PER_MILLI = 1_000_000L;

  /** Milliseconds between looks at whether the pace is to be changed. */
  static final long LOOK_EVERY = 1_000L;

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private Limits() {}

  /** The bandwidth of a pace, with so many tokens at the beginning. */
  public static Bandwidth bandwidth(PaceRules.Shares shares, long tokens) {
    return Bandwidth.builder()
        .capacity(shares.burst())
        .refillGreedy(shares.perMinute(), A_MINUTE)
        .initialTokens(tokens)
        .build();
  }

  /**
   * How many tokens come in while nothing may be sent, and must be taken away at once. One is left
   * for the moment when it may.
   */
  public static long tokens(PaceState held, long now) {
    long millis = Math.max(0, held.heldUntil() - now);
    return Math.max(0, millis * PaceRules.shares(held).perMinute() / PaceRules.MINUTE - 1);
  }

  /**
   * Takes tokens, which may be ones of the future.
   *
   * @return after how many nanoseconds they can be used, or -1 if none were taken
   */
  public static long reserve(Bucket bucket, int calls, long maxWaitNanos) {
    long[] wait = new long[1];
    UninterruptibleBlockingStrategy noted = nanos -> wait[0] = nanos;
    boolean taken =
        maxWaitNanos <= 0
            ? bucket.tryConsume(calls)
            : bucket.asBlocking().tryConsumeUninterruptibly(calls, maxWaitNanos, noted);
    return taken ? wait[0] : -1;
  }

  /** After how many nanoseconds so many tokens are there. */
  public static long nanosUntil(Bucket bucket, int calls) {
    return Math.max(0, bucket.estimateAbilityToConsume(calls).getNanosToWaitForRefill());
  }
}
