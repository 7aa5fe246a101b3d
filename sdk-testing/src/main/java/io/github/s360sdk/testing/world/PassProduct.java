package io.github.s360sdk.testing.world;

import io.github.s360sdk.core.model.LocalizedText;
import java.util.List;

/**
 * A pass: an entry without a seat.
 *
 * @param id id of the product
 * @param code code of the product
 * @param name its translated name
 * @param itemId id of its item, which is what an order asks for
 * @param prices its prices
 * @param timeslots the timeslots of a pass that is bound to one; empty for an open pass
 */
public record PassProduct(
    long id,
    String code,
    LocalizedText name,
    long itemId,
    List<Price> prices,
    List<Timeslot> timeslots) {

  /** Copies the lists. */
  public PassProduct {
    prices = List.copyOf(prices);
    timeslots = List.copyOf(timeslots);
  }

  /**
   * Whether an order must name a timeslot.
   *
   * @return false for an open pass
   */
  public boolean needsTimeslot() {
    return !timeslots.isEmpty();
  }
}
