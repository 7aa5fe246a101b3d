package io.github.s360sdk.examples;

import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheKey;
import java.time.Duration;
import java.util.function.Supplier;

// snippet
record CatalogueOnly(Cache shared, Cache memory) implements Cache {

  private Cache of(String group) {
    return group.equals("catalog") ? shared : memory;
  }

  @Override
  public <V> V get(CacheKey<V> key, Duration timeToLive, Supplier<? extends V> loader) {
    return of(key.group()).get(key, timeToLive, loader);
  }

  @Override
  public void invalidate(CacheKey<?> key) {
    of(key.group()).invalidate(key);
  }

  @Override
  public void invalidateGroup(String group) {
    of(group).invalidateGroup(group);
  }

  @Override
  public void close() {
    memory.close();
  }
}
// end snippet
