package io.github.s360sdk.testing.internal.generator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A season with all that stands below it. */
final class SeasonWriter {

  private static final String[] MAIN = {
    "OCCASIONAL", "SUBSCRIBER", "MEMBER", "INVITED", "INSIDE_SEASONTICKET"
  };
  private static final String[] SECONDARY = {
    "INDIVIDUAL", "COMMUNITY", "GROUP", "FREE", "PROMOTIONAL"
  };
  private static final String[] KINDS = {"FULL", "REDUCED", "REDUCED", "FREE", "FULL"};
  private static final String[] TARGETS = {"PUBLIC", "CODE", "CONTACT"};
  private static final int ADVANTAGES = 3;
  private static final int PRODUCTS_OF_ADVANTAGE = 2;

  private final XmlOut out;
  private final Texts texts;
  private final Unit unit;
  private final PlaceWriter places;
  private final ProductWriter products;
  private final LocalDate start;

  SeasonWriter(XmlOut out, Unit unit) {
    this.out = out;
    this.unit = unit;
    this.texts = new Texts(out, unit.plan().languages(), unit.dice());
    this.places = new PlaceWriter(out, texts, unit);
    this.products = new ProductWriter(out, texts, unit, places);
    this.start = unit.plan().start();
  }

  /** Writes the large season or the small one, with all products or with one only. */
  void season(boolean small, @Nullable String productCode) {
    out.open("seasons");
    if (productCode == null) {
      for (int i = 0; i < ADVANTAGES; i++) {
        advantage(i);
      }
    }
    tariffs();
    out.text("code", unit.seasonCode(small));
    if (productCode == null) {
      crossSell();
    }
    out.text("end", Dates.at(start.plusMonths(small ? 18 : 12), 0));
    texts.label("externalName", small ? "Festival" : "Saison", small ? "Festival" : "Season", 1);
    out.number("id", unit.id(Ids.SEASON, small ? 1 : 0));
    for (int venue = 0; venue < Unit.VENUES; venue++) {
      places.logicalConfiguration(venue);
    }
    out.number("num", unit.number() * 2L + (small ? 2 : 1));
    component(0);
    component(1);
    levels();
    types();
    for (int p = 0; p < unit.products(); p++) {
      if (unit.holds(small, p) && (productCode == null || productCode.equals(unit.code(p)))) {
        products.product("products", p, Detail.WHOLE);
      }
    }
    rateType(0);
    rateType(1);
    for (int venue = 0; venue < Unit.VENUES; venue++) {
      places.site(venue);
    }
    out.text("start", Dates.at(start.plusMonths(small ? 6 : 0), 0));
    out.text("state", "RUNNING");
    for (int slot = 0; slot < Unit.TIMESLOTS; slot++) {
      timeslot(slot);
    }
    out.close("seasons");
  }

  private void advantage(int index) {
    out.open("advantages");
    if (index == 1) {
      out.text("accessCode", "PROMO" + unit.number());
    }
    out.text("advantageTargetType", TARGETS[index]);
    out.text("advantageType", "ADVANTAGE");
    out.flag("allowPurchaseCulturalContact", false);
    out.flag("autoPromote", index == 0);
    out.text("code", "ADV" + (index + 1));
    out.text("contactLimitation", "NOT_LIMITED");
    out.flag("exclusive", false);
    texts.html("externalDescription", index);
    texts.label("externalName", "Offre", "Offer", index + 1);
    out.number("freeShipmentModeIds", unit.id(Ids.TABLE, 20));
    out.number("id", unit.id(Ids.ADVANTAGE, index));
    out.flag("mandatoryContact", index == 2);
    if (index > 0) {
      out.number("maxOrderQuantity", 2);
      out.number("maxQuantityPerPerformance", 4);
    }
    out.text("performanceEndDateType", index == 0 ? "NONE" : "TIME_TOLERANCE");
    for (int i = 0; i < PRODUCTS_OF_ADVANTAGE; i++) {
      int event = (index * PRODUCTS_OF_ADVANTAGE + i) % unit.shortEvents();
      products.product("products", event, Detail.REDUCED);
    }
    out.flag("quotaPerTimeslot", false);
    out.flag("singleSeatCatPerPerformance", false);
    if (index == 1) {
      out.text("start", Dates.at(start, 9));
    }
    out.text("state", "RUNNING");
    out.close("advantages");
  }

  private void tariffs() {
    for (int category = 0; category < Unit.TARIFF_CATEGORIES; category++) {
      out.open("audienceCategories");
      for (int t = category; t < unit.tariffs(); t += Unit.TARIFF_CATEGORIES) {
        tariff(category, t);
      }
      out.text("code", "AC" + (category + 1));
      texts.label("externalName", "Public", "Audience", category + 1);
      out.number("id", unit.id(Ids.TARIFF_CATEGORY, category));
      out.text("mainCategory", MAIN[category]);
      out.text("secondaryCategory", SECONDARY[category]);
      out.close("audienceCategories");
    }
  }

