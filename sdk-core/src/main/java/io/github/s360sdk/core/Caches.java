package io.github.s360sdk.core;

import io.github.s360sdk.core.internal.cache.CaffeineCache;
import io.github.s360sdk.core.spi.Cache;
import java.time.Clock;

/** Makes caches that several connections can share. */
public final class Caches {

  private Caches() {}

  /**
   * Returns a cache that keeps values in memory, as each connection has one of its own by default.
   *
   * @return the cache; whoever asked for it closes it
   */
  public static Cache inMemory() {
    return inMemory(Clock.systemUTC());
  }

  /**
   * The same with a clock of its own.
   *
   * @param clock clock by which values grow old
   * @return the cache; whoever asked for it closes it
   */
  public static Cache inMemory(Clock clock) {
    return new CaffeineCache(clock);
  }
}
