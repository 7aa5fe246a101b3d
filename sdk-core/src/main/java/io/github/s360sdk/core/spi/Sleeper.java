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
}
