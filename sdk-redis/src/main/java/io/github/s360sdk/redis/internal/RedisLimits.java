package io.github.s360sdk.redis.internal;

import io.github.bucket4j.TimeMeter;
import io.github.s360sdk.core.internal.limit.ClockMeter;
import io.github.s360sdk.core.internal.limit.PaceRules;
import io.github.s360sdk.core.internal.limit.PacedRateLimiter;
import io.github.s360sdk.core.internal.time.ForwardClock;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.Sleeper;
import java.util.UUID;

/** Makes the limiter whose permits are counted in Redis. */
public final class RedisLimits {

  private RedisLimits() {}

  /** A limiter over a connection, which it does not close. */
  public static RateLimiter limiter(
      RedisLink link, RateLimits limits, ForwardClock time, Sleeper sleeper) {
    PaceRules rules = new PaceRules(limits.callsPerMinute());
    TimeMeter meter = new ClockMeter(time);
    String machine = UUID.randomUUID().toString();
    return new PacedRateLimiter(
        limits,
        time,
        sleeper,
        new RedisGates(link, time),
        institution -> new RedisPermits(link, rules, meter, institution, machine));
  }
}
