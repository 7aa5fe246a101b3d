package io.github.s360sdk.testing.internal.generator;

/** Season tickets and packs: products that repeat other products whole. */
final class ComposedWriter {

  private static final int TARIFFS = 6;
  private static final int SUBJECTS = 2;
  private static final int LINES_OF_PACK = 3;

  private final XmlOut out;
  private final Texts texts;
  private final Unit unit;
  private final PlaceWriter places;
  private final PriceWriter prices;
  private final ProductWriter products;

  ComposedWriter(
      XmlOut out,
      Texts texts,
      Unit unit,
      PlaceWriter places,
      PriceWriter prices,
      ProductWriter products) {
    this.out = out;
    this.texts = texts;
    this.unit = unit;
    this.places = places;
    this.prices = prices;
    this.products = products;
  }

  /** A season ticket; a fifth of its lines stands below subjects. */
  void seasonTicket(int product) {
    int ticket = unit.ticket(product);
    int first = unit.firstLine(ticket);
    int end = unit.firstLine(ticket + 1);
    int direct = first + (end - first) * 4 / 5;
    out.open("seasonTicket");
    out.number("additionalSeatsRestrictedAudienceSubCategoryIds", unit.id(Ids.TARIFF, 1));
    out.flag("allowAdditionalSeat", ticket % 3 == 0);
    out.flag("championshipSeasonTicket", false);
    if (ticket % 4 == 0) {
      texts.html("externalAdditionalCatInfo", product);
    }
    out.flag("fixedSeat", ticket % 2 == 0);
    out.flag("mandatorySeatCategory", true);
    out.number("maxEvents", Math.max(1, end - first));
    out.number("maxSeats", 10);
    out.number("maxSeatsPerEvent", 2);
    out.number("maxSeatsPerPerformance", 2);
    out.number("minEvents", Math.min(3, end - first));
    out.text("priceType", ticket % 5 == 4 ? "DYNAMIC" : "PREDEFINED");
    out.flag("sameSeat", false);
    for (int i = 0; i < 2; i++) {
      seasonTicketItem(product, i);
    }
    lines(ticket, first, direct);
    for (int subject = 0; subject < SUBJECTS; subject++) {
      subject(ticket, subject, direct, end);
    }
    out.text("ticketPrintingMode", ticket % 2 == 0 ? "CARD_AND_TICKETS" : "TICKETS");
    out.close("seasonTicket");
  }

  private void seasonTicketItem(int product, int item) {
    out.open("seasonTicketItems");
    out.number("institutionCategoryId", PlaceWriter.institutionCategory(item));
    out.number("itemId", unit.id(Ids.ITEM, ItemWriter.index(product, item)));
    prices.item(product, item, TARIFFS);
    out.number("rank", item + 1L);
    texts.label("seatCatLinkName", "Catégorie", "Category", item + 1);
    links(item);
    out.close("seasonTicketItems");
  }

  private void links(int category) {
    for (int venue = 0; venue < Unit.VENUES; venue++) {
      out.open("seatCategoryLink");
      out.number("seatCategoryId", places.seatCategory(venue, category));
      out.close("seatCategoryLink");
    }
  }

  private void subject(int ticket, int subject, int direct, int end) {
    int middle = direct + (end - direct) / SUBJECTS;
    out.open("seasonTicketSubjects");
    out.text("code", "SUBJ" + (subject + 1));
    texts.label("externalName", "Thème", "Subject", subject + 1);
    out.number("maxEvents", 5);
    out.number("minEvents", 0);
    out.number("rank", subject + 1L);
    lines(ticket, subject == 0 ? direct : middle, subject == 0 ? middle : end);
    out.close("seasonTicketSubjects");
  }

  private void lines(int ticket, int from, int to) {
    for (int line = from; line < to; line++) {
      int event = (ticket * 7 + line - unit.firstLine(ticket)) % unit.shortEvents();
      out.open("seasonTicketLines");
      out.flag("allowSeatCatUpDownGrade", line % 6 == 0);
      out.flag("mandatoryEvent", line % 10 == 0);
      out.text("multiplePerformances", line % 4 == 3 ? "MULTI" : "ONE");
      products.product("product", event, Detail.INSIDE);
      out.number("seasonTicketLineId", unit.id(Ids.LINE, line));
      out.close("seasonTicketLines");
    }
  }

  void pack(String element, int product) {
    out.open(element);
    out.number("linkedAudienceSubCategoryIds", unit.id(Ids.TARIFF, 0));
    out.number("linkedAudienceSubCategoryIds", unit.id(Ids.TARIFF, 1));
    out.flag("mandatorySeatCategory", false);
    out.number("packageId", unit.id(Ids.PRODUCT, product));
    for (int i = 0; i < 2; i++) {
      out.open("packageItems");
      out.number("institutionCategoryId", PlaceWriter.institutionCategory(i));
      out.number("itemId", unit.id(Ids.ITEM, ItemWriter.index(product, i)));
      prices.item(product, i, TARIFFS);
      out.number("rank", i + 1L);
      links(i);
      out.close("packageItems");
    }
    for (int i = 0; i < LINES_OF_PACK; i++) {
      packageLine(product, i);
    }
    out.text("priceType", "PREDEFINED");
    out.text("ticketPrintingMode", "TICKETS");
    out.close(element);
  }

  private void packageLine(int product, int line) {
    int base = unit.other(product) * 10;
    out.open("packageLine");
    if (line == 1) {
      out.number("forcedAudSubCatId", unit.id(Ids.TARIFF, 0));
    }
    out.flag("optional", line == 2);
    out.number("packageLineId", unit.id(Ids.PACKAGE_LINE, base + line));
    if (line == 2) {
      out.number("parentPackageLineId", unit.id(Ids.PACKAGE_LINE, base));
    }
    int inside = line == 2 ? unit.firstOther(Kind.SERVICE) : line % unit.shortEvents();
    products.product("product", inside, Detail.INSIDE);
    out.number("quantity", 1);
    out.number("rank", line + 1L);
    out.close("packageLine");
  }
}
