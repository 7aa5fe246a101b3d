package io.github.s360sdk.core;

import io.github.s360sdk.core.internal.limit.LocalGates;
import io.github.s360sdk.core.internal.limit.LocalPermits;
import io.github.s360sdk.core.internal.limit.PaceRules;
import io.github.s360sdk.core.internal.limit.PacedRateLimiter;
import io.github.s360sdk.core.internal.time.ForwardClock;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.Sleeper;
import java.time.Clock;

/** Makes rate limiters that several connections can share. */
public final class RateLimiters {

  private RateLimiters() {}

  /**
   * Returns a limiter that keeps the limits within this program, as each connection has one of its
   * own by default. Give it to all connections of one institution, so that they share its minute.
   *
   * @param limits what the platform allows
   * @return the limiter; whoever asked for it closes it
   */
  public static RateLimiter inMemory(RateLimits limits) {
    return inMemory(limits, Clock.systemUTC(), Sleeper.REAL);
  }

  /**
   * The same with a clock of its own.
   *
   * @param limits what the platform allows
   * @param clock clock by which permits come
   * @param sleeper lets threads wait for them
   * @return the limiter; whoever asked for it closes it
   */
  public static RateLimiter inMemory(RateLimits limits, Clock clock, Sleeper sleeper) {
    ForwardClock time = new ForwardClock(clock);
    PaceRules rules = new PaceRules(limits.callsPerMinute());
    return new PacedRateLimiter(
        limits,
        time,
        sleeper,
        new LocalGates(time),
        institution -> LocalPermits.withSavings(rules, time));
  }
}
