package io.github.s360sdk.core.spi;

import java.time.Duration;
import java.util.function.Supplier;

/** A look at another cache. */
record ReadOnlyCache(Cache cache) implements Cache {

  /** Says that there is no value. */
  private static final class Absent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Absent() {
      super(null, null, false, false);
    }
  }

  @Override
  public <V> V get(CacheKey<V> key, Duration timeToLive, Supplier<? extends V> loader) {
    try {
      return cache.get(
          key,
          timeToLive,
          () -> {
            // A failure is not kept, so nothing of this look is left.
            throw new Absent();
          });
    } catch (Absent e) {
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
