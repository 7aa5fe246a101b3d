package io.github.s360sdk.redis;

import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.Sleeper;
import io.github.s360sdk.testing.contract.RateLimiterContract;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The limiter over Redis keeps the contract. */
class RedisLimiterTest extends RateLimiterContract {

  private final TestRedis server = TestRedis.shared();

  private final List<S360Redis> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(S360Redis::close);
  }

  @Override
  protected RateLimiter create(RateLimits limits, Clock clock, Sleeper sleeper) {
    S360Redis redis =
        S360Redis.builder(server.uri())
            .prefix(TestRedis.prefix())
            .rateLimits(limits)
            .clock(clock)
            .sleeper(sleeper)
            .build();
    opened.add(redis);
    return redis.rateLimiter();
  }
}
