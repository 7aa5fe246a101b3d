package io.github.s360sdk.availability.model;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is left of performances and events: the answer to one question. Immutable. */
public final class PerformanceAvailabilities {

  private final Instant asOf;
  private final List<PlacesLeft> rows;
  private final Map<Long, PerformanceAvailability> byPerformance;
  private final Set<Long> missing;

  /**
   * Makes an answer.
   *
   * @param asOf when it was received
   * @param rows its rows
   * @param asked ids of the performances that were asked for
   */
  public PerformanceAvailabilities(Instant asOf, List<PlacesLeft> rows, Collection<Long> asked) {
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.rows = List.copyOf(rows);
    this.byPerformance =
        Rows.group(this.rows, PlacesLeft::performanceId, PerformanceAvailability::new);
    Set<Long> without = new LinkedHashSet<>(asked);
    without.removeAll(byPerformance.keySet());
    this.missing = Set.copyOf(without);
  }

  /**
   * When the answer was received, by the clock of the connection; the oldest part of an answer that
   * was put together counts.
   *
   * @return the time
   */
  public Instant asOf() {
    return asOf;
  }

  /**
   * The performances that the platform told something of.
   *
   * @return the performances, in the order of the answer
   */
  public Collection<PerformanceAvailability> all() {
    return List.copyOf(byPerformance.values());
  }

  /**
   * What is left of a performance.
   *
   * @param id its id
   * @return what the platform told, or empty if it told nothing of the performance
   */
  public Optional<PerformanceAvailability> performance(long id) {
    return Optional.ofNullable(byPerformance.get(id));
  }

  /**
   * The level of a performance.
   *
   * @param id its id
   * @return the level, or null if it is not known, which does not mean that nothing is left
   */
  public @Nullable AvailabilityLevel level(long id) {
    PerformanceAvailability performance = byPerformance.get(id);
    return performance == null ? null : performance.level();
  }

  /**
   * Rows about an event as a whole.
   *
   * @param eventId id of the event
   * @return its rows that name no performance; may be empty
   */
  public List<PlacesLeft> event(long eventId) {
    return rows.stream()
        .filter(row -> row.performanceId() == null && Objects.equals(row.eventId(), (Long) eventId))
        .toList();
  }

  /**
   * Performances that were asked for and of which the platform told nothing: unknown to it, not in
   * the sales channel, or over. Nothing is known of them, not even that nothing is left.
   *
   * @return their ids; usually empty
   */
  public Set<Long> missing() {
    return missing;
  }

  /**
   * All rows as they were received, also those that name neither performance nor event.
   *
   * @return the rows, in the order of the answer
   */
  public List<PlacesLeft> rows() {
    return rows;
  }

  /** How much is in it. */
  @Override
  public String toString() {
    return "PerformanceAvailabilities[asOf=%s, performances=%d, rows=%d, missing=%d]"
        .formatted(asOf, byPerformance.size(), rows.size(), missing.size());
  }
}
