package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.spi.CacheKey;

/** Answers reads from the cache where the call has a key. */
final class CacheStage implements CallStage {

  private final PipelineSettings settings;

  CacheStage(PipelineSettings settings) {
    this.settings = settings;
  }

  @Override
  public <D> D handle(CallContext<D> call, Next<D> next) {
    CacheKey<D> key = call.cacheKey;
    if (key == null) {
      return next.proceed();
    }
    return CacheReads.get(
        settings,
        key,
        call.timeToLive,
        new CacheReads.Limit(call.deadline(), call::details),
        next::proceed);
  }
}
