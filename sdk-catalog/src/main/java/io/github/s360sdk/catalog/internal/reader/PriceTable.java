package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.Link;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.PriceCharge;
import io.github.s360sdk.catalog.model.SeatCategory;
import io.github.s360sdk.core.model.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prices of performances, each kept once however often it occurs. The performances of an event
 * mostly share their prices, in the same order: so a price is first compared with that of the
 * performance before, then looked up by its fields, and only then made.
 *
 * <p>Emptied now and then, so that it stays small in a catalogue of any size.
 */
final class PriceTable {

  private static final int SLOTS = 1 << 13;
  private static final int MOST = SLOTS / 2;
  private static final int FIRST_PRICES = 128;

  private final Reading reading;
  private @Nullable PriceEntry[] entries = new @Nullable PriceEntry[SLOTS];
  private int size;
  private long performance;

  private PriceEntry[] current = new PriceEntry[FIRST_PRICES];
  private int count;
  private boolean lacksSeatCategory;

  private PriceEntry[] before = new PriceEntry[FIRST_PRICES];
  private int countBefore;
  private List<PerformancePrice> listBefore = List.of();

  PriceTable(Reading reading) {
    this.reading = reading;
  }

  /** The prices of another performance follow. */
  void nextPerformance() {
    performance++;
    count = 0;
    lacksSeatCategory = false;
    if (size > MOST) {
      forgetAll();
    }
  }

  /** The prices of another season follow: its links are others. */
  void nextSeason() {
    forgetAll();
    countBefore = 0;
    listBefore = List.of();
  }

  private void forgetAll() {
    entries = new @Nullable PriceEntry[SLOTS];
    size = 0;
  }

  /** Adds a price to the performance, unless it has no amount or is there already. */
  void add(PriceFields fields) {
    if (fields.amount == PriceFields.ABSENT) {
      return;
    }
    PriceEntry entry = count < countBefore ? before[count] : null;
    if (entry == null || !entry.is(fields)) {
      entry = find(fields);
    }
    if (entry.performance == performance) {
      return;
    }
    entry.performance = performance;
    lacksSeatCategory |= entry.lacksSeatCategory();
    if (count == current.length) {
      current = Arrays.copyOf(current, count * 2);
    }
    current[count++] = entry;
  }

  private PriceEntry find(PriceFields fields) {
    if (size > entries.length * 3 / 4) {
      grow();
    }
    int slot = PriceEntry.hash(fields) & (entries.length - 1);
    PriceEntry entry = entries[slot];
    while (entry != null && !entry.is(fields)) {
      slot = (slot + 1) & (entries.length - 1);
      entry = entries[slot];
    }
    if (entry == null) {
      entry = new PriceEntry(fields, price(fields));
      entries[slot] = entry;
      size++;
    }
    return entry;
  }

  // More different prices in one performance than any hall has.
  private void grow() {
    @Nullable PriceEntry[] old = entries;
    entries = new @Nullable PriceEntry[old.length * 2];
    for (PriceEntry entry : old) {
      if (entry != null) {
        int slot = entry.hash & (entries.length - 1);
        while (entries[slot] != null) {
          slot = (slot + 1) & (entries.length - 1);
        }
        entries[slot] = entry;
      }
    }
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
    long institutionId = fields.institutionSeatCategoryId;
    return new PerformancePrice(
        new Money(fields.amount, reading.currency),
        link(reading.tariffs, fields.tariffId),
        link(reading.seatCategories, fields.seatCategoryId),
        institutionId == PriceFields.ABSENT ? null : (Long) institutionId,
        link(reading.priceLevels, fields.priceLevelId),
        Reading.kept(charges),
        quantity(fields.minQuantity),
        quantity(fields.maxQuantity));
  }

  private static <T> @Nullable Link<T> link(Links<T> links, long id) {
    return id == PriceFields.ABSENT ? null : links.to(id);
  }

  private static @Nullable Integer quantity(long number) {
    return number != (int) number ? null : (Integer) (int) number;
  }

  /**
   * The prices of the performance; the same list as that of the performance before, if they are the
   * same. Prices that name only the category of the institution get the one of the performance.
   */
  List<PerformancePrice> list(List<SeatCategory> categories) {
    if (count == 0) {
      return List.of();
    }
    if (lacksSeatCategory && !categories.isEmpty()) {
      return joined(categories);
    }
    if (!isAsBefore()) {
      listBefore = copy();
      PriceEntry[] free = before;
      before = current;
      countBefore = count;
      current = free;
    }
    return listBefore;
  }

  private boolean isAsBefore() {
    if (count != countBefore) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (current[i] != before[i]) {
        return false;
      }
    }
    return true;
  }

  private List<PerformancePrice> copy() {
    PerformancePrice[] prices = new PerformancePrice[count];
    for (int i = 0; i < count; i++) {
      prices[i] = current[i].price;
    }
    return List.of(prices);
  }

  private List<PerformancePrice> joined(List<SeatCategory> categories) {
    List<PerformancePrice> prices = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      PerformancePrice price = current[i].price;
      prices.add(current[i].lacksSeatCategory() ? joined(price, categories) : price);
    }
    return reading.in.interner().list(List.copyOf(prices));
  }

  private PerformancePrice joined(PerformancePrice price, List<SeatCategory> categories) {
    for (SeatCategory one : categories) {
      Long institution = one.institutionCategoryId();
      if (institution != null && institution.equals(price.institutionSeatCategoryId())) {
        return reading
            .in
            .interner()
            .value(
                new PerformancePrice(
                    price.amount(),
                    price.tariff(),
                    Link.of(one.id(), one),
                    institution,
                    price.priceLevel(),
                    price.charges(),
                    price.minQuantity(),
                    price.maxQuantity()));
      }
    }
    return price;
  }
}
