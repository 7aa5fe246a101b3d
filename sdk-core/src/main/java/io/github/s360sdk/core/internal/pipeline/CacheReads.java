package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.CallListener.CacheUse.Outcome;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads through the cache of a connection. A cache that fails costs no answer: what was loaded is
 * used, and where nothing was loaded the platform is asked.
 */
public final class CacheReads {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.cache");

  private CacheReads() {}

  /** The value of a key, loaded if need be; listeners are told what came of it. */
  public static <V> V get(
      PipelineSettings settings,
      CacheKey<V> key,
      Duration timeToLive,
      Supplier<? extends V> loader) {
    AtomicReference<@Nullable V> loaded = new AtomicReference<>();
    AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
    V value;
    try {
      value =
          settings
              .cache()
              .get(key, timeToLive, () -> noting(settings, key, loader, loaded, failed));
    } catch (RuntimeException e) {
      V own = loaded.get();
      if (failed.get() != null || (own == null && e instanceof S360Exception)) {
        throw e;
      }
      LOG.warn("the cache failed: {}", e.getClass().getName());
      value = own != null ? own : noting(settings, key, loader, loaded, failed);
    }
    settings.tell(key.group(), loaded.get() == null ? Outcome.HIT : Outcome.MISS);
    return value;
  }

  private static <V> V noting(
      PipelineSettings settings,
      CacheKey<V> key,
      Supplier<? extends V> loader,
      AtomicReference<@Nullable V> loaded,
      AtomicReference<@Nullable RuntimeException> failed) {
    try {
      V value = settings.load(key.group(), loader);
      loaded.set(value);
      return value;
    } catch (RuntimeException e) {
      failed.set(e);
      throw e;
    }
  }
}
