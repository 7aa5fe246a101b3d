package io.github.s360sdk.testing.world;

import java.util.List;

/**
 * The theatre: one play with several performances in a hall with numbered seats.
 *
 * @param season the season that the play is sold in
 * @param play the play
 * @param cancelledPlay a play that only the extended catalogue shows
 * @param fullTariff the full tariff
 * @param reducedTariff the reduced tariff
 */
public record Theatre(
    SalesSeason season,
    EventProduct play,
    EventProduct cancelledPlay,
    Tariff fullTariff,
    Tariff reducedTariff) {

  /**
   * The performances of the play.
   *
   * @return the performances, the earliest first
   */
  public List<Performance> performances() {
    return play.performances();
  }

  /**
   * The seat categories of the hall.
   *
   * @return the seat categories, the best first
   */
  public List<SeatCategory> seatCategories() {
    return play.venue().seatCategories();
  }
}
