package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.CallListener.CacheUse.Outcome;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads through the cache of a connection. A cache that fails costs no answer: what was loaded is
 * used, and where nothing was loaded the platform is asked. A thread that gives up costs no answer
 * of those that wait for what it loads.
 */
public final class CacheReads {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.cache");

  /** How many threads in a row may give up before the platform is asked past the cache. */
  private static final int GIVEN_UP = 10;

  private CacheReads() {}

  /** The value of a key, loaded if need be; listeners are told what came of it. */
  public static <V> V get(
      PipelineSettings settings,
      CacheKey<V> key,
      Duration timeToLive,
      Supplier<? extends V> loader) {
    Reading<V> reading = new Reading<>(settings, key, loader);
    V value = reading.get(timeToLive);
    settings.tell(key.group(), reading.loaded == null ? Outcome.HIT : Outcome.MISS);
    return value;
  }

  private static final class Reading<V> {

    private final PipelineSettings settings;
    private final CacheKey<V> key;
    private final Supplier<? extends V> loader;
    // A cache may load on a thread of its own.
    private volatile @Nullable V loaded;
    private volatile boolean failed;

    Reading(PipelineSettings settings, CacheKey<V> key, Supplier<? extends V> loader) {
      this.settings = settings;
      this.key = key;
      this.loader = loader;
    }

    V get(Duration timeToLive) {
      for (int givenUp = 0; ; givenUp++) {
        try {
          return settings.cache().get(key, timeToLive, this::load);
        } catch (RuntimeException e) {
          if (failed) {
            throw e;
          }
          V own = loaded;
          boolean other = own == null && e instanceof CallCancelledException;
          if (own == null && e instanceof S360Exception && !other) {
            throw e;
          }
          if (!other || givenUp == GIVEN_UP) {
            LOG.warn("the cache failed: {}", e.getClass().getName());
            return own != null ? own : load();
          }
          // Another thread loaded and was interrupted; this one was not.
        }
      }
    }

    private V load() {
      try {
        V value = settings.load(key.group(), loader);
        loaded = value;
        return value;
      } catch (RuntimeException e) {
        failed = true;
        throw e;
      }
    }
  }
}
