package io.github.s360sdk.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A seat that somebody chooses: availabilities tell it, orders ask for it. Programs that keep seats
 * elsewhere can implement it too.
 */
public interface PhysicalSeat {

  /**
   * Id of the seat (wire name {@code physicalSeatId}, documented).
   *
   * @return the id
   */
  long physicalSeatId();

  /**
   * Id of the performance that the seat was found for.
   *
   * @return the id, or null if it is not known
   */
  @Nullable Long performanceId();

  /**
   * Id of the seat category that the seat belongs to.
   *
   * @return the id, or null if it is not known
   */
  @Nullable Long seatCategoryId();
}
