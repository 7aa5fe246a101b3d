package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.PerformancePrice;
import java.util.Objects;

/** A price with the fields that it was made of, and the last performance that has it. */
final class PriceEntry {

  private static final long[] NO_CHARGES = {};

  final PerformancePrice price;
  final int hash;
  long performance;

  private final long amount;
  private final long tariffId;
  private final long seatCategoryId;
  private final long institutionSeatCategoryId;
  private final long priceLevelId;
  private final long minQuantity;
  private final long maxQuantity;
  // Amount and id in turn.
  private final long[] charges;

  PriceEntry(PriceFields fields, PerformancePrice price) {
    this.price = price;
    this.hash = hash(fields);
    this.amount = fields.amount;
    this.tariffId = fields.tariffId;
    this.seatCategoryId = fields.seatCategoryId;
    this.institutionSeatCategoryId = fields.institutionSeatCategoryId;
    this.priceLevelId = fields.priceLevelId;
    this.minQuantity = fields.minQuantity;
    this.maxQuantity = fields.maxQuantity;
    this.charges = charges(fields);
  }

  private static long[] charges(PriceFields fields) {
    int count = fields.charges();
    if (count == 0) {
      return NO_CHARGES;
    }
    long[] charges = new long[count * 2];
    for (int i = 0; i < count; i++) {
      charges[i * 2] = fields.chargeAmount(i);
      charges[i * 2 + 1] = fields.chargeId(i);
    }
    return charges;
  }

  /** Whether it names the seat category by that of the institution only. */
  boolean lacksSeatCategory() {
    return seatCategoryId == PriceFields.ABSENT && institutionSeatCategoryId != PriceFields.ABSENT;
  }

  boolean is(PriceFields fields) {
    return amount == fields.amount
        && tariffId == fields.tariffId
        && seatCategoryId == fields.seatCategoryId
        && institutionSeatCategoryId == fields.institutionSeatCategoryId
        && priceLevelId == fields.priceLevelId
        && minQuantity == fields.minQuantity
        && maxQuantity == fields.maxQuantity
        && hasCharges(fields);
  }

  private boolean hasCharges(PriceFields fields) {
    int count = fields.charges();
    if (charges.length != count * 2) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (charges[i * 2] != fields.chargeAmount(i)
          || charges[i * 2 + 1] != fields.chargeId(i)
          || !Objects.equals(price.charges().get(i).componentText(), fields.chargeText(i))) {
        return false;
      }
    }
    return true;
  }

  static int hash(PriceFields fields) {
    long hash = fields.amount;
    hash = 31 * hash + fields.tariffId;
    hash = 31 * hash + fields.seatCategoryId;
    hash = 31 * hash + fields.institutionSeatCategoryId;
    hash = 31 * hash + fields.priceLevelId;
    for (int i = 0; i < fields.charges(); i++) {
      hash = 31 * hash + fields.chargeAmount(i);
    }
    return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32);
  }
}
