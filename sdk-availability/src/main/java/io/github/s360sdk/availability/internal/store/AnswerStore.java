package io.github.s360sdk.availability.internal.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.s360sdk.availability.internal.Question;
import io.github.s360sdk.core.spi.CacheKey;
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
      return !outdated && now - loadedAt < ttlMillis;
    }

    boolean isYounger(long now, long ageMillis) {
      return now - loadedAt < ageMillis;
    }

    Entry changed() {
      return new Entry(value, key, loadedAt, true);
    }
  }

  /** A load that runs; what changes meanwhile may not be in its answer. */
  static final class Load {

    private final Question.AboutProducts<?> question;
    private volatile boolean outdated;

    private Load(Question.AboutProducts<?> question) {
      this.question = question;
    }
  }

  private final String operator;
  private final Cache<Question.AboutProducts<?>, Entry> entries =
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

  @Nullable Entry entry(Question.AboutProducts<?> question) {
    return entries.getIfPresent(question);
  }

  Load begin(Question.AboutProducts<?> question) {
    Load load = new Load(question);
    loads.add(load);
    return load;
  }

  void end(Load load, @Nullable Entry loaded) {
    if (loaded != null) {
      // Stored first and looked at afterwards: a change in between finds the entry.
      entries.put(load.question, loaded);
      if (load.outdated) {
        entries.asMap().computeIfPresent(load.question, (question, entry) -> entry.changed());
      }
    }
    loads.remove(load);
  }

  /** Learns to which products performances belong. */
  public void learn(long product, Collection<Long> performances) {
    performances.forEach(performance -> learn(product, performance));
  }

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
      if (load.question.isTouchedBy(product, performance)) {
        load.outdated = true;
      }
    }
    for (Question.AboutProducts<?> question : entries.asMap().keySet()) {
      if (question.isTouchedBy(product, performance)) {
        Entry touched =
            entries.asMap().computeIfPresent(question, (same, entry) -> entry.changed());
        if (touched != null) {
          shared.invalidate(touched.key());
        }
      }
    }
  }
}
