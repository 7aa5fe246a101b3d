package io.github.s360sdk.testing.internal.generator;

import java.time.LocalDate;

/** Events and their performances. */
final class EventWriter {

  private static final String[] ACTIVITIES = {"LIVE_SPECT", "LIVE_SPECT", "FESTIVAL", "OTHER"};

  private final XmlOut out;
  private final Texts texts;
  private final Unit unit;
  private final PlaceWriter places;
  private final PeriodWriter periods;
  private final PriceWriter prices;

  EventWriter(
      XmlOut out,
      Texts texts,
      Unit unit,
      PlaceWriter places,
      PeriodWriter periods,
      PriceWriter prices) {
    this.out = out;
    this.texts = texts;
    this.unit = unit;
    this.places = places;
    this.periods = periods;
    this.prices = prices;
  }

  /** The event of a product, with as much as the place it stands in shows. */
  void event(int event, Detail detail) {
    out.open("event");
    boolean whole = detail == Detail.WHOLE;
    int activity = event % 4;
    if (whole) {
      out.text("activityCode", Integer.toString(activity + 1));
      texts.label("activityExternalName", "Genre", "Genre", activity + 1);
    }
    out.number("activityId", unit.id(Ids.ACTIVITY, activity));
    if (whole) {
      out.text("activityType", event % 41 == 40 ? "IMMERSIVE" : ACTIVITIES[activity]);
      out.text("alertRatio", "20.000");
      if (event % 6 == 5) {
        out.number("competitionTypeId", unit.id(Ids.TABLE, 9));
      }
      if (event % 4 == 1) {
        out.text("language", "fr");
      }
      out.nil("minimumAge");
      if (event % 5 == 2) {
        texts.same("nameAddOn", "(création)");
      }
    }
    for (int p = unit.firstPerformance(event); p <= unit.lastPerformance(event); p++) {
      performance(event, p, detail);
    }
    if (whole) {
      out.nil("timeTolerance");
    }
    out.close("event");
  }

  private LocalDate day(int event, int performance) {
    return unit.plan().start().plusDays(unit.day(event, performance));
  }

  private void performance(int event, int p, Detail detail) {
    out.open("performances");
    if (detail == Detail.WHOLE) {
      whole(event, p);
    } else {
      inside(event, p, detail);
    }
    out.close("performances");
  }

  /** What is told of a performance below season tickets, packs and advantages. */
  private void inside(int event, int p, Detail detail) {
    out.text("code", code(p));
    out.number("duration", duration(event));
    out.number("id", unit.id(Ids.PERFORMANCE, p));
    out.flag("numbered", numbered(event));
    if (detail == Detail.REDUCED) {
      prices.performance(event, p, Math.min(4, unit.pricesOf(p)));
    }
    places.category(unit.venue(event), event % Unit.SEAT_CATEGORIES);
    out.text("start", start(event, p));
    out.text("state", state(p));
  }

  private static String code(int p) {
    return "PF%06d".formatted(p);
  }

  private static long duration(int event) {
    return event % 2 == 0 ? 5_400 : 6_600;
  }

  private static boolean numbered(int event) {
    return event % 5 != 4;
  }

  private String start(int event, int p) {
    return Dates.at(day(event, p), 14 + p % 7);
  }

  private static String state(int p) {
    if (p % 97 == 50) {
      return "RESCHEDULED";
    }
    return p % 29 == 13 ? "SUSPENDED" : "RUNNING";
  }

  private void whole(int event, int p) {
    int venue = unit.venue(event);
    out.flag("alwaysAllowIsolatedSeats", true);
    out.flag("blockComparisonEnabled", false);
    if (p % 8 == 3) {
      out.number("breaksQuantity", 1);
    }
    if (p % 50 == 7) {
      charge();
    }
    if (p % 20 == 9) {
      out.number("chargesTableId", unit.id(Ids.TABLE, 0));
    }
    out.text("code", code(p));
    out.number("duration", duration(event));
    names(event, p);
    out.flag("forceNominativeTickets", event % 10 == 3);
    out.number("id", unit.id(Ids.PERFORMANCE, p));
    if (p % 10 == 6) {
      out.text("image", "/logo/perf" + p + ".png");
      texts.same("internalDescription", "Technique : " + p);
      texts.same("internalName", "P" + p);
      out.number("itemIds", unit.id(Ids.ITEM, event));
      out.text("kind", "NORMAL");
      texts.label("kindExternalName", "Type", "Type", 1);
    }
    places.location(venue, p % 15 == 2);
    out.number("logicalConfigurationId", unit.id(Ids.LOGICAL_CONFIGURATION, venue));
    if (p % 10 == 6) {
      out.text("logo", "/logo/perf" + p + "-s.png");
      out.text("logoImage", "/logo/perf" + p + "-l.png");
      out.nil("match");
      out.number("maxSeatsPerOrder", 8);
      texts.title("nameAddOn", p + 700L);
    }
    out.flag("numbered", numbered(event));
    out.text("performanceType", p % 61 == 60 ? "REHEARSAL" : "PERFORMANCE");
    out.number("physicalConfigurationId", unit.id(Ids.PHYSICAL_CONFIGURATION, venue));
    prices.performance(event, p, unit.pricesOf(p));
    rates(p);
    // The vendor's page prints a capital letter, data that was seen has none.
    periods.periods(
        p % 40 == 21 ? "SalePeriods" : "salePeriods", p % PeriodWriter.FORMS, venue, day(event, p));
    for (int category = 0; category < Unit.SEAT_CATEGORIES; category++) {
      places.category(venue, category);
    }
    end(event, p, venue);
  }

  private void names(int event, int p) {
    if (p % 10 == 6) {
      texts.title("eventExternalName", event);
      texts.html("externalDescription", p);
    }
    if (p % 3 == 1) {
      texts.title("externalName", event);
    } else {
      out.empty("externalName");
    }
    if (p % 10 == 6) {
      texts.same("externalShortName", "P" + p);
    }
  }

  private void charge() {
    out.open("charges");
    out.text("code", "FEE");
    texts.label("externalName", "Frais", "Fee", 1);
    out.number("id", unit.id(Ids.PRICE_COMPONENT, 0));
    out.flag("modifiable", false);
    out.text("type", "TICKET");
    out.close("charges");
  }

  private void rates(int p) {
    out.text("rateTypeCode", Integer.toString(p % 2 + 1));
    out.number("rateTypeId", unit.id(Ids.RATE_TYPE, p % 2));
    if (p % 20 == 9) {
      out.number("ratesTableId", unit.id(Ids.TABLE, 1));
      out.number("saleConfigurationId", unit.id(Ids.TABLE, 2));
    }
  }

  private void end(int event, int p, int venue) {
    if (p % 12 == 5) {
      out.text("seatSelectionMode", "BEST_SEAT");
    }
    out.text("siteCode", PlaceWriter.siteCode(venue));
    if (p % 10 == 6) {
      places.siteName("siteExternalName", venue);
    }
    out.text("spaceCode", PlaceWriter.spaceCode(venue));
    if (p % 10 == 6) {
      places.spaceName("spaceExternalName", venue);
    }
    out.number("spaceId", unit.id(Ids.SPACE, venue));
    out.text("start", start(event, p));
    out.text("state", state(p));
    if (p % 10 == 6) {
      out.flag("titling", false);
      out.text("venueImage", "/logo/venue" + venue + ".png");
      out.text("visitLanguageCode", "fr");
    }
  }
}
