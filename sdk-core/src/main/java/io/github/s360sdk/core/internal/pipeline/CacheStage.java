package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheKey;

/** Answers reads from the cache where the call has a key. */
final class CacheStage implements CallStage {

  private final Cache cache;

  CacheStage(Cache cache) {
    this.cache = cache;
  }

  @Override
  public <D> D handle(CallContext<D> call, Next<D> next) {
    CacheKey<D> key = call.cacheKey;
    return key == null ? next.proceed() : cache.get(key, call.timeToLive, next::proceed);
  }
}
