package io.github.s360sdk.sales.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the places of one performance and seat category lie side by side (wire type {@code
 * ContiguityData}, documented).
 *
 * @param performanceId id of the performance, or null
 * @param seatCategoryId id of the seat category, or null
 * @param contiguous whether all lie side by side; false where the answer is silent
 * @param segments groups of places that do
 */
public record Contiguity(
    @Nullable Long performanceId,
    @Nullable Long seatCategoryId,
    boolean contiguous,
    List<Segment> segments) {

  /** Copies what can change. */
  public Contiguity {
    segments = List.copyOf(segments);
  }
}
