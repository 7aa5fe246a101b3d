package io.github.s360sdk.benchmarks.availability;

import io.github.s360sdk.core.spi.CallListener;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts the calls that reach the platform. */
final class Tally implements CallListener {

  private static final int REFUSED = 509;
  private static final String UPDATES = "getUpdatedAvailabilities";

  private final Map<String, Long> attempts = new TreeMap<>();
  private long refused;
  private boolean over;

  @Override
  public synchronized void onAttempt(Attempt attempt) {
    if (over) {
      return;
    }
    String operation =
        attempt.service().equals("AvailabilityService") ? attempt.operation() : "other";
    attempts.merge(operation, 1L, Long::sum);
    if (Objects.equals(attempt.httpStatus(), REFUSED)) {
      refused++;
    }
  }

  /** Counts no more. */
  synchronized void end() {
    over = true;
  }

  synchronized long refused() {
    return refused;
  }

  synchronized long polls() {
    return attempts.getOrDefault(UPDATES, 0L);
  }

  synchronized long loads() {
    return attempts.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(UPDATES) && !entry.getKey().equals("other"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  synchronized long others() {
    return attempts.getOrDefault("other", 0L);
  }
}
