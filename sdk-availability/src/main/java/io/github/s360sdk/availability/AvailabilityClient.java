package io.github.s360sdk.availability;

import io.github.s360sdk.availability.model.AvailabilityUpdates;
import io.github.s360sdk.availability.model.PerformanceAvailabilities;
import io.github.s360sdk.availability.model.PerformanceAvailability;
import io.github.s360sdk.availability.model.ProductAvailabilities;
import io.github.s360sdk.availability.model.SeasonTicketAvailability;
import io.github.s360sdk.availability.model.SeatAvailabilities;
import io.github.s360sdk.availability.model.ThemeAndLanguage;
import io.github.s360sdk.availability.request.PlacesQuery;
import io.github.s360sdk.availability.request.SeatsQuery;
import io.github.s360sdk.availability.request.UnitsQuery;
import io.github.s360sdk.availability.request.UpdatesQuery;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.availability.watch.WatchRequest;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.core.S360Connection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells what is left of places and products (wire name {@code AvailabilityService}).
 *
 * <p>Immutable and thread-safe; cheap to make. It ends with its connection and needs no closing.
 * Every method may throw the errors of {@link io.github.s360sdk.core.error}. An error means that
 * nothing is known, never that nothing is left.
 *
 * <p>The platform wants each of these methods to be called once a minute at most (documented); that
 * this is about the same question, and about the whole institution, is our reading. So answers are
 * kept: see {@link AvailabilityOptions#timeToLive}. An answer whose permit has not come yet is
 * given again, and says how old it is; without one, the call waits for its permit until its
 * deadline. All clients and views of a connection that see the same operator share what they have;
 * a view without a cache asks at every call.
 *
 * <p>Which rows the platform answers with is assumed. What this version does not know of a row is
 * kept in its {@code raw()}.
 */
public interface AvailabilityClient {

  /**
   * Returns a client with default options.
   *
   * @param connection a connection or a view of one
   * @return the client
   */
  static AvailabilityClient of(S360Connection connection) {
    return of(connection, CatalogClient.of(connection));
  }

  /**
   * Returns a client that shares a catalogue client.
   *
   * @param connection a connection or a view of one
   * @param catalog gives the point of sales, products by their ids, and what levels are derived
   *     from
   * @return the client
   */
  static AvailabilityClient of(S360Connection connection, CatalogClient catalog) {
    return of(connection, catalog, options -> {});
  }

  /**
   * Returns a client.
   *
   * @param connection a connection or a view of one
   * @param catalog gives the point of sales, products by their ids, and what levels are derived
   *     from
   * @param change sets the options that differ from their defaults
   * @return the client
   */
  static AvailabilityClient of(
      S360Connection connection,
      CatalogClient catalog,
      Consumer<? super AvailabilityOptions> change) {
    AvailabilityOptions options = new AvailabilityOptions();
    change.accept(options);
    return new DefaultAvailabilityClient(connection, catalog, options);
  }

  /**
   * How many places are left of performances (wire name {@code getPerformanceAvailability}; that it
   * exists is documented, its parameters mostly are not and its answer is assumed: see {@link
   * PlacesQuery}). Many ids become several calls.
   *
   * @param query which performances, and how quantities are told
   * @return the answer; performances that the platform tells nothing of are {@linkplain
   *     PerformanceAvailabilities#missing() missing} in it
   * @throws io.github.s360sdk.core.error.InvalidRequestException if the query names events
   */
  PerformanceAvailabilities performances(PlacesQuery query);

  /**
   * How many places are left of performances: see {@link #performances(PlacesQuery)}.
   *
   * @param fill says which performances, and how quantities are told
   * @return the answer
   */
  default PerformanceAvailabilities performances(Consumer<? super PlacesQuery.Builder> fill) {
    return performances(PlacesQuery.of(fill));
  }

  /**
   * How many places are left of one performance, as a sum: see {@link #performances(PlacesQuery)}.
   *
   * @param id id of the performance
   * @return what the platform told, or empty if it told nothing of the performance
   */
  default Optional<PerformanceAvailability> performance(long id) {
    return performances(PlacesQuery.of(id)).performance(id);
  }

  /**
   * How many places are left of events and their performances (wire name {@code
   * getEventAvailability}, documented; its answer is assumed). Many ids become several calls.
   *
   * @param query which events and performances, and how quantities are told
   * @return the answer; performances that the platform tells nothing of are {@linkplain
   *     PerformanceAvailabilities#missing() missing} in it
   */
  PerformanceAvailabilities events(PlacesQuery query);

  /**
   * How many places are left of events: see {@link #events(PlacesQuery)}.
   *
   * @param fill says which events and performances, and how quantities are told
   * @return the answer
   */
  default PerformanceAvailabilities events(Consumer<? super PlacesQuery.Builder> fill) {
    return events(PlacesQuery.of(fill));
  }

  /**
   * How many units are left of passes, timeslots, simple products and season tickets (wire name
   * {@code getProductAvailability}; that it exists is documented, its answer is assumed, and so are
   * most of its parameters: see {@link UnitsQuery}). Many ids become several calls.
   *
   * @param query which products
   * @return the answer; products that the platform tells nothing of are {@linkplain
   *     ProductAvailabilities#missing() missing} in it
   */
  ProductAvailabilities products(UnitsQuery query);

  /**
   * How many units are left of products: see {@link #products(UnitsQuery)}.
   *
   * @param fill says which products
   * @return the answer
   */
  default ProductAvailabilities products(Consumer<? super UnitsQuery.Builder> fill) {
    return products(UnitsQuery.of(fill));
  }

  /**
   * The single seats of a performance, to choose from (wire name {@code getSeatsAvailability},
   * documented; its parameters are mostly inferred, its answer is assumed but for the id of the
   * seat: see {@link SeatsQuery}).
   *
   * @param query which seats
   * @return the answer
   */
  SeatAvailabilities seats(SeatsQuery query);

  /**
   * The single seats of a performance: see {@link #seats(SeatsQuery)}.
   *
   * @param fill says which seats
   * @return the answer
   */
  default SeatAvailabilities seats(Consumer<? super SeatsQuery.Builder> fill) {
    return seats(SeatsQuery.of(fill));
  }

  /**
   * What is left of a season ticket and of each performance in it: {@code getProductAvailability}
   * for the ticket and {@code getPerformanceAvailability} for all performances of its lines, asked
   * with {@code composedProductId} (documented).
   *
   * @param ticket the season ticket of the catalogue
   * @param fill says how quantities are told; performances and composed product are set
   * @return the combined answer
   */
  SeasonTicketAvailability seasonTicket(
      SeasonTicketProduct ticket, Consumer<? super PlacesQuery.Builder> fill);

  /**
   * What is left of a season ticket, as sums: see {@link #seasonTicket(SeasonTicketProduct,
   * Consumer)}.
   *
   * @param ticket the season ticket of the catalogue
   * @return the combined answer
   */
  default SeasonTicketAvailability seasonTicket(SeasonTicketProduct ticket) {
    return seasonTicket(ticket, fill -> {});
  }

  /**
   * Which products have changed since a date (wire name {@code getUpdatedAvailabilities},
   * documented; parameters and answer observed). Always asked; answers about the products that
   * changed do not count as fresh any more. Many ids become several calls.
   *
   * @param query which products, and since when
   * @return the products that changed; empty if none did
   */
  AvailabilityUpdates updates(UpdatesQuery query);

  /**
   * Which products have changed since a date: see {@link #updates(UpdatesQuery)}.
   *
   * @param fill says which products, and since when
   * @return the products that changed
   */
  default AvailabilityUpdates updates(Consumer<? super UpdatesQuery.Builder> fill) {
    return updates(UpdatesQuery.of(fill));
  }

  /**
   * Theme and language that groups have already chosen for timeslots of a visit (wire name {@code
   * getAvailableThemeAndLanguage}, documented). Always asked.
   *
   * @param passId id of the individual visit pass
   * @param timeslotIds ids of the timeslots; empty to leave it to the platform
   * @return one for each timeslot that is taken so
   * @throws io.github.s360sdk.core.error.InvalidRequestException if an id is not positive
   */
  List<ThemeAndLanguage> themesAndLanguages(long passId, Collection<Long> timeslotIds);

  /**
   * Watches products: loads them in the background, then asks in each interval which have changed
   * and loads only those again. All watchers of a connection that see the same operator and point
   * of sales share one question and one daemon thread, and the options of the client that made the
   * first of them.
   *
   * @param request what is watched, how it is told, and who is told of it
   * @return the watcher; whoever called this closes it
   */
  AvailabilityWatcher watch(WatchRequest request);

  /**
   * Watches products: see {@link #watch(WatchRequest)}.
   *
   * @param fill says what is watched, how it is told, and who is told of it
   * @return the watcher
   */
  default AvailabilityWatcher watch(Consumer<? super WatchRequest.Builder> fill) {
    return watch(WatchRequest.of(fill));
  }
}
