package io.github.s360sdk.availability.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The seats of a performance: the answer to one question.
 *
 * @param asOf when it was received, by the clock of the connection
 * @param performanceId the performance that was asked for
 * @param seats the seats in the order of the answer
 */
public record SeatAvailabilities(Instant asOf, long performanceId, List<Seat> seats) {

  /** Copies the list. */
  public SeatAvailabilities {
    Objects.requireNonNull(asOf, "asOf");
    seats = List.copyOf(seats);
  }

  /**
   * The seats that an order may ask for.
   *
   * @return the seats that are not said to be taken, in the order of the answer
   */
  public List<Seat> free() {
    return seats.stream().filter(Seat::isFree).toList();
  }

  /**
   * The seat with the given id.
   *
   * @param physicalSeatId its id
   * @return the seat, or empty if the answer does not have it
   */
  public Optional<Seat> seat(long physicalSeatId) {
    return seats.stream().filter(seat -> seat.physicalSeatId() == physicalSeatId).findFirst();
  }

  /** How many seats there are. */
  @Override
  public String toString() {
    return "SeatAvailabilities[asOf=%s, performance=%d, seats=%d]"
        .formatted(asOf, performanceId, seats.size());
  }
}
