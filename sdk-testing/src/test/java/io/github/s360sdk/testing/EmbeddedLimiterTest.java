package io.github.s360sdk.testing;

import io.github.s360sdk.core.RateLimiters;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.Sleeper;
import io.github.s360sdk.testing.contract.RateLimiterContract;
import java.time.Clock;

/** The limiter that a connection has by default keeps the contract. */
class EmbeddedLimiterTest extends RateLimiterContract {

  @Override
  protected RateLimiter create(RateLimits limits, Clock clock, Sleeper sleeper) {
    return RateLimiters.inMemory(limits, clock, sleeper);
  }
}
