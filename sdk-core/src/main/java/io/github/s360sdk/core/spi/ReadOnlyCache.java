package io.github.s360sdk.core.spi;

import io.github.s360sdk.core.internal.time.Patience;
import java.time.Duration;
import java.util.function.Supplier;

/** A look at another cache. */
record ReadOnlyCache(Cache cache) implements Cache {

  @Override
  public <V> V get(CacheKey<V> key, Duration timeToLive, Supplier<? extends V> loader) {
    // Says that there is no value. Who waits for this look because he wants one loads it himself.
    Patience.Ended absent = Patience.ended();
    try {
      return cache.get(
          key,
          timeToLive,
          () -> {
            // A failure is not kept, so nothing of this look is left.
            throw absent;
          });
    } catch (Patience.Ended e) {
      if (e != absent) {
        throw e;
      }
      return loader.get();
    }
  }

  @Override
  public void invalidate(CacheKey<?> key) {
    // others need it
  }

  @Override
  public void invalidateGroup(String group) {
    // others need it
  }

  @Override
  public void close() {
    // belongs to others
  }
}
