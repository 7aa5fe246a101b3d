package io.github.s360sdk.core.spi;

import java.time.Duration;
import java.util.function.Supplier;

enum NoCache implements Cache {
  INSTANCE;

  @Override
  public <V> V get(CacheKey<V> key, Duration timeToLive, Supplier<? extends V> loader) {
    return loader.get();
  }

  @Override
  public void invalidate(CacheKey<?> key) {
    // nothing is kept
  }

  @Override
  public void invalidateGroup(String group) {
    // nothing is kept
  }

  @Override
  public void close() {
    // nothing to close
  }
}
