package io.github.s360sdk.testing.internal.generator;

/** Products that are sold by item and hold no other products. */
final class ItemWriter {

  private static final int ITEMS = 2;
  private static final int TARIFFS = 4;

  private final XmlOut out;
  private final Texts texts;
  private final Unit unit;
  private final PriceWriter prices;

  ItemWriter(XmlOut out, Texts texts, Unit unit, PriceWriter prices) {
    this.out = out;
    this.texts = texts;
    this.unit = unit;
    this.prices = prices;
  }

  static int index(int product, int item) {
    return product * 20 + item;
  }

  void simple(String element, int product) {
    out.open(element);
    for (int i = 0; i < ITEMS; i++) {
      out.open("items");
      out.text("code", "IT" + (i + 1));
      texts.label("externalName", "Article", "Item", i + 1);
      out.number("itemId", unit.id(Ids.ITEM, index(product, i)));
      prices.item(product, i, TARIFFS);
      out.number("rank", i + 1L);
      out.close("items");
    }
    out.close(element);
  }

  void membership(int product) {
    out.open("membership");
    for (int i = 0; i < ITEMS; i++) {
      out.open("items");
      out.text("code", "MB" + (i + 1));
      out.number("donationAmount", 10_000L * i);
      texts.label("externalName", "Adhésion", "Membership", i + 1);
      out.number("itemId", unit.id(Ids.ITEM, index(product, i)));
      prices.item(product, i, TARIFFS);
      out.number("rank", i + 1L);
      out.number("voucherMinAmount", 5_000);
      out.close("items");
    }
    boolean period = unit.other(product) % 2 == 0;
    out.flag("userDefineStartValidity", false);
    out.number("validityDuration", 12);
    out.text("validityDurationUnit", "MONTH");
    out.text("validityEndDate", Dates.at(unit.plan().start().plusYears(1), 0));
    out.text("validityRule", period ? "PERIOD" : "SEASON");
    out.text("validityStartDate", Dates.at(unit.plan().start(), 0));
    out.close("membership");
  }

  void pass(int product) {
    out.open("pass");
    out.text("consecutive", "INDIFFERENT");
    out.flag("dateMandatory", true);
    out.flag("guided", unit.other(product) % 2 == 0);
    for (int i = 0; i < ITEMS; i++) {
      out.open("items");
      texts.label("externalName", "Visite", "Visit", i + 1);
      out.number("itemId", unit.id(Ids.ITEM, index(product, i)));
      prices.item(product, i, TARIFFS);
      for (int slot = i; slot < Unit.TIMESLOTS; slot += ITEMS) {
        out.number("timeslotIds", unit.id(Ids.TIMESLOT, slot));
      }
      out.close("items");
    }
    out.close("pass");
  }
}
