package io.github.s360sdk.testing.internal.generator;

/** Products: what all kinds have in common; the kinds themselves are written by others. */
final class ProductWriter {

  private final XmlOut out;
  private final Texts texts;
  private final Unit unit;
  private final PeriodWriter periods;
  private final EventWriter events;
  private final ItemWriter items;
  private final ComposedWriter composed;

  ProductWriter(XmlOut out, Texts texts, Unit unit, PlaceWriter places) {
    this.out = out;
    this.texts = texts;
    this.unit = unit;
    this.periods = new PeriodWriter(out, unit, places);
    PriceWriter prices = new PriceWriter(out, unit, places, periods);
    this.events = new EventWriter(out, texts, unit, places, periods, prices);
    this.items = new ItemWriter(out, texts, unit, prices);
    this.composed = new ComposedWriter(out, texts, unit, places, prices, this);
  }

  void product(String element, int p, Detail detail) {
    Kind kind = unit.kind(p);
    out.open(element);
    if (detail == Detail.WHOLE) {
      whole(p, kind);
    } else {
      out.text("code", unit.code(p));
      if (detail != Detail.NAMED && kind == Kind.EVENT) {
        events.event(p, detail);
      }
      if (detail == Detail.INSIDE && p % 8 == 0) {
        texts.html("externalDescription", p);
      }
      texts.title("externalName", p);
      out.number("id", unit.id(Ids.PRODUCT, p));
      out.text("productFamilyType", kind.familyType());
      if (detail != Detail.NAMED && kind == Kind.SERVICE) {
        items.simple("service", p);
      }
      out.text("state", "RUNNING");
    }
    out.close(element);
  }

  private void whole(int p, Kind kind) {
    beforeNames(p, kind);
    names(p, kind);
    pictures(p, kind);
    partners(p, kind);
    family(p, kind);
    rest(p, kind);
  }

  private void beforeNames(int p, Kind kind) {
    boolean rich = p % 7 == 3;
    if (rich) {
      out.text("additionalPartnerContactNumber", "00" + (4_000 + p));
      out.text("additionalState", p % 2 == 0 ? "ON_SALE" : "SOON_ON_SALE");
      out.flag("allowQuestionnaire", false);
    }
    out.text("audienceType", p % 9 == 8 ? "YOUNG" : "ALL");
    if (rich) {
      out.number("chargesTableId", unit.id(Ids.TABLE, 0));
    }
    out.text("code", unit.code(p));
    if (p % 5 == 2) {
      out.number("contactProductLinkIds", unit.id(Ids.CONTACT_LINK, p % 2));
    }
    if (rich) {
      contactLink();
    }
    if (p % 6 == 1) {
      crossSell(p, 0);
      crossSell(p, 1);
    }
    if (rich) {
      out.text("culturalContact", p % 2 == 0 ? "NONE" : "MANDATORY");
      texts.html("description", p + 1L);
      out.text("detailURL", "https://www.example.org/p/" + unit.code(p) + "?a=1&b=2");
    }
    if (kind == Kind.EVENT) {
      events.event(p, Detail.WHOLE);
    }
    out.flag("exchangeable", p % 4 == 0);
  }

  private void contactLink() {
    out.open("contactProductLinks");
    out.text("contactNumber", "0022");
    out.number("id", unit.id(Ids.CONTACT_LINK, 0));
    out.number("rank", 1);
    out.text("type", "RESPONSIBLE");
    out.close("contactProductLinks");
  }

  private void crossSell(int p, int target) {
    int other = (p + 1 + target) % unit.products();
    out.open("crossSellProductLinks");
    out.number("baseMinQuantity", 1);
    out.number("baseRestrictedPerformanceIds", unit.id(Ids.PERFORMANCE, 0));
    out.number("baseRestrictedSeatCatsIds", unit.id(Ids.SEAT_CATEGORY, 0));
    texts.html("description", p + 2L);
    out.text("end", Dates.NO_END);
    texts.title("externalName", p + 3L);
    // One link with several targets is told as several links with one id.
    out.number("id", unit.id(Ids.CROSS_SELL, p));
    out.number("rank", 1);
    out.text("start", Dates.NO_START);
    out.number("targetAudienceSubCatIds", unit.id(Ids.TARIFF, 0));
    out.number("targetProductId", unit.id(Ids.PRODUCT, other));
    out.number("targetProductRank", target + 1L);
    out.text("targetQuantityType", target == 0 ? "ANY" : "FIXED");
    out.number("targetRestrictedPerformanceIds", unit.id(Ids.PERFORMANCE, 0));
    out.number("targetRestrictedSeatCatIds", unit.id(Ids.SEAT_CATEGORY, 0));
    out.flag("targetSameDateAsBase", false);
    out.text("type", "UP_SELL");
    out.close("crossSellProductLinks");
  }