  private void tariff(int category, int t) {
    boolean family = t % 6 == 1;
    out.open("audienceSubCategories");
    if (family) {
      out.number("audienceCategoryId", unit.id(Ids.TARIFF_CATEGORY, category));
    }
    out.text("audienceCategoryKind", t == 9 ? "SOLIDARITY" : KINDS[category]);
    if (family) {
      out.number("childRatio", 2);
    }
    out.text("code", "T" + t);
    out.flag("crossSeatCategory", false);
    out.flag("exchangeable", t % 2 == 0);
    out.flag("excludeTariffFromLimits", false);
    if (t % 3 == 0) {
      texts.html("externalDescription", t);
    }
    texts.label("externalName", "Tarif", "Tariff", t + 1);
    out.number("id", unit.id(Ids.TARIFF, t));
    if (t % 4 == 0) {
      out.number("maxQuantity", 6);
    }
    out.number("minQuantity", 1);
    out.number("minQuantityOfRequiredASC", family ? 1 : 0);
    if (family) {
      out.number("parentThreshold", 1);
    }
    out.flag("preselectMaxQuantity", false);
    out.flag("proportionalCondition", family);
    out.number("rank", t + 1L);
    out.flag("requireAttachment", category == 1);
    if (family) {
      out.number("requiredAudienceSubCategoryIds", unit.id(Ids.TARIFF, 0));
    }
    out.close("audienceSubCategories");
  }

  private void crossSell() {
    out.open("conditionalCrossSells");
    products.product("products", unit.firstOther(Kind.SERVICE), Detail.NAMED);
    products.product("products", unit.firstOther(Kind.GOODS), Detail.NAMED);
    out.close("conditionalCrossSells");
  }

  private void component(int index) {
    out.open("priceComponents");
    out.text("code", index == 0 ? "FEE" : "NET");
    out.flag("discount", false);
    texts.label("externalName", index == 0 ? "Frais" : "Net", index == 0 ? "Fee" : "Net", 1);
    out.number("fixedAmount", index == 0 ? 2_000 : 0);
    out.number("id", unit.id(Ids.PRICE_COMPONENT, index));
    out.flag("mandatory", index == 1);
    out.text("priceComponentType", index == 0 ? "OUTSIDE_COMPONENT" : "INSIDE_COMPONENT");
    out.number("rank", index + 1L);
    out.flag("refundable", index == 1);
    out.flag("ticketPrice", index == 1);
    out.close("priceComponents");
  }

  private void levels() {
    for (int i = 0; i < 3; i++) {
      out.open("priceLevels");
      out.text("code", "LEVEL" + (i + 1));
      out.number("id", unit.id(Ids.PRICE_LEVEL, i));
      out.text("mainCategory", "SUBSCRIBER");
      out.number("reduction", 0);
      out.close("priceLevels");
    }
  }

  private void types() {
    for (Kind kind : Kind.values()) {
      out.open("productTypes");
      out.text("code", "TYPE" + kind.letter());
      texts.label("externalName", "Type", "Type", kind.family());
      out.number("id", unit.id(Ids.PRODUCT_TYPE, kind.family()));
      out.number("productFamilyId", kind.family());
      out.close("productTypes");
    }
  }

  private void rateType(int index) {
    out.open("rateTypes");
    out.text("bgColor", "FFB703");
    out.text("code", Integer.toString(index + 1));
    texts.label("externalName", "Grille", "Rate", index + 1);
    out.number("id", unit.id(Ids.RATE_TYPE, index));
    out.text("productFamilySubType", "SIMPLE_TICKET");
    out.text("productFamilyType", "SINGLE_ENTRY");
    out.text("textColor", "000000");
    out.close("rateTypes");
  }

  private void timeslot(int slot) {
    LocalDate day = start.plusDays(30L + slot / 4);
    int hour = 10 + 2 * (slot % 4);
    out.open("timeslots");
    out.flag("allVisitLanguages", slot % 2 == 0);
    out.flag("allVisitThemes", slot % 2 == 0);
    out.text("code", "TS" + (slot + 1));
    out.number("duration", 60);
    out.text("endDate", Dates.at(day, hour + 1));
    out.number("id", unit.id(Ids.TIMESLOT, slot));
    out.number("quota", 30);
    out.number("salesTolerance", 15);
    out.text("startDate", Dates.at(day, hour));
    out.text("startTime", hour + ":00");
    if (slot % 2 == 1) {
      out.text("visitLanguageCodes", "fr");
      out.number("visitThemeIds", Ids.VISIT.of(0, 0));
    }
    out.close("timeslots");
  }
}
