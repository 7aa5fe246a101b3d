package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.Link;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.PriceCharge;
import io.github.s360sdk.core.model.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The prices of performances, each kept once however often it occurs. The performances of an event
 * mostly share their prices, so a price is looked up by its fields before an object is made.
 *
 * <p>Emptied between performances now and then, so that it stays small in a catalogue of any size;
 * within a performance it grows.
 */
final class PriceTable {

  private static final int SLOTS = 1 << 13;
  private static final int MOST = SLOTS / 2;

  /** A price, and the last performance that has it. */
  private static final class Entry {
    final PerformancePrice price;
    final int hash;
    long performance;

    Entry(PerformancePrice price, int hash) {
      this.price = price;
      this.hash = hash;
    }
  }

  private final Reading reading;
  private @Nullable Entry[] entries = new @Nullable Entry[SLOTS];
  private int size;
  private long performance;

  PriceTable(Reading reading) {
    this.reading = reading;
  }

  /** The prices of another performance follow. */
  void nextPerformance() {
    performance++;
    if (size > MOST) {
      clear();
    }
  }

  /** The prices of another season follow: its links are others. */
  void clear() {
    entries = new @Nullable Entry[SLOTS];
    size = 0;
  }

  /** The price, or null if it has no amount or the performance has it already. */
  @Nullable PerformancePrice priceOnce(PriceFields fields) {
    Long amount = fields.amount;
    if (amount == null) {
      return null;
    }
    int hash = hash(fields, amount);
    int slot = hash & (entries.length - 1);
    Entry entry = entries[slot];
    while (entry != null && !same(entry.price, fields, amount)) {
      slot = (slot + 1) & (entries.length - 1);
      entry = entries[slot];
    }
    if (entry == null) {
      entry = new Entry(price(fields, amount), hash);
      entries[slot] = entry;
      size++;
      growIfFull();
    } else if (entry.performance == performance) {
      return null;
    }
    entry.performance = performance;
    return entry.price;
  }

  private void growIfFull() {
    if (size * 2 <= entries.length) {
      return;
    }
    @Nullable Entry[] smaller = entries;
    entries = new @Nullable Entry[smaller.length * 2];
    for (Entry entry : smaller) {
      if (entry != null) {
        int slot = entry.hash & (entries.length - 1);
        while (entries[slot] != null) {
          slot = (slot + 1) & (entries.length - 1);
        }
        entries[slot] = entry;
      }
    }
  }

  private PerformancePrice price(PriceFields fields, long amount) {
    List<PriceCharge> charges = null;
    for (int i = 0; i < fields.charges(); i++) {
      charges =
          Reading.add(
              charges,
              new PriceCharge(
                  reading.priceComponents.toNullable(fields.chargeId(i)),
                  fields.chargeText(i),
                  new Money(fields.chargeAmount(i), reading.currency)));
    }
    return new PerformancePrice(
        new Money(amount, reading.currency),
        reading.tariffs.toNullable(fields.tariffId),
        reading.seatCategories.toNullable(fields.seatCategoryId),
        fields.institutionSeatCategoryId,
        reading.priceLevels.toNullable(fields.priceLevelId),
        Reading.kept(charges),
        fields.minQuantity,
        fields.maxQuantity);
  }

  private static int hash(PriceFields fields, long amount) {
    long hash = amount;
    hash = 31 * hash + bits(fields.tariffId);
    hash = 31 * hash + bits(fields.seatCategoryId);
    hash = 31 * hash + bits(fields.institutionSeatCategoryId);
    hash = 31 * hash + bits(fields.priceLevelId);
    for (int i = 0; i < fields.charges(); i++) {
      hash = 31 * hash + fields.chargeAmount(i);
    }
    return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32);
  }

  private static long bits(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  private static boolean same(PerformancePrice price, PriceFields fields, long amount) {
    return price.amount().thousandths() == amount
        && is(price.tariff(), fields.tariffId)
        && is(price.seatCategory(), fields.seatCategoryId)
        && Objects.equals(price.institutionSeatCategoryId(), fields.institutionSeatCategoryId)
        && is(price.priceLevel(), fields.priceLevelId)
        && Objects.equals(price.minQuantity(), fields.minQuantity)
        && Objects.equals(price.maxQuantity(), fields.maxQuantity)
        && sameCharges(price.charges(), fields);
  }

  private static boolean sameCharges(List<PriceCharge> charges, PriceFields fields) {
    if (charges.size() != fields.charges()) {
      return false;
    }
    for (int i = 0; i < charges.size(); i++) {
      PriceCharge charge = charges.get(i);
      if (charge.amount().thousandths() != fields.chargeAmount(i)
          || !is(charge.component(), fields.chargeId(i))
          || !Objects.equals(charge.componentText(), fields.chargeText(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(@Nullable Link<?> link, @Nullable Long id) {
    return link == null ? id == null : id != null && link.id() == id;
  }
}
