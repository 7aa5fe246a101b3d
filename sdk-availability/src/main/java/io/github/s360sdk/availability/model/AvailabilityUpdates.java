package io.github.s360sdk.availability.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which products have changed since a date: the answer to one question.
 *
 * @param asOf when it was received, by the clock of the connection
 * @param serverTime when it was given, by the clock of the platform and to the second, or null if
 *     the platform did not say. Who asks again since this time, less a minute for what becomes
 *     visible late, misses nothing, whatever the own clock shows
 * @param updates the products that changed, in the order of the answer; others are not listed
 *     (observed)
 */
public record AvailabilityUpdates(
    Instant asOf, @Nullable Instant serverTime, List<AvailabilityUpdate> updates) {

  /** Copies the list. */
  public AvailabilityUpdates {
    Objects.requireNonNull(asOf, "asOf");
    updates = List.copyOf(updates);
  }

  /**
   * The products that changed.
   *
   * @return their ids
   */
  public Set<Long> productIds() {
    return updates.stream()
        .map(AvailabilityUpdate::productId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
