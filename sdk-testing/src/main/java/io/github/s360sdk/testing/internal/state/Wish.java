package io.github.s360sdk.testing.internal.state;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller wants in an order. Values are as received: nothing is checked yet. */
public sealed interface Wish {

  /** Places at a performance; the seats are chosen by the platform if none are given. */
  record Places(
      @Nullable Long performanceId,
      @Nullable Long seatCategoryId,
      @Nullable Long tariffId,
      @Nullable Long priceLevelId,
      @Nullable Integer quantity,
      List<SeatChoice> seats)
      implements Wish {}

  /** A seat chosen by the caller. */
  record SeatChoice(@Nullable Long physicalSeatId, @Nullable String beneficiary) {}

  /** Units of a simple product. */
  record Units(
      @Nullable Long itemId,
      @Nullable Long tariffId,
      @Nullable Long priceLevelId,
      @Nullable Integer quantity,
      @Nullable Long timeslotId,
      @Nullable OffsetDateTime validFrom,
      @Nullable OffsetDateTime validUntil)
      implements Wish {}

  /** A composed product with the chosen contents. */
  record Composed(
      @Nullable Long itemId,
      @Nullable Long tariffId,
      @Nullable Long priceLevelId,
      @Nullable Integer quantity,
      @Nullable String beneficiary,
      List<Content> contents)
      implements Wish {}

  /** One content of a composed product. */
  record Content(
      @Nullable Long lineId,
      @Nullable Long performanceId,
      @Nullable Long seatCategoryId,
      @Nullable Integer quantity,
      List<SeatChoice> seats) {}

  /** Charges on their own. */
  record Charges(@Nullable Long chargesId, @Nullable Long amount, @Nullable Integer quantity)
      implements Wish {}

  /** Movements of an operation to refund; no movement means all. */
  record Refund(@Nullable Long operationId, List<Long> movementIds) implements Wish {}
}
