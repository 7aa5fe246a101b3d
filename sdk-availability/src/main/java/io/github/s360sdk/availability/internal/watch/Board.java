package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.model.PerformanceAvailability;
import io.github.s360sdk.availability.model.ProductAvailability;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is known, looked at in one way. Written by the thread of the watchers, read by all. */
final class Board {

  private final Map<Long, PerformanceAvailability> performances = new ConcurrentHashMap<>();
  private final Map<Long, ProductAvailability> products = new ConcurrentHashMap<>();

  @Nullable PerformanceAvailability performance(long id) {
    return performances.get(id);
  }

  @Nullable ProductAvailability product(long id) {
    return products.get(id);
  }

  /** Shows what is left of a performance; gives what was shown before. */
  @Nullable PerformanceAvailability show(long id, @Nullable PerformanceAvailability now) {
    return now == null ? performances.remove(id) : performances.put(id, now);
  }

  /** Shows what is left of a product; gives what was shown before. */
  @Nullable ProductAvailability show(long id, @Nullable ProductAvailability now) {
    return now == null ? products.remove(id) : products.put(id, now);
  }

  boolean isEmpty() {
    return performances.isEmpty() && products.isEmpty();
  }
}
