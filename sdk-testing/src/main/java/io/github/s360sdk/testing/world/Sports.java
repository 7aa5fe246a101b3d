package io.github.s360sdk.testing.world;

import java.util.List;

/**
 * The sports club: matches, and a season ticket for them. Places at matches are sold without seat
 * numbers; seats can be given afterwards.
 *
 * @param season the season that matches are sold in
 * @param matches the matches, each an event with one performance
 * @param seasonTicket the season ticket
 * @param fullTariff the full tariff
 * @param reducedTariff the reduced tariff
 */
public record Sports(
    SalesSeason season,
    List<EventProduct> matches,
    SeasonTicketProduct seasonTicket,
    Tariff fullTariff,
    Tariff reducedTariff) {

  /** Copies the list. */
  public Sports {
    matches = List.copyOf(matches);
  }

  /**
   * The seat categories of the stadium.
   *
   * @return the seat categories, the best first
   */
  public List<SeatCategory> seatCategories() {
    return matches.get(0).venue().seatCategories();
  }
}
