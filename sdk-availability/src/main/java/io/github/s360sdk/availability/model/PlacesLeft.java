package io.github.s360sdk.availability.model;

import io.github.s360sdk.core.model.RawFields;
import org.jspecify.annotations.Nullable;

/**
 * How many places are left (wire types {@code EventAvailability} and {@code
 * PerformanceAvailability}, assumed with all their fields).
 *
 * @param eventId id of the event, which is that of its product (inferred), or null
 * @param performanceId id of the performance, or null in a sum over those of an event
 * @param seatCategoryId id of the seat category, or null in a sum over seat categories
 * @param contingentId id of the contingent, or null in a sum over contingents
 * @param quantity number of places (wire name {@code availability}), or null
 * @param level the level (wire name {@code availabilityLevel}), or null if it is not known
 * @param raw fields that this version does not know or cannot read
 */
public record PlacesLeft(
    @Nullable Long eventId,
    @Nullable Long performanceId,
    @Nullable Long seatCategoryId,
    @Nullable Long contingentId,
    @Nullable Integer quantity,
    @Nullable AvailabilityLevel level,
    RawFields raw)
    implements Availability {

  /**
   * The same with another level.
   *
   * @param other the level, or null
   * @return the row
   */
  public PlacesLeft withLevel(@Nullable AvailabilityLevel other) {
    return new PlacesLeft(
        eventId, performanceId, seatCategoryId, contingentId, quantity, other, raw);
  }
}
