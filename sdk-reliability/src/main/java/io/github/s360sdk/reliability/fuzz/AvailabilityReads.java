package io.github.s360sdk.reliability.fuzz;

import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** The calls about what is left. */
final class AvailabilityReads {

  private static final Currency EURO = Currency.getInstance("EUR");
  private static final OffsetDateTime SINCE =
      OffsetDateTime.of(2027, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private AvailabilityReads() {}

  static List<Read> all() {
    return List.of(
        Read.of(
            "performances",
            (s360, on) ->
                s360.availability()
                    .performances(
                        query ->
                            query
                                .pointOfSales(on.places().pointOfSales())
                                .performance(on.places().performance())
                                .eachSeatCategory()
                                .eachContingent())),
        Read.of(
            "events",
            (s360, on) ->
                s360.availability()
                    .events(
                        query ->
                            query
                                .pointOfSales(on.places().pointOfSales())
                                .event(on.places().pass())
                                .performance(on.places().performance())
                                .eachSeatCategory())),
        Read.of(
            "products",
            (s360, on) ->
                s360.availability()
                    .products(
                        query ->
                            query
                                .pointOfSales(on.places().pointOfSales())
                                .product(on.places().pass()))),
        Read.of(
            "seats",
            (s360, on) ->
                s360.availability()
                    .seats(
                        query ->
                            query
                                .pointOfSales(on.places().pointOfSales())
                                .performance(on.places().performance())
                                .seatCategory(on.places().seatCategory()))),
        Read.of(
            "updates",
            (s360, on) ->
                s360.availability()
                    .updates(
                        query ->
                            query
                                .pointOfSales(on.places().pointOfSales())
                                .product(on.places().pass())
                                .since(SINCE))),
        Read.of(
            "themesAndLanguages",
            (s360, on) ->
                s360.availability()
                    .themesAndLanguages(on.places().pass(), List.of(on.places().timeslot()))),
        Read.of(
            "seasonTickets",
            (s360, on) ->
                s360.catalog()
                    .get(CatalogueReads.query(on, EURO))
                    .products()
                    .filter(SeasonTicketProduct.class::isInstance)
                    .map(SeasonTicketProduct.class::cast)
                    .map(
                        ticket ->
                            s360.availability()
                                .seasonTicket(
                                    ticket,
                                    query -> query.pointOfSales(on.places().pointOfSales())))
                    .toList()));
  }
}
