package io.github.s360sdk.testing;

import io.github.s360sdk.core.Caches;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.testing.contract.CacheContract;
import java.time.Clock;

/** The cache that a connection has by default keeps the contract. */
class EmbeddedCacheTest extends CacheContract {

  @Override
  protected Cache create(Clock clock) {
    return Caches.inMemory(clock);
  }
}
