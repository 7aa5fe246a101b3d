package io.github.s360sdk.examples;

import io.github.s360sdk.core.RateLimiters;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.Sleeper;
import io.github.s360sdk.testing.contract.RateLimiterContract;
import java.time.Clock;

// snippet
class NightLimiterTest extends RateLimiterContract {

  @Override
  protected RateLimiter create(RateLimits limits, Clock clock, Sleeper sleeper) {
    return new NightLimiter(RateLimiters.inMemory(limits, clock, sleeper), clock);
  }
}
// end snippet
