package io.github.s360sdk.core.internal.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.s360sdk.core.internal.time.ForwardClock;
import io.github.s360sdk.core.internal.time.Patience;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The embedded cache. Values live in Caffeine; a load runs on the thread of the first caller,
 * outside Caffeine's locks, while others wait for its outcome.
 */
public final class CaffeineCache implements Cache {

  private static final long MAX_ENTRIES = 10_000;

  private final com.github.benmanes.caffeine.cache.Cache<CacheKey<?>, Entry> entries;
  private final Map<CacheKey<?>, Load> loads = new ConcurrentHashMap<>();

  private record Entry(Object value, long lifetimeNanos) {}

  /** A running load; an invalidation while it runs keeps its value from being stored. */
  private static final class Load {
    final CompletableFuture<Object> result = new CompletableFuture<>();
    volatile boolean outdated;

    /** Waits for the end, well or not. */
    void ended() throws InterruptedException {
      try {
        result.get(Patience.left().toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        throw Patience.ended();
      } catch (ExecutionException e) {
        // the matter of who loaded
      }
    }
  }

  public CaffeineCache(Clock clock) {
    // Nothing lives longer because a clock was set back.
    ForwardClock time = new ForwardClock(clock);
    Instant start = time.instant();
    this.entries =
        Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .executor(Runnable::run)
            .ticker(() -> start.until(time.instant(), java.time.temporal.ChronoUnit.NANOS))
            .expireAfter(Expiry.<CacheKey<?>, Entry>creating((key, entry) -> lifetime(entry)))
            .build();
  }

  private static Duration lifetime(Entry entry) {
    return Duration.ofNanos(entry.lifetimeNanos());
  }

  /**
   * A value that was loaded.
   *
   * @param timeToLive how long it is kept
   */
  public record Loaded<V>(V value, Duration timeToLive) {}

  @Override
  public <V> V get(CacheKey<V> key, Duration timeToLive, Supplier<? extends V> loader) {
    return get(key, () -> new Loaded<>(loader.get(), timeToLive));
  }

  /** The value of a key; what loads it also says how long it is kept. */
  public <V> V get(CacheKey<V> key, Supplier<? extends Loaded<? extends V>> loader) {
    Entry entry = entries.getIfPresent(key);
    if (entry != null) {
      return key.type().cast(entry.value());
    }
    Load own = new Load();
    try {
      Load running = loads.putIfAbsent(key, own);
      // What was asked before an invalidation must not answer who asks after it.
      while (running != null && running.outdated) {
        running.ended();
        loads.remove(key, running);
        running = loads.putIfAbsent(key, own);
      }
      return key.type().cast(running == null ? load(key, loader, own) : await(running));
    } catch (InterruptedException e) {
      // A load of this thread knows how to end because of the interrupt, and with which error.
      Thread.currentThread().interrupt();
      return loader.get().value();
    }
  }

  private <V> Object load(
      CacheKey<V> key, Supplier<? extends Loaded<? extends V>> loader, Load load) {
    Object value;
    try {
      // Another load may have ended between the look above and the registration of this one.
      Entry entry = entries.getIfPresent(key);
      value = entry != null ? entry.value() : loadAndKeep(key, loader.get(), load);
    } catch (Throwable e) {
      // First of all: who is woken and wants to load instead must not find this one again.
      loads.remove(key, load);
      load.result.completeExceptionally(e);
      throw e;
    }
    loads.remove(key, load);
    load.result.complete(value);
    return value;
  }

  private Object loadAndKeep(CacheKey<?> key, Loaded<?> loaded, Load load) {
    if (!load.outdated) {
      entries.put(key, new Entry(loaded.value(), saturatedNanos(loaded.timeToLive())));
      if (load.outdated) {
        entries.invalidate(key);
      }
    }
    return loaded.value();
  }

  private static Object await(Load load) throws InterruptedException {
    try {
      return load.result.get(Patience.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw Patience.ended();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new CompletionException(e.getCause());
    }
  }

  private static long saturatedNanos(Duration duration) {
    return TimeUnit.NANOSECONDS.convert(duration);
  }

  @Override
  public void invalidate(CacheKey<?> key) {
    Load running = loads.get(key);
    if (running != null) {
      running.outdated = true;
    }
    entries.invalidate(key);
  }

  @Override
  public void invalidateGroup(String group) {
    invalidateIf(key -> key.group().equals(group));
  }

  /** Forgets all values whose keys are chosen. */
  public void invalidateIf(Predicate<? super CacheKey<?>> chosen) {
    loads.forEach(
        (key, load) -> {
          if (chosen.test(key)) {
            load.outdated = true;
          }
        });
    entries.asMap().keySet().removeIf(chosen);
  }

  @Override
  public void close() {
    entries.invalidateAll();
  }
}
