package io.github.s360sdk.catalog.model;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time at which a pass may be used (inferred; {@code code} and the visit lists are assumed).
 *
 * @param id id, wanted by orders as {@code timeslotId}
 * @param code code, or null
 * @param startDate first day, or null
 * @param endDate last day, or null
 * @param startTime time of day as it was received, or null; its form is not known
 * @param duration length, or null; its unit is not known
 * @param quota number of places, or null
 * @param salesTolerance how long after its begin it is sold, or null; its unit is not known
 * @param allVisitLanguages whether it is open to all languages; false if absent
 * @param allVisitThemes whether it is open to all themes; false if absent
 * @param visitLanguageCodes languages that it is open to
 * @param visitThemeIds themes that it is open to
 */
public record Timeslot(
    long id,
    @Nullable String code,
    @Nullable OffsetDateTime startDate,
    @Nullable OffsetDateTime endDate,
    @Nullable String startTime,
    @Nullable Integer duration,
    @Nullable Integer quota,
    @Nullable Integer salesTolerance,
    boolean allVisitLanguages,
    boolean allVisitThemes,
    List<String> visitLanguageCodes,
    List<Long> visitThemeIds) {

  /** Copies the lists. */
  public Timeslot {
    visitLanguageCodes = List.copyOf(visitLanguageCodes);
    visitThemeIds = List.copyOf(visitThemeIds);
  }
}
