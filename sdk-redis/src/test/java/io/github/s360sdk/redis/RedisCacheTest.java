package io.github.s360sdk.redis;

import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.testing.contract.CacheContract;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The cache over Redis keeps the contract. */
class RedisCacheTest extends CacheContract {

  private final TestRedis server = TestRedis.shared();

  private final String prefix = TestRedis.prefix();
  private final List<S360Redis> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(S360Redis::close);
  }

  @Override
  protected Cache create(Clock clock) {
    S360Redis redis = S360Redis.builder(server.uri()).prefix(prefix).clock(clock).build();
    opened.add(redis);
    return redis.cache();
  }

  @Override
  protected boolean isShared() {
    return true;
  }
}
