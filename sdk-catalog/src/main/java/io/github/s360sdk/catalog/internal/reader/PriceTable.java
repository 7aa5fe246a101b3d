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
 * <p>Emptied now and then, so that it stays small in a catalogue of any size.
 */
final class PriceTable {

  private static final int SLOTS = 1 << 13;
  private static final int MOST = SLOTS / 2;

  /** A price, and the last performance that has it. */
  private static final class Entry {
    final PerformancePrice price;
    long performance;

    Entry(PerformancePrice price) {
      this.price = price;
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
    if (fields.amount == PriceFields.ABSENT) {
      return null;
    }
    if (size == entries.length - 1) {
      // More different prices than slots in one performance: only this one can be kept apart.
      return price(fields);
    }
    int slot = hash(fields) & (entries.length - 1);
    Entry entry = entries[slot];
    while (entry != null && !same(entry.price, fields)) {
      slot = (slot + 1) & (entries.length - 1);
      entry = entries[slot];
    }
    if (entry == null) {
      entry = new Entry(price(fields));
      entries[slot] = entry;
      size++;
    } else if (entry.performance == performance) {
      return null;
    }
    entry.performance = performance;
    return entry.price;
  }

  private PerformancePrice price(PriceFields fields) {
    List<PriceCharge> charges = null;
    for (int i = 0; i < fields.charges(); i++) {
      charges =
          Reading.add(
              charges,
              new PriceCharge(
                  link(reading.priceComponents, fields.chargeId(i)),
                  fields.chargeText(i),
                  new Money(fields.chargeAmount(i), reading.currency)));
    }
    return new PerformancePrice(
        new Money(fields.amount, reading.currency),
        link(reading.tariffs, fields.tariffId),
        link(reading.seatCategories, fields.seatCategoryId),
        boxed(fields.institutionSeatCategoryId),
        link(reading.priceLevels, fields.priceLevelId),
        Reading.kept(charges),
        quantity(fields.minQuantity),
        quantity(Quantities.limit(fields.maxQuantity)));
  }

  private static <T> @Nullable Link<T> link(Links<T> links, long id) {
    return id == PriceFields.ABSENT ? null : links.to(id);
  }

  private @Nullable Long boxed(long id) {
    return id == PriceFields.ABSENT ? null : reading.in.interner().number(id);
  }

  private static @Nullable Integer quantity(long number) {
    return number != (int) number ? null : (Integer) (int) number;
  }

  private static int hash(PriceFields fields) {
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

  private static boolean same(PerformancePrice price, PriceFields fields) {
    Long institution = price.institutionSeatCategoryId();
    return price.amount().thousandths() == fields.amount
        && is(price.tariff(), fields.tariffId)
        && is(price.seatCategory(), fields.seatCategoryId)
        && is(price.priceLevel(), fields.priceLevelId)
        && (institution == null ? PriceFields.ABSENT : institution)
            == fields.institutionSeatCategoryId
        && is(price.minQuantity(), fields.minQuantity)
        && is(price.maxQuantity(), Quantities.limit(fields.maxQuantity))
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

  private static boolean is(@Nullable Integer quantity, long number) {
    return quantity == null ? number != (int) number : quantity == number;
  }

  private static boolean is(@Nullable Link<?> link, long id) {
    return link == null ? id == PriceFields.ABSENT : link.id() == id;
  }
}
