package io.github.s360sdk.testing.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When what is left of a product changed last. Guarded by the store. */
final class UpdateLog {

  /** The wire tells no less. */
  private static final Duration LEAST_STEP = Duration.ofMillis(1);

  private final Supplier<Instant> now;
  private final Map<Long, Instant> lastUpdates = new HashMap<>();

  UpdateLog(Supplier<Instant> now) {
    this.now = now;
  }

  /** Notes a change; the date moves even if the clock stands still. */
  void changed(long productId) {
    Instant at = now.get().truncatedTo(ChronoUnit.MILLIS);
    lastUpdates.merge(
        productId,
        at,
        (last, current) -> {
          Instant least = last.plus(LEAST_STEP);
          return current.isBefore(least) ? least : current;
        });
  }

  @Nullable Instant lastUpdate(long productId) {
    return lastUpdates.get(productId);
  }
}
