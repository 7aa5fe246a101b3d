package io.github.s360sdk.testing.internal.generator;

/** Prices of performances and of items, in thousandths. */
final class PriceWriter {

  private static final int NO_LIMIT = 999_999;

  private final XmlOut out;
  private final Unit unit;
  private final PlaceWriter places;
  private final PeriodWriter periods;

  PriceWriter(XmlOut out, Unit unit, PlaceWriter places, PeriodWriter periods) {
    this.out = out;
    this.unit = unit;
    this.places = places;
    this.periods = periods;
  }

  /**
   * The grid of the event. Every fifth performance costs more; in one of 37 the last two prices
   * have the seat category, tariff and level of the first two, one with the same amount.
   */
  void performance(int event, int performance, int count) {
    int base = 25_000 + 500 * unit.dice().below(60, event + 5_000L);
    int more = performance % 5 == 4 ? 3_000 : 0;
    boolean doubled = performance % 37 == 3 && count > 4;
    for (int i = 0; i < count; i++) {
      int cell = doubled && i >= count - 2 ? i - (count - 2) : i;
      price(event, cell, base + more + (cell == i || cell == 0 ? 0 : 500));
    }
  }

  private void price(int event, int cell, int base) {
    int category = cell % Unit.SEAT_CATEGORIES;
    int tariff = cell / Unit.SEAT_CATEGORIES;
    out.open("prices");
    out.number("amount", amount(base, category, tariff));
    out.number("audSubCatId", unit.id(Ids.TARIFF, tariff));
    if (tariff % 8 == 0) {
      charges(event, category);
    }
    boolean withoutSeats = category == 3 && tariff % 7 == 6;
    if (withoutSeats || event % 2 == 0) {
      out.number("institutionSeatCatId", PlaceWriter.institutionCategory(category));
    }
    if (tariff % 4 < 2) {
      out.number("maxQty", tariff % 4 == 0 ? 6 : NO_LIMIT);
    }
    out.number("minQty", 1);
    if (tariff % Unit.TARIFF_CATEGORIES == 1) {
      out.number("priceLevelId", unit.id(Ids.PRICE_LEVEL, tariff % 3));
    }
    if (withoutSeats) {
      out.nil("seatCatId");
    } else {
      out.number("seatCatId", places.seatCategory(unit.venue(event), category));
    }
    out.close("prices");
  }

  private static long amount(int base, int category, int tariff) {
    long amount = base - 4_000L * category - 400L * (tariff % 25);
    return tariff % Unit.TARIFF_CATEGORIES == 3 ? 0 : amount / 100 * 100;
  }

  private void charges(int event, int category) {
    out.open("chargesAmounts");
    out.number("amount", 2_000);
    out.number("chargesId", unit.id(Ids.PRICE_COMPONENT, 0));
    if (category == 0 && event % 9 == 0) {
      out.text("component", "OUTSIDE_COMPONENT");
    }
    out.close("chargesAmounts");
  }

  /** Prices of an item, one per tariff. */
  void item(int product, int item, int tariffs) {
    for (int tariff = 0; tariff < tariffs; tariff++) {
      out.open("itemPrices");
      out.number("amount", 12_000L + 1_000L * unit.dice().below(90, product) - 500L * tariff);
      out.number("audSubCatId", unit.id(Ids.TARIFF, tariff));
      if (tariff % 2 == 0) {
        out.number("maxQty", 10);
      }
      out.number("minQty", 1);
      out.number("priceLevelId", unit.id(Ids.PRICE_LEVEL, tariff % 3));
      out.number("rateTypeId", unit.id(Ids.RATE_TYPE, item % 2));
      if (tariff == 0) {
        periods.periods("salePeriods", product % PeriodWriter.FORMS, 0, unit.plan().start());
      }
      out.close("itemPrices");
    }
  }
}
