package io.github.s360sdk.availability.model;

import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a season ticket: of the ticket itself, and of each performance in it as the
 * ticket sees it. Both must hold (documented).
 *
 * @param asOf when the older of the two answers was received, by the clock of the connection
 * @param productId id of the season ticket
 * @param ticket what is left of the ticket itself; without rows if the platform told nothing
 * @param performances what is left of each performance, asked with the ticket; only those that the
 *     platform told something of
 * @param missing ids of the performances that the platform told nothing of
 */
public record SeasonTicketAvailability(
    Instant asOf,
    long productId,
    ProductAvailability ticket,
    List<PerformanceAvailability> performances,
    Set<Long> missing) {

  /** Copies the collections. */
  public SeasonTicketAvailability {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(ticket, "ticket");
    performances = List.copyOf(performances);
    missing = Set.copyOf(missing);
  }

  /**
   * What is left of a performance as the ticket sees it, without the limit of the ticket itself.
   *
   * @param id id of the performance
   * @return what the platform told, or empty if it told nothing of the performance
   */
  public Optional<PerformanceAvailability> performance(long id) {
    return performances.stream().filter(one -> one.performanceId() == id).findFirst();
  }

  /**
   * How often the ticket can be sold with a performance in it: the smaller of what is left of
   * either, contingent by contingent where both are told so.
   *
   * @param performanceId id of the performance
   * @return the number; null if it is not known, above all if the ticket is told by its items,
   *     which have places of their own: see {@link #quantityWith(long, SeasonTicketProduct.Item)}
   */
  public @Nullable Integer quantityWith(long performanceId) {
    return Pairs.of(ticket.rows(), places(performanceId)).quantity();
  }

  /**
   * How often an item of the ticket can be sold with a performance in it. Ask for each seat
   * category: an item stands for some of them.
   *
   * @param performanceId id of the performance
   * @param item item of the ticket in the catalogue
   * @return the number, or null if it is not known
   */
  public @Nullable Integer quantityWith(long performanceId, SeasonTicketProduct.Item item) {
    return Pairs.of(ticket.rows(), places(performanceId), item).quantity();
  }

  /**
   * The level of the ticket with a performance in it: the less favourable of both, contingent by
   * contingent where both are told so.
   *
   * @param performanceId id of the performance
   * @return the level; null if it is not known, which does not mean that nothing is left: see
   *     {@link #quantityWith(long)}
   */
  public @Nullable AvailabilityLevel levelWith(long performanceId) {
    return Pairs.of(ticket.rows(), places(performanceId)).level();
  }

  /**
   * The level of an item of the ticket with a performance in it: see {@link #quantityWith(long,
   * SeasonTicketProduct.Item)}.
   *
   * @param performanceId id of the performance
   * @param item item of the ticket in the catalogue
   * @return the level, or null if it is not known, which does not mean that nothing is left
   */
  public @Nullable AvailabilityLevel levelWith(long performanceId, SeasonTicketProduct.Item item) {
    return Pairs.of(ticket.rows(), places(performanceId), item).level();
  }

  private List<PlacesLeft> places(long performanceId) {
    return performance(performanceId).map(PerformanceAvailability::rows).orElse(List.of());
  }
}
