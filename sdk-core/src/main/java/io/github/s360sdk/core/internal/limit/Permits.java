package io.github.s360sdk.core.internal.limit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The permits of an institution's minute, wherever they are counted. Asked by one thread at a time,
 * which holds the lock of the {@link Turnstile}. Times are those of the turnstile's clock.
 */
public interface Permits {

  /** What is believed now; also the place where it changes with time. */
  PaceState state(long nowMillis);

  /**
   * Takes permits that can be used now.
   *
   * @param most how many at most
   * @return how many there were
   */
  int take(int most);

  /**
   * Takes permits, which may be ones of the future.
   *
   * @param calls how many
   * @param maxWaitNanos how long the last of them may take
   * @return after how many nanoseconds the last of them can be used, or -1 if that would be too
   *     late and none was taken
   */
  long reserve(int calls, long maxWaitNanos);

  /** After how many nanoseconds so many permits are there, if nobody takes one. */
  long nanosUntil(int calls);

  /** Gives permits back that are not used. */
  void giveBack(int calls);

  /** Takes one that is not there yet; those that come after wait longer. */
  void takeOnCredit();

  /** An attempt is sent, or, below zero, was not. */
  void sent(long atMillis, int calls);

  /** How many attempts of the last minute are known to have been sent. */
  int sentInLastMinute(long nowMillis);

  /** The platform refused an attempt. Returns false if that says nothing new. */
  boolean throttled(long nowMillis, @Nullable Duration retryAfter);

  /** How many permits may be taken at once where there are plenty, to be used soon. */
  int handful();

  /** Another number as soon as what was reserved before does not count any more. */
  default int generation() {
    return 0;
  }

  /** How many programs are served by the same permits, this one included. */
  default int machines() {
    return 1;
  }
}
