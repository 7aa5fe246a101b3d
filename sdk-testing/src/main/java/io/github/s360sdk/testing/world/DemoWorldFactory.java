package io.github.s360sdk.testing.world;

import io.github.s360sdk.core.model.LocalizedText;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invents the world. Ids are the same for every world of the same size. */
final class DemoWorldFactory {

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final long ID_BASE = 10_230_000_000_000L;
  private static final long SEAT_ID_BASE = 10_240_000_000_000L;
  private static final int ROW_LENGTH = 20;
  private static final long PENDING_ID = 17_001;
  private static final long CASH_ID = 17_002;
  private static final long SECOND_PENDING_ID = 17_005;
  private static final int CODE_YEARS = 100;

  private final DemoWorldSize size;
  private final LocalDate today;
  private long lastId = ID_BASE;
  private long nextSeat = SEAT_ID_BASE;

  private final long pointOfSalesId = id();
  private final long salesChannelId = id();
  private final long organizationId = id();
  private final long contingentId = id();
  private final long chargesId = id();

  DemoWorldFactory(DemoWorldSize size, Clock clock) {
    this.size = size;
    this.today = LocalDate.ofInstant(clock.instant(), ZONE);
  }

  DemoWorld create() {
    Tariff full = tariff("FULL", "Plein tarif", "Full price", "FULL", 1);
    Tariff reduced = tariff("RED", "Tarif réduit", "Reduced price", "REDUCED", 2);
    Theatre theatre = theatre(full, reduced);
    Museum museum =
        new Museum(
            theatre.season(),
            theatre.season().passes().get(0),
            theatre.season().passes().get(1),
            full,
            reduced);
    Sports sports = sports();
    return new DemoWorld(
        new PointOfSales(
            pointOfSalesId, "API1", salesChannelId, "API", organizationId, contingentId, ZONE, 20),
        theatre,
        museum,
        sports,
        List.of(theatre.season(), sports.season()),
        new PaymentMethod(
            PENDING_ID, "PENDING", name("Compte en attente", "Pending account"), true, false, 1),
        new PaymentMethod(
            SECOND_PENDING_ID,
            "PENDING",
            name("Compte en attente 2", "Pending account 2"),
            true,
            false,
            3),
        new PaymentMethod(CASH_ID, "CASH", name("Espèces", "Cash"), true, true, 2),
        chargesId,
        List.of("0004711", "0004712", "0004713"),
        at(today.minusDays(2), LocalTime.of(9, 56)));
  }

  private Theatre theatre(Tariff full, Tariff reduced) {
    Venue hall =
        venue(
            "1",
            name("Théâtre", "Theatre"),
            "MAIN",
            name("Grande salle", "Main hall"),
            List.of(
                category("CAT1", "Catégorie 1", "Category 1", 1, "ORCH", "Orchestre", "Stalls"),
                category("CAT2", "Catégorie 2", "Category 2", 2, "BALC", "Balcon", "Balcony"),
                category("CAT3", "Catégorie 3", "Category 3", 3, "GAL", "Galerie", "Gallery")));
    List<Price> prices = hallPrices(hall, full, reduced);
    LocalizedText activity = name("Théâtre", "Theatre");
    long activityId = id();
    EventProduct play =
        play("MACBETH", name("Macbeth", "Macbeth"), activity, activityId, hall, prices, true);
    EventProduct cancelled =
        play(
            "TEMPEST",
            name("La Tempête", "The Tempest"),
            activity,
            activityId,
            hall,
            prices,
            false);
    List<EventProduct> events = new ArrayList<>(List.of(play, cancelled));
    for (int i = 1; i <= size.extraEvents(); i++) {
      LocalizedText name = name("Pièce " + i, "Play " + i);
      events.add(play("P" + i, name, activity, activityId, hall, prices, true));
    }
    SalesSeason season =
        new SalesSeason(
            id(),
            seasonCode(""),
            name("Saison", "Season"),
            at(today.minusMonths(2), LocalTime.MIDNIGHT),
            at(today.plusMonths(14), LocalTime.MIDNIGHT),
            id(),
            List.of(full, reduced),
            List.of(hall),
            events,
            List.of(openPass(full, reduced), timeslotPass(full, reduced)),
            List.of());
    return new Theatre(season, play, cancelled, full, reduced);
  }

  private PassProduct openPass(Tariff full, Tariff reduced) {
    return new PassProduct(
        id(),
        "ENTRY",
        name("Entrée", "Entry"),
        id(),
        List.of(price(null, full, 17_000, 0, null), price(null, reduced, 11_000, 0, null)),
        List.of());
  }

  private PassProduct timeslotPass(Tariff full, Tariff reduced) {
    List<Timeslot> slots = new ArrayList<>();
    int perDay = 8;
    for (int i = 0; i < size.timeslots(); i++) {
      LocalTime time = LocalTime.of(10 + i % perDay, 0);
      slots.add(
          new Timeslot(
              id(),
              "TS" + (i + 1),
              at(today.plusDays(1L + i / perDay), time),
              Duration.ofHours(1),
              size.timeslotQuota()));
    }
    return new PassProduct(
        id(),
        "EXPO",
        name("Exposition", "Exhibition"),
        id(),
        List.of(price(null, full, 20_000, 0, null), price(null, reduced, 14_000, 0, null)),
        slots);
  }

