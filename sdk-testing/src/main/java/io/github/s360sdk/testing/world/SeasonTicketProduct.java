package io.github.s360sdk.testing.world;

import io.github.s360sdk.core.model.LocalizedText;
import java.util.List;

/**
 * A season ticket: a composed product whose contents are performances of its lines.
 *
 * @param id id of the product
 * @param code code of the product
 * @param name its translated name
 * @param itemId id of its item, which is what an order asks for
 * @param priceLevelId id of the price level that its prices stand under
 * @param seatCategoryId seat category of all contents
 * @param prices its prices
 * @param minEvents fewest contents
 * @param maxEvents most contents
 * @param lines the lines
 */
public record SeasonTicketProduct(
    long id,
    String code,
    LocalizedText name,
    long itemId,
    long priceLevelId,
    long seatCategoryId,
    List<Price> prices,
    int minEvents,
    int maxEvents,
    List<Line> lines) {

  /** Copies the lists. */
  public SeasonTicketProduct {
    prices = List.copyOf(prices);
    lines = List.copyOf(lines);
  }

  /**
   * A line of a season ticket.
   *
   * @param id its id
   * @param mandatory whether it must be among the contents
   * @param event the event whose performances can be chosen
   */
  public record Line(long id, boolean mandatory, EventProduct event) {}
}
