package io.github.s360sdk.testing.internal.generator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Sale periods in the forms that occur: with and without bounds, sentinels and limits. */
final class PeriodWriter {

  /** How many forms there are. */
  static final int FORMS = 5;

  private static final String[] CHANNELS = {"API", "WEB", "BOXOFF"};

  private final XmlOut out;
  private final Unit unit;
  private final PlaceWriter places;

  PeriodWriter(XmlOut out, Unit unit, PlaceWriter places) {
    this.out = out;
    this.unit = unit;
    this.places = places;
  }

  /** The periods of a thing whose sale ends on a day. */
  void periods(String element, int form, int venue, LocalDate end) {
    switch (form) {
      case 0 -> period(element, 0, bound(end.minusDays(90)), bound(end), -1, false);
      case 1 -> period(element, 0, Dates.NO_START, Dates.NO_END, -1, false);
      case 2 -> period(element, 1, null, null, -1, false);
      case 3 -> period(element, 0, bound(end.minusDays(60)), Dates.NO_END, venue, false);
      default -> {
        period(element, 1, bound(end.minusDays(120)), bound(end.minusDays(100)), venue, true);
        period(element, 2, bound(end.minusDays(100)), null, -1, true);
      }
    }
  }

  private static String bound(LocalDate day) {
    return Dates.at(day, 10);
  }

  /** A period; a venue limits it to some tariffs and seat categories. */
  private void period(
      String element,
      int channel,
      @Nullable String start,
      @Nullable String end,
      int venue,
      boolean relative) {
    out.open(element);
    if (venue >= 0) {
      out.number("audienceSubCatIds", unit.id(Ids.TARIFF, 0));
      out.number("audienceSubCatIds", unit.id(Ids.TARIFF, 1));
    }
    if (end != null) {
      out.text("end", end);
    }
    if (relative) {
      out.number("endRelative", 30);
    }
    out.flag("postingResalePossible", channel == 2);
    out.flag("quotationPossible", false);
    out.flag("reservationPossible", channel == 0);
    out.flag("salePossible", true);
    out.text("salesChannelCode", CHANNELS[channel]);
    out.number("salesChannelId", unit.id(Ids.SALES_CHANNEL, channel));
    if (venue >= 0) {
      out.number("seatCategoryIds", places.seatCategory(venue, 0));
      out.number("seatCategoryIds", places.seatCategory(venue, 1));
    }
    if (start != null) {
      out.text("start", start);
    }
    out.text("type", relative && channel == 2 ? "PRE_SALE" : "STANDARD");
    out.close(element);
  }
}