  private Sports sports() {
    Tariff full = tariff("FULL", "Plein tarif", "Full price", "FULL", 1);
    Tariff reduced = tariff("RED", "Tarif réduit", "Reduced price", "REDUCED", 2);
    Venue stadium =
        venue(
            "2",
            name("Stade", "Stadium"),
            "STAD",
            name("Tribunes", "Stands"),
            List.of(
                category("MAIN", "Tribune", "Main stand", 1, "EAST", "Est", "East"),
                category("KOP", "Virage", "End stand", 2, "NORTH", "Nord", "North")));
    List<Price> prices = hallPrices(stadium, full, reduced);
    LocalizedText activity = name("Football", "Football");
    long activityId = id();
    List<EventProduct> matches = new ArrayList<>();
    List<SeasonTicketProduct.Line> lines = new ArrayList<>();
    for (int i = 1; i <= size.matches(); i++) {
      EventProduct match =
          new EventProduct(
              id(),
              "MATCH" + i,
              name("Match " + i, "Match " + i),
              activity,
              activityId,
              stadium,
              true,
              List.of(
                  performance(
                      "M" + i,
                      at(today.plusDays(7L * i), LocalTime.of(18, 0)),
                      false,
                      stadium,
                      prices)));
      matches.add(match);
      lines.add(new SeasonTicketProduct.Line(id(), i == 1, match));
    }
    long category = stadium.seatCategories().get(0).id();
    long priceLevel = id();
    SeasonTicketProduct seasonTicket =
        new SeasonTicketProduct(
            id(),
            "SEASON",
            name("Abonnement", "Season ticket"),
            id(),
            priceLevel,
            category,
            List.of(
                price(category, full, 120_000, 0, priceLevel),
                price(category, reduced, 80_000, 0, priceLevel)),
            2,
            size.matches(),
            lines);
    SalesSeason season =
        new SalesSeason(
            id(),
            seasonCode("S"),
            name("Saison sportive", "Sports season"),
            at(today.minusMonths(2), LocalTime.MIDNIGHT),
            at(today.plusMonths(14), LocalTime.MIDNIGHT),
            id(),
            List.of(full, reduced),
            List.of(stadium),
            matches,
            List.of(),
            List.of(seasonTicket));
    return new Sports(season, matches, seasonTicket, full, reduced);
  }

  private EventProduct play(
      String code,
      LocalizedText name,
      LocalizedText activity,
      long activityId,
      Venue hall,
      List<Price> prices,
      boolean onSale) {
    List<Performance> performances = new ArrayList<>();
    long product = id();
    for (int i = 1; i <= size.performances(); i++) {
      performances.add(
          performance(
              code + i, at(today.plusDays(10L + i), LocalTime.of(20, 0)), true, hall, prices));
    }
    return new EventProduct(product, code, name, activity, activityId, hall, onSale, performances);
  }

  private Performance performance(
      String code, OffsetDateTime begin, boolean numbered, Venue venue, List<Price> prices) {
    return new Performance(
        id(),
        code,
        begin,
        Duration.ofMinutes(90),
        numbered,
        venue.seatCategories(),
        prices,
        at(today.minusMonths(1), LocalTime.MIDNIGHT),
        begin);
  }

  private static List<Price> hallPrices(Venue venue, Tariff full, Tariff reduced) {
    List<Price> prices = new ArrayList<>();
    for (SeatCategory category : venue.seatCategories()) {
      long amount = 45_000L - 10_000L * category.rank();
      prices.add(price(category.id(), full, amount, 2_000, null));
      prices.add(price(category.id(), reduced, amount - 7_500, 0, null));
    }
    return prices;
  }

  private static Price price(
      @Nullable Long category, Tariff tariff, long amount, long charges, @Nullable Long level) {
    return new Price(category, tariff.id(), amount, charges, level, null);
  }

  private Venue venue(
      String siteCode,
      LocalizedText site,
      String spaceCode,
      LocalizedText space,
      List<SeatCategory> categories) {
    return new Venue(
        id(),
        siteCode,
        site,
        id(),
        spaceCode,
        space,
        id(),
        id(),
        "3 rue des Essais",
        "69001",
        "Lyon",
        categories);
  }

  private SeatCategory category(
      String code, String french, String english, int rank, String area, String fr, String en) {
    SeatCategory category =
        new SeatCategory(
            id(),
            id(),
            code,
            name(french, english),
            rank,
            new SeatCategory.Area(id(), area, name(fr, en)),
            id(),
            nextSeat,
            size.seatsPerCategory(),
            ROW_LENGTH);
    nextSeat += size.seatsPerCategory();
    return category;
  }

  private Tariff tariff(String code, String french, String english, String kind, int rank) {
    return new Tariff(id(), code, name(french, english), kind, rank);
  }

  private String seasonCode(String prefix) {
    int year = today.getYear() % CODE_YEARS;
    return "%s%02d%02d".formatted(prefix, year, (year + 1) % CODE_YEARS);
  }

  /** The time that clocks show; hours after midnight would be others when the clocks change. */
  private static OffsetDateTime at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toOffsetDateTime();
  }

  private long id() {
    return ++lastId;
  }

  private static LocalizedText name(String french, String english) {
    Map<String, String> translations = new LinkedHashMap<>();
    translations.put("fr", french);
    translations.put("en", english);
    return LocalizedText.of(translations);
  }
}
