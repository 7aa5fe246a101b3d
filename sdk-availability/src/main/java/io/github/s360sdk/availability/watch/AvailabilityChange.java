package io.github.s360sdk.availability.watch;

import io.github.s360sdk.availability.model.Availability;
import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.UnitsLeft;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That quantity or level of one row have changed: of a performance, or of a seat category or a
 * contingent of it; of a product, or of a timeslot or a contingent of it.
 *
 * @param productId id of the product; that of the event for a performance
 * @param composedProductId id of the season ticket or package that the row is seen with, or null
 * @param before what was known before; null when it is told for the first time
 * @param after what is known now; null when the platform tells it no more
 * @param seenAt when the watcher learned of it, by the clock of the connection
 * @param updatedAt when the product changed by the clock of the platform, or null if it was not
 *     told or did not lead to this
 */
public record AvailabilityChange(
    long productId,
    @Nullable Long composedProductId,
    @Nullable Availability before,
    @Nullable Availability after,
    Instant seenAt,
    @Nullable OffsetDateTime updatedAt) {

  /** Checks that there is something to tell. */
  public AvailabilityChange {
    Objects.requireNonNull(seenAt, "seenAt");
    if (before == null && after == null) {
      throw new IllegalArgumentException("before and after must not both be null");
    }
  }

  /**
   * The row that changed.
   *
   * @return the row as it is now, or as it was where the platform tells it no more
   */
  public Availability row() {
    return after != null ? after : Objects.requireNonNull(before);
  }

  /**
   * Id of the performance.
   *
   * @return the id, or null if the row is about a product that is no event
   */
  public @Nullable Long performanceId() {
    return row() instanceof PlacesLeft places ? places.performanceId() : null;
  }

  /**
   * Id of the seat category.
   *
   * @return the id, or null in a sum over seat categories or for a product that is no event
   */
  public @Nullable Long seatCategoryId() {
    return row() instanceof PlacesLeft places ? places.seatCategoryId() : null;
  }

  /**
   * Id of the timeslot.
   *
   * @return the id, or null if the row is about none
   */
  public @Nullable Long timeslotId() {
    return row() instanceof UnitsLeft units ? units.timeslotId() : null;
  }

  /**
   * How many are left now.
   *
   * @return the number, or null if it is not known
   */
  public @Nullable Integer quantity() {
    return after == null ? null : after.quantity();
  }

  /**
   * How much is left now.
   *
   * @return the level, or null if it is not known
   */
  public @Nullable AvailabilityLevel level() {
    return after == null ? null : after.level();
  }

  /**
   * Whether the row is told for the first time.
   *
   * @return true for what the first load brings, and for what is new
   */
  public boolean isFirst() {
    return before == null;
  }

  /**
   * Whether the level is another one than before; a shop that shows colours needs no more. Whether
   * it was told or derived makes no difference.
   *
   * @return true if the colour differs, or the text of a level whose colour is not known
   */
  public boolean isLevelChange() {
    return !Objects.equals(shown(before == null ? null : before.level()), shown(level()));
  }

  private static @Nullable Object shown(@Nullable AvailabilityLevel level) {
    if (level == null) {
      return null;
    }
    return level.colour() != null ? level.colour() : level.wireValue();
  }
}
