package io.github.s360sdk.core.spi;

import java.time.Duration;

/** Lets a thread wait. Tests replace it together with the clock. */
@FunctionalInterface
public interface Sleeper {

  /** Waits in real time. */
  Sleeper REAL = duration -> Thread.sleep(Math.max(0, duration.toMillis()));

  /**
   * Waits.
   *
   * @param duration how long; zero or negative returns at once
   * @throws InterruptedException if the thread is interrupted while waiting
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * Waits in the background, on a thread of the SDK that has nothing to do for so long. A sleeper
   * that moves a clock in place of waiting must not do so here, because nobody waits for the end;
   * it lets the thread wait until somebody else has moved the clock so far. By default the same as
   * {@link #sleep}.
   *
   * @param duration how long; zero or negative returns at once
   * @throws InterruptedException if the thread is interrupted while waiting
   */
  default void idle(Duration duration) throws InterruptedException {
    sleep(duration);
  }
}