  private void names(int p, Kind kind) {
    if (p % 10 != 9) {
      texts.html("externalDescription", p);
    }
    if (p % 43 == 42) {
      out.empty("externalName");
    } else {
      texts.title("externalName", p);
    }
    if (kind == Kind.GOODS) {
      items.simple("goods", p);
    }
    if (p % 7 == 3) {
      out.flag("grantedToTourPromoter", false);
    }
    if (kind == Kind.HOSPITALITY) {
      items.simple("hospitality", p);
    }
    out.number("id", unit.id(Ids.PRODUCT, p));
    texts.same("internalName", unit.code(p) + " interne");
  }

  private void pictures(int p, Kind kind) {
    boolean rich = p % 7 == 3;
    if (rich) {
      out.text("invoicePartnerContactNumber", "00" + (5_000 + p));
      out.text("largeImageUrl", image(p, "l"));
    }
    out.text("logo", "/logo/" + unit.code(p) + ".png");
    if (rich) {
      out.number("maxQuantity", 10);
      out.text("mediumImageUrl", image(p, "m"));
    }
    if (kind == Kind.MEMBERSHIP) {
      items.membership(p);
    }
    if (rich) {
      out.text("minQuantity", "1.000");
    }
  }

  private static String image(int p, String size) {
    return "https://media.example.org/" + size + "/" + p + ".jpg";
  }

  private void partners(int p, Kind kind) {
    boolean rich = p % 7 == 3;
    if (kind == Kind.PACK) {
      // Data that was seen has pack, the vendor's page prints package.
      composed.pack(unit.other(p) % 2 == 0 ? "pack" : "package", p);
    }
    if (rich) {
      out.number("partnerContactId", unit.id(Ids.CONTACT_LINK, 50));
      out.text("partnerContactNumber", "00" + (6_000 + p));
    }
    if (kind == Kind.PASS) {
      items.pass(p);
    }
    if (rich) {
      out.number("prevSeasonProductId", unit.id(Ids.PRODUCT, p) - 500_000);
    }
  }

  private void family(int p, Kind kind) {
    boolean rich = p % 7 == 3;
    String subType = kind.familySubType();
    if (subType == null) {
      out.nil("productFamilySubType");
    } else {
      out.text("productFamilySubType", subType);
    }
    out.text("productFamilyType", kind.familyType());
    out.number("productTypeId", unit.id(Ids.PRODUCT_TYPE, kind.family()));
    if (rich) {
      out.number("questionnaireId", unit.id(Ids.TABLE, 3));
      out.nil("redemptionPeriod");
      out.text("remark", "à vérifier & compléter");
    }
    if (kind != Kind.EVENT) {
      periods.periods(
          "salePeriods",
          p % PeriodWriter.FORMS,
          p % Unit.VENUES,
          unit.plan().start().plusDays(200));
    }
  }

  private void rest(int p, Kind kind) {
    boolean rich = p % 7 == 3;
    if (rich) {
      out.number("seasonId", unit.id(Ids.SEASON, 0));
    }
    if (kind == Kind.SEASON_TICKET) {
      composed.seasonTicket(p);
    } else if (kind == Kind.SERVICE) {
      items.simple("service", p);
    }
    if (p % 2 == 1) {
      texts.same("shortName", unit.code(p));
    }
    if (rich) {
      out.text("smallImageUrl", image(p, "s"));
    }
    out.text("state", p % 31 == 30 ? "POSTPONED" : "RUNNING");
    out.number("ticketModelId", unit.id(Ids.TABLE, 4));
    if (rich) {
      out.text("ticketTransferLimit", "2.5");
    }
    if (kind == Kind.TRANSPORT) {
      items.simple("transport", p);
    }
    out.number("vatCodeId", 15_001);
    out.flag("waitingListAllowed", p % 8 == 5);
    if (rich) {
      out.text("xlargeImageUrl", image(p, "xl"));
    }
  }
}
