package io.github.s360sdk.availability.model;

import io.github.s360sdk.core.model.PhysicalSeat;
import io.github.s360sdk.core.model.RawFields;
import org.jspecify.annotations.Nullable;

/**
 * A seat of a performance (wire type {@code SeatAvailability}, assumed). An order takes it: {@code
 * seats(s -> s.seat(seat).tariff(id))}.
 *
 * @param physicalSeatId id of the seat (documented), wanted by orders
 * @param performanceId id of the performance that was asked for
 * @param seatCategoryId id of the seat category (assumed), or null
 * @param areaId id of the area (assumed), or null
 * @param blockId id of the block (assumed), or null
 * @param row the row as people read it (assumed; named so in answers about orders), or null
 * @param number the seat in its row as people read it (wire name {@code seatNumber}, assumed; named
 *     so in answers about orders), or null
 * @param contingentId id of the contingent (assumed), or null
 * @param available whether it is free (assumed), or null if the platform does not say
 * @param position where it is on the map, or null if the platform does not say
 * @param raw fields that this version does not know or cannot read
 */
public record Seat(
    long physicalSeatId,
    Long performanceId,
    @Nullable Long seatCategoryId,
    @Nullable Long areaId,
    @Nullable Long blockId,
    @Nullable String row,
    @Nullable String number,
    @Nullable Long contingentId,
    @Nullable Boolean available,
    @Nullable Position position,
    RawFields raw)
    implements PhysicalSeat {

  private static final String AVAILABLE = "available";

  /**
   * Where a seat is on the map of its area, in units that are not known. No page tells of such
   * fields; they are read where an answer has {@code x} and {@code y}, as the outlines of areas in
   * the catalogue have (assumed).
   *
   * @param x place from the left
   * @param y place from the top, or from the bottom; which is not known
   */
  public record Position(int x, int y) {}

  /**
   * Whether an order may ask for the seat: it is not said to be taken. Orders check it again, so
   * one that somebody else takes meanwhile is refused and not sold twice (documented).
   *
   * @return false if the platform says that it is taken, or says something that cannot be read
   */
  public boolean isFree() {
    return available == null ? raw.get(AVAILABLE).isEmpty() : available;
  }
}
