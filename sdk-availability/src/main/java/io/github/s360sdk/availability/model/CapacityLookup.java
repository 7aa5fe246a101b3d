package io.github.s360sdk.availability.model;

import org.jspecify.annotations.Nullable;

/**
 * Says how many places or units there are, sold or not, for levels that have to be derived. The
 * catalogue knows it for a whole performance, for seat categories without numbered seats, and for
 * timeslots; a program that knows its halls can say more. Thread-safe.
 */
public interface CapacityLookup {

  /**
   * How many places there are.
   *
   * @param row names the performance, and the seat category or the contingent if it is about one
   * @return the number, or null to leave it to the catalogue
   */
  @Nullable Integer places(PlacesLeft row);

  /**
   * How many units there are. By default left to the catalogue.
   *
   * @param row names the product, and the timeslot or the contingent if it is about one
   * @return the number, or null to leave it to the catalogue
   */
  default @Nullable Integer units(UnitsLeft row) {
    return null;
  }
}
