package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.internal.time.Patience;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.CallListener.CacheUse.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads through the cache of a connection. A cache that fails costs no answer: what was loaded is
 * used, and where nothing was loaded the platform is asked. A thread that gives up costs no answer
 * of those that wait for what it loads, and nobody waits for it longer than his own call may take.
 */
public final class CacheReads {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.cache");

  /** How many threads in a row may give up before the platform is asked past the cache. */
  private static final int GIVEN_UP = 10;

  private CacheReads() {}

  /**
   * How long a read may take.
   *
   * @param until end of the call, by the clock of the connection
   * @param details the call, for its error
   */
  public record Limit(Instant until, Supplier<CallDetails> details) {}

  /**
   * The value of a key, loaded if need be; listeners are told what came of it.
   *
   * @param limit end of the wait for others that load; what loads has to know its own end
   */
  public static <V> V get(
      PipelineSettings settings,
      CacheKey<V> key,
      Duration timeToLive,
      Limit limit,
      Supplier<? extends V> loader) {
    Reading<V> reading = new Reading<>(settings, key, limit, loader);
    V value = reading.get(timeToLive);
    settings.tell(key.group(), reading.loaded == null ? Outcome.HIT : Outcome.MISS);
    return value;
  }

  private static final class Reading<V> {

    private final PipelineSettings settings;
    private final CacheKey<V> key;
    private final Limit limit;
    private final Supplier<? extends V> loader;
    private final Duration patience;
    private final long begin = System.nanoTime();
    // A cache may load on a thread of its own.
    private volatile @Nullable V loaded;
    private volatile boolean failed;

    Reading(PipelineSettings settings, CacheKey<V> key, Limit limit, Supplier<? extends V> loader) {
      this.settings = settings;
      this.key = key;
      this.limit = limit;
      this.loader = loader;
      Duration left = Duration.between(settings.clock().instant(), limit.until());
      this.patience = left.isNegative() ? Duration.ZERO : left;
    }

    V get(Duration timeToLive) {
      for (int givenUp = 0; ; givenUp++) {
        try {
          return Patience.of(left(), () -> settings.cache().get(key, timeToLive, this::load));
        } catch (RuntimeException e) {
          if (failed) {
            throw e;
          }
          V own = loaded;
          boolean gaveUp = own == null && gaveUp(e);
          if (gaveUp && left().isZero()) {
            throw new CallTimeoutException(
                CallTimeoutException.Limit.TOTAL, patience, limit.details().get(), false, e);
          }
          if (own == null && e instanceof S360Exception error && !gaveUp) {
            throw error.copy();
          }
          if (!gaveUp || givenUp == GIVEN_UP) {
            LOG.warn("the cache failed: {}", e.getClass().getName());
            return own != null ? own : load();
          }
          // Another thread loaded and gave up; this one did not.
        }
      }
    }

    /** How long this thread may still wait for others. */
    private Duration left() {
      Duration left = patience.minusNanos(System.nanoTime() - begin);
      return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Whether another thread ended its load for a reason of its own: it was interrupted, or its
     * time was over.
     */
    private static boolean gaveUp(RuntimeException e) {
      return e instanceof CallCancelledException
          || e instanceof Patience.Ended
          || (e instanceof CallTimeoutException timeout
              && timeout.limit() == CallTimeoutException.Limit.TOTAL)
          || (e instanceof ThrottledException throttled && !throttled.byPlatform());
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
