package io.github.s360sdk.availability.model;

import io.github.s360sdk.core.model.RawFields;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How many units of a product are left: a pass, a timeslot of a pass, a simple product, a season
 * ticket (wire type {@code ProductAvailability}, assumed with all its fields).
 *
 * @param productId id of the product, or null
 * @param itemId id of the item of the product, or null
 * @param timeslotId id of the timeslot, or null where there is none
 * @param date day of the timeslot, or null
 * @param startTime time of day of the timeslot as it was received, usually {@code HH:mm}, or null
 * @param contingentId id of the contingent, or null in a sum over contingents
 * @param quantity number of units (wire name {@code availability}), or null
 * @param level the level (wire name {@code availabilityLevel}), or null if it is not known
 * @param raw fields that this version does not know or cannot read
 */
public record UnitsLeft(
    @Nullable Long productId,
    @Nullable Long itemId,
    @Nullable Long timeslotId,
    @Nullable OffsetDateTime date,
    @Nullable String startTime,
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
  public UnitsLeft withLevel(@Nullable AvailabilityLevel other) {
    return new UnitsLeft(
        productId, itemId, timeslotId, date, startTime, contingentId, quantity, other, raw);
  }
}
