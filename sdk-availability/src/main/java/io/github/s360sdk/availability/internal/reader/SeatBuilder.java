package io.github.s360sdk.availability.internal.reader;

import io.github.s360sdk.availability.model.Seat;
import io.github.s360sdk.core.model.RawElement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects a row about a seat. */
final class SeatBuilder extends RowBuilder<Seat> {

  private static final Set<String> NAMES =
      Set.of(
          "areaId",
          "available",
          "blockId",
          "contingentId",
          "physicalSeatId",
          "row",
          "seatCategoryId",
          "seatNumber",
          "x",
          "y");
  private static final Set<String> TELL = Set.of("physicalSeatId");

  private final Long performanceId;
  private @Nullable Long physicalSeatId;
  private @Nullable Long seatCategoryId;
  private @Nullable Long areaId;
  private @Nullable Long blockId;
  private @Nullable String row;
  private @Nullable String number;
  private @Nullable Long contingentId;
  private @Nullable Boolean available;
  private @Nullable Integer x;
  private @Nullable Integer y;

  SeatBuilder(Long performanceId) {
    super(NAMES, TELL);
    this.performanceId = performanceId;
  }

  @Override
  void setField(String name, String text) {
    switch (name) {
      case "areaId" -> areaId = id(text);
      case "available" -> available = flag(text);
      case "blockId" -> blockId = id(text);
      case "contingentId" -> contingentId = id(text);
      case "physicalSeatId" -> physicalSeatId = id(text);
      case "row" -> row = text;
      case "seatCategoryId" -> seatCategoryId = id(text);
      case "seatNumber" -> number = text;
      case "x" -> x = integer(text);
      default -> y = integer(text);
    }
  }

  /** The seat; one without an id can be neither told nor ordered. */
  @Override
  @Nullable Seat build() {
    if (physicalSeatId == null) {
      return null;
    }
    if ((x == null) != (y == null)) {
      // A place needs both.
      keep(new RawElement(x == null ? "y" : "x", String.valueOf(x == null ? y : x), List.of()));
    }
    return new Seat(
        physicalSeatId,
        performanceId,
        seatCategoryId,
        areaId,
        blockId,
        row,
        number,
        contingentId,
        available,
        x == null || y == null ? null : new Seat.Position(x, y),
        raw());
  }
}
