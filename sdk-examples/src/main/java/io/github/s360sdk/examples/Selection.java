package io.github.s360sdk.examples;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.SaleScope;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a catalogue is shown.
 *
 * @param season the season of the list of products
 * @param event the event whose performances are shown, or null if there is none
 * @param ticket the season ticket that is shown, or null if there is none
 */
record Selection(
    Season season, @Nullable EventProduct event, @Nullable SeasonTicketProduct ticket) {

  /**
   * Chooses by the code of a season or of a product; without a code, the season with most products
   * and the first event that is on sale.
   *
   * @throws IllegalArgumentException if there is no such season or product
   */
  static Selection of(Catalog catalog, @Nullable String code, Instant now, SaleScope scope) {
    if (code == null) {
      Season largest =
          catalog.seasons().stream()
              .max(Comparator.comparingInt(season -> season.products().size()))
              .orElseThrow(() -> new IllegalArgumentException("the catalogue has no season"));
      return of(largest, catalog.products().toList(), now, scope);
    }
    Season season = catalog.season(code).orElse(null);
    if (season != null) {
      return of(season, season.products(), now, scope);
    }
    // A product may stand in several seasons; the first one is shown.
    for (Season one : catalog.seasons()) {
      for (Product product : one.products()) {
        if (code.equals(product.code())) {
          return of(one, List.of(product), now, scope);
        }
      }
    }
    throw new IllegalArgumentException(
        "there is no season and no product with the code "
            + code
            + "; the seasons are "
            + catalog.seasons().stream()
                .map(Season::code)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ")));
  }

  private static Selection of(Season season, List<Product> from, Instant now, SaleScope scope) {
    List<EventProduct> events = only(EventProduct.class, from).toList();
    EventProduct event =
        events.stream()
            .filter(one -> isOnSale(one, now, scope))
            .findFirst()
            .or(() -> events.stream().filter(one -> !one.performances().isEmpty()).findFirst())
            .orElse(null);
    SeasonTicketProduct ticket =
        only(SeasonTicketProduct.class, from)
            .max(Comparator.comparingInt(one -> one.subjects().size()))
            .orElse(null);
    return new Selection(season, event, ticket);
  }

  private static boolean isOnSale(EventProduct event, Instant now, SaleScope scope) {
    return event.performances().stream().anyMatch(one -> one.saleState(now, scope).isOnSale());
  }

  private static <T> Stream<T> only(Class<T> type, List<Product> products) {
    return products.stream().filter(type::isInstance).map(type::cast);
  }
}
