package io.github.s360sdk.availability.internal.reader;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.PlacesLeft;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects a row about places. */
final class PlacesBuilder extends RowBuilder<PlacesLeft> {

  private static final Set<String> NAMES =
      Set.of(
          "availability",
          "availabilityLevel",
          "contingentId",
          "eventId",
          "performanceId",
          "seatCategoryId");
  private static final Set<String> TELL = Set.of("availability", "availabilityLevel");

  private final @Nullable Long onlyPerformance;
  private @Nullable Long eventId;
  private @Nullable Long performanceId;
  private @Nullable Long seatCategoryId;
  private @Nullable Long contingentId;
  private @Nullable Integer quantity;
  private @Nullable AvailabilityLevel level;

  /**
   * Begins a row.
   *
   * @param onlyPerformance the performance that was asked for, if it was one: a row that names none
   *     is about it
   */
  PlacesBuilder(@Nullable Long onlyPerformance) {
    super(NAMES, TELL);
    this.onlyPerformance = onlyPerformance;
  }

  @Override
  void setField(String name, String text) {
    switch (name) {
      case "availability" -> quantity = integer(text);
      case "availabilityLevel" -> level = level(text);
      case "contingentId" -> contingentId = id(text);
      case "eventId" -> eventId = id(text);
      case "performanceId" -> performanceId = id(text);
      default -> seatCategoryId = id(text);
    }
  }

  @Override
  PlacesLeft build() {
    return new PlacesLeft(
        eventId,
        performanceId == null ? onlyPerformance : performanceId,
        seatCategoryId,
        contingentId,
        quantity,
        level,
        raw());
  }
}
