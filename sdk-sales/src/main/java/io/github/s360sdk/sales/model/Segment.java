package io.github.s360sdk.sales.model;

import java.util.List;

/**
 * Places that lie side by side.
 *
 * @param movementIds ids of their movements
 */
public record Segment(List<Long> movementIds) {

  /** Copies what can change. */
  public Segment {
    movementIds = List.copyOf(movementIds);
  }
}
