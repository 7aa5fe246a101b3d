package io.github.s360sdk.testing.world;

import io.github.s360sdk.core.model.LocalizedText;
import java.util.Objects;

/**
 * A seat category of a hall.
 *
 * @param id its id
 * @param institutionCategoryId id of the category of the institution that it belongs to
 * @param code its code
 * @param name its translated name
 * @param rank position in lists, the best first
 * @param area where its seats are
 * @param blockId id of the block within the area that its seats are
 * @param firstSeatId physical seat id of its first seat; the others follow without a gap
 * @param capacity number of its seats, per performance
 * @param rowLength number of seats in a row
 */
public record SeatCategory(
    long id,
    long institutionCategoryId,
    String code,
    LocalizedText name,
    int rank,
    Area area,
    long blockId,
    long firstSeatId,
    int capacity,
    int rowLength) {

  /**
   * An area of a hall.
   *
   * @param id its id
   * @param code its code
   * @param name its translated name
   */
  public record Area(long id, String code, LocalizedText name) {}

  /**
   * The id of a seat, as it is asked for when the caller chooses seats.
   *
   * @param index position of the seat, from 0
   * @return physical seat id
   * @throws IndexOutOfBoundsException if there is no such seat
   */
  public long seatId(int index) {
    return firstSeatId + Objects.checkIndex(index, capacity);
  }

  /**
   * The row of a seat as people read it.
   *
   * @param index position of the seat, from 0
   * @return 1 for the first row
   * @throws IndexOutOfBoundsException if there is no such seat
   */
  public String row(int index) {
    return String.valueOf(Objects.checkIndex(index, capacity) / rowLength + 1);
  }

  /**
   * The number of a seat in its row as people read it.
   *
   * @param index position of the seat, from 0
   * @return 1 for the first seat of a row
   * @throws IndexOutOfBoundsException if there is no such seat
   */
  public String seatNumber(int index) {
    return String.valueOf(Objects.checkIndex(index, capacity) % rowLength + 1);
  }
}
