package io.github.s360sdk.availability.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 */
public record SeasonTicketAvailability(
    Instant asOf,
    long productId,
    ProductAvailability ticket,
    List<PerformanceAvailability> performances) {

  /** Copies the list. */
  public SeasonTicketAvailability {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(ticket, "ticket");
    performances = List.copyOf(performances);
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
   * either.
   *
   * @param performanceId id of the performance
   * @return the number, or null if it is not known
   */
  public @Nullable Integer quantityWith(long performanceId) {
    return Rows.least(
        ticket.quantity(),
        performance(performanceId).map(PerformanceAvailability::quantity).orElse(null));
  }

  /**
   * The level of the ticket with a performance in it: the less favourable of both.
   *
   * @param performanceId id of the performance
   * @return the level, or null if it is not known, which does not mean that nothing is left
   */
  public @Nullable AvailabilityLevel levelWith(long performanceId) {
    return Rows.worst(
        ticket.level(),
        performance(performanceId).map(PerformanceAvailability::level).orElse(null));
  }
}
