package io.github.s360sdk.availability.model;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a performance.
 *
 * @param performanceId id of the performance
 * @param rows what the platform told: one row where it was asked for the sum, else one for each
 *     seat category, contingent, or both; may be empty
 */
public record PerformanceAvailability(long performanceId, List<PlacesLeft> rows) {

  /** Copies the list. */
  public PerformanceAvailability {
    rows = List.copyOf(rows);
  }

  /**
   * Id of the event that the performance belongs to, which is that of its product (inferred).
   *
   * @return the id, or null if the platform did not tell it
   */
  public @Nullable Long eventId() {
    for (PlacesLeft row : rows) {
      if (row.eventId() != null) {
        return row.eventId();
      }
    }
    return null;
  }

  /**
   * How many places are left in all rows together.
   *
   * @return the number, or null if a row does not tell, or if there is none
   */
  public @Nullable Integer quantity() {
    return Rows.quantity(rows);
  }

  /**
   * The level: that of the row if there is one, the best of several. Several are red only if all
   * are.
   *
   * @return the level, or null if it is not known, which does not mean that nothing is left
   */
  public @Nullable AvailabilityLevel level() {
    return Rows.best(rows);
  }

  /**
   * Whether nothing is known to be left.
   *
   * @return false if something is left or if nobody knows
   */
  public boolean isSoldOut() {
    return !rows.isEmpty() && rows.stream().allMatch(PlacesLeft::isSoldOut);
  }

  /**
   * The part of one seat category.
   *
   * @param id id of the seat category
   * @return the same performance with the rows of that category only; without rows if there is none
   */
  public PerformanceAvailability seatCategory(long id) {
    return part(row -> Objects.equals(row.seatCategoryId(), id));
  }

  /**
   * The part of one contingent.
   *
   * @param id id of the contingent
   * @return the same performance with the rows of that contingent only; without rows if there is
   *     none
   */
  public PerformanceAvailability contingent(long id) {
    return part(row -> Objects.equals(row.contingentId(), id));
  }

  private PerformanceAvailability part(Predicate<PlacesLeft> wanted) {
    return new PerformanceAvailability(performanceId, rows.stream().filter(wanted).toList());
  }
}
