package io.github.s360sdk.testing.world;

import io.github.s360sdk.core.model.LocalizedText;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A season with all that is sold in it.
 *
 * @param id its id
 * @param code its code, at most 8 characters
 * @param name its translated name
 * @param start first day
 * @param end last day
 * @param audienceCategoryId id of the audience category that holds the tariffs
 * @param tariffs the tariffs
 * @param venues the venues
 * @param events the events
 * @param passes the passes
 * @param seasonTickets the season tickets
 */
public record SalesSeason(
    long id,
    String code,
    LocalizedText name,
    OffsetDateTime start,
    OffsetDateTime end,
    long audienceCategoryId,
    List<Tariff> tariffs,
    List<Venue> venues,
    List<EventProduct> events,
    List<PassProduct> passes,
    List<SeasonTicketProduct> seasonTickets) {

  /** Copies the lists. */
  public SalesSeason {
    tariffs = List.copyOf(tariffs);
    venues = List.copyOf(venues);
    events = List.copyOf(events);
    passes = List.copyOf(passes);
    seasonTickets = List.copyOf(seasonTickets);
  }
}
