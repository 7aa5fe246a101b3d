package io.github.s360sdk.availability.internal.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.s360sdk.availability.internal.Question;
import io.github.s360sdk.core.spi.CacheKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The last answers to the questions of one operator. All clients and views of a connection that see
 * the same share one store. An answer stays until it is pushed out, because an old one may be all
 * there is.
 */
public final class AnswerStore {

  private static final long MOST_QUESTIONS = 10_000;

  /**
   * A kept answer.
   *
   * @param value the answer as it is given out
   * @param key where the cache of the connection has it
   * @param loadedAt when it was received, in milliseconds
   * @param outdated whether something in it is known to have changed
   */
  record Entry(Object value, CacheKey<?> key, long loadedAt, boolean outdated) {

    boolean isFresh(long now, long ttlMillis) {
      return !outdated && isYounger(now, ttlMillis);
    }

    // One of the future was received before the clock was set back: how old it is, nobody knows.
    boolean isYounger(long now, long ageMillis) {
      long age = now - loadedAt;
      return age >= 0 && age < ageMillis;
    }

    Entry changed() {
      return new Entry(value, key, loadedAt, true);
    }
  }

  /**
   * What an answer is kept by.
   *
   * @param variant what else makes a difference to what is made of the answer
   */
  record Key<R>(Question.AboutProducts<R> question, @Nullable Object variant) {}

  /** A load that runs; what changes meanwhile may not be in its answer. */
  static final class Load {

    private final Key<?> asked;
    private final CacheKey<?> key;
    private volatile boolean outdated;

    private Load(Key<?> asked, CacheKey<?> key) {
      this.asked = asked;
      this.key = key;
    }
  }

  private final String operator;
  private final Cache<Key<?>, Entry> entries =
      Caffeine.newBuilder().maximumSize(MOST_QUESTIONS).executor(Runnable::run).build();
  // When the answers were received that were taken out of the cache of the connection.
  private final Cache<CacheKey<?>, Instant> forgotten =
      Caffeine.newBuilder().maximumSize(MOST_QUESTIONS).executor(Runnable::run).build();
  private final Set<Load> loads = ConcurrentHashMap.newKeySet();
  private final Map<Long, Long> products = new ConcurrentHashMap<>();

  /** A store without answers. */
  public AnswerStore(String operator) {
    this.operator = operator;
  }

  /** Who sees these answers. */
  public String operator() {
    return operator;
  }

  @Nullable Entry entry(Key<?> asked) {
    return entries.getIfPresent(asked);
  }

  Load begin(Key<?> asked, CacheKey<?> key) {
    Load load = new Load(asked, key);
    loads.add(load);
    return load;
  }

  void end(Load load, @Nullable Entry loaded) {
    if (loaded != null) {
      // Stored first and looked at afterwards: a change in between finds the entry.
      entries.put(load.asked, loaded);
      if (load.outdated) {
        entries.asMap().computeIfPresent(load.asked, (asked, entry) -> entry.changed());
      }
    }
    loads.remove(load);
  }

  /**
   * Takes an answer out of a cache. Of many who find it too old at the same time the first does so,
   * and not the others: the cache may have a new one by then.
   */
  void forget(CacheKey<?> key, Instant asOf, io.github.s360sdk.core.spi.Cache cache) {
    forgotten
        .asMap()
        .compute(
            key,
            (same, known) -> {
              if (known != null && !known.isBefore(asOf)) {
                return known;
              }
              cache.invalidate(key);
              return asOf;
            });
  }

  /** Learns to which products performances belong. */
  public void learn(long product, Collection<Long> performances) {
    performances.forEach(performance -> learn(product, performance));
  }

  /** Learns to which product a performance belongs. */
  void learn(Long product, Long performance) {
    products.put(performance, product);
  }

  /**
   * What is left of some products has changed: no answer about them counts as fresh any more. A
   * performance of which the product is not known may be one of theirs.
   */
  public void changed(Set<Long> changed, io.github.s360sdk.core.spi.Cache shared) {
    if (changed.isEmpty()) {
      return;
    }
    LongPredicate product = changed::contains;
    LongPredicate performance =
        id -> {
          Long owner = products.get(id);
          return owner == null || changed.contains(owner);
        };
    for (Load load : loads) {
      if (load.asked.question().isTouchedBy(product, performance)) {
        load.outdated = true;
        shared.invalidate(load.key);
      }
    }
    for (Key<?> asked : entries.asMap().keySet()) {
      if (asked.question().isTouchedBy(product, performance)) {
        Entry touched = entries.asMap().computeIfPresent(asked, (same, entry) -> entry.changed());
        if (touched != null) {
          shared.invalidate(touched.key());
        }
      }
    }
  }
}
