package io.github.s360sdk.testing.world;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A performance, match or concert.
 *
 * @param id its id
 * @param code its code
 * @param start when it begins, with the offset of the organisation
 * @param duration how long it lasts
 * @param numbered whether places are told with seat numbers when they are sold; if not, seats can
 *     be given afterwards
 * @param seatCategories its seat categories
 * @param prices its prices
 * @param salesStart from when on it can be sold
 * @param salesEnd until when it can be sold
 */
public record Performance(
    long id,
    String code,
    OffsetDateTime start,
    Duration duration,
    boolean numbered,
    List<SeatCategory> seatCategories,
    List<Price> prices,
    OffsetDateTime salesStart,
    OffsetDateTime salesEnd) {

  /** Copies the lists. */
  public Performance {
    seatCategories = List.copyOf(seatCategories);
    prices = List.copyOf(prices);
  }
}
