package io.github.s360sdk.examples;

import io.github.s360sdk.core.Caches;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.testing.contract.CacheContract;
import java.time.Clock;

// snippet
class CatalogueOnlyTest extends CacheContract {

  @Override
  protected Cache create(Clock clock) {
    return new CatalogueOnly(Caches.inMemory(clock), Caches.inMemory(clock));
  }
}
// end snippet
