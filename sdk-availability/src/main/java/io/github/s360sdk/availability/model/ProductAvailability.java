package io.github.s360sdk.availability.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a product that is no event: a pass, a simple product, a season ticket.
 *
 * @param productId id of the product
 * @param rows what the platform told: a row for each timeslot, or one (assumed); may be empty
 */
public record ProductAvailability(long productId, List<UnitsLeft> rows) {

  /** Copies the list. */
  public ProductAvailability {
    rows = List.copyOf(rows);
  }

  /**
   * How many units are left in all rows together.
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
    return !rows.isEmpty() && rows.stream().allMatch(UnitsLeft::isSoldOut);
  }

  /**
   * The part of one timeslot.
   *
   * @param id id of the timeslot
   * @return the same product with the rows of that timeslot only; without rows if there is none
   */
  public ProductAvailability timeslot(long id) {
    return part(row -> Objects.equals(row.timeslotId(), id));
  }

  /**
   * The part of one item.
   *
   * @param id id of the item
   * @return the same product with the rows of that item only; without rows if there is none
   */
  public ProductAvailability item(long id) {
    return part(row -> Objects.equals(row.itemId(), id));
  }

  /**
   * The part of one contingent.
   *
   * @param id id of the contingent
   * @return the same product with the rows of that contingent only; without rows if there is none
   */
  public ProductAvailability contingent(long id) {
    return part(row -> Objects.equals(row.contingentId(), id));
  }

  /**
   * The part of one day, by the offset with which the platform tells it.
   *
   * @param day the day
   * @return the same product with the rows of that day only; without rows if there is none
   */
  public ProductAvailability day(LocalDate day) {
    return part(row -> row.date() != null && row.date().toLocalDate().equals(day));
  }

  /**
   * The part of one day in a time zone, whatever the offset with which the platform tells it.
   *
   * @param day the day
   * @param zone time zone of the institution
   * @return the same product with the rows of that day only; without rows if there is none
   */
  public ProductAvailability day(LocalDate day, ZoneId zone) {
    return part(
        row -> row.date() != null && row.date().atZoneSameInstant(zone).toLocalDate().equals(day));
  }

  private ProductAvailability part(Predicate<UnitsLeft> wanted) {
    return new ProductAvailability(productId, rows.stream().filter(wanted).toList());
  }
}
