package io.github.s360sdk.sales.request;

import org.jspecify.annotations.Nullable;

/**
 * A seat that the caller chose (wire type {@code MovementSeatData}, assumed). The item that it is
 * put into checks it.
 *
 * @param physicalSeat id of the seat as the seats availability names it (wire name {@code
 *     physicalSeatId}, documented; its place in the request is assumed)
 * @param beneficiary contact number of the person who will sit there (wire name {@code
 *     beneficiaryContactReference}, assumed), or null
 */
public record ChosenSeat(long physicalSeat, @Nullable String beneficiary) {

  /** The seat without its beneficiary, which is personal data. */
  @Override
  public String toString() {
    return "ChosenSeat[" + physicalSeat + "]";
  }
}
