package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.availability.AvailabilityClient;
import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.AvailabilityUpdates;
import io.github.s360sdk.availability.model.PerformanceAvailabilities;
import io.github.s360sdk.availability.model.PerformanceAvailability;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.ProductAvailabilities;
import io.github.s360sdk.availability.model.SeasonTicketAvailability;
import io.github.s360sdk.availability.model.Seat;
import io.github.s360sdk.availability.model.ThemeAndLanguage;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Timeslot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Java of the page about availabilities, between markers, run against the simulator. */
@WithS360Simulator
class AvailabilitySnippetsTest {

  private final S360Simulator simulator;
  private final S360Client s360;
  private final DemoWorld world;
  private String shown = "";

  AvailabilitySnippetsTest(S360Simulator simulator) {
    this.simulator = simulator;
    this.world = simulator.world();
    this.s360 = S360Client.of(simulator.connection().build());
  }

  @AfterEach
  void close() {
    s360.close();
  }

  private void show(@Nullable Object what) {
    shown = shown + what + "\n";
  }

  @Test
  void asksForOnePerformanceAndForMany() {
    long performance = world.theatre().performances().get(0).id();
    EventProduct play =
        (EventProduct) s360.catalog().get().product(world.theatre().play().id()).orElseThrow();
    // snippet
    PerformanceAvailability left = s360.availability().performance(performance).orElseThrow();
    show(left.quantity() + " seats, " + left.level());

    PerformanceAvailabilities byCategory =
        s360.availability().performances(q -> q.performancesOf(play).eachSeatCategory());
    for (PerformanceAvailability one : byCategory.all()) {
      for (PlacesLeft row : one.rows()) {
        show(one.performanceId() + ", category " + row.seatCategoryId() + ": " + row.quantity());
      }
    }
    show("not told: " + byCategory.missing());
    // end snippet
    SeatCategory stalls = world.theatre().seatCategories().get(0);
    assertThat(shown)
        .startsWith("360 seats, GREEN")
        .contains(performance + ", category " + stalls.id() + ": 120")
        .endsWith("not told: []\n");
  }

  @Test
  void looksAtLevels() {
    long performance = world.theatre().performances().get(0).id();
    PerformanceAvailabilities performances =
        s360.availability().performances(q -> q.performance(performance));
    // snippet
    AvailabilityLevel level = performances.level(performance);
    if (level == null) {
      show("not known, which does not mean sold out");
    } else if (level.colour() == null) {
      show("the platform says " + level.wireValue());
    } else {
      switch (level.colour()) {
        case GREEN -> show("enough");
        case ORANGE -> show("hurry");
        case RED -> show("sold out");
      }
    }
    // end snippet
    assertThat(shown).isEqualTo("enough\n");
  }

  @Test
  void sellsAChosenSeat() {
    long performance = world.theatre().performances().get(0).id();
    SeatCategory stalls = world.theatre().seatCategories().get(0);
    long category = stalls.id();
    long area = stalls.area().id();
    long tariff = world.theatre().fullTariff().id();
    // snippet
    List<Seat> free =
        s360.availability()
            .seats(q -> q.performance(performance).seatCategory(category).area(area))
            .free();
    Seat seat = free.get(0);
    show("row " + seat.row() + ", seat " + seat.number());

    Sale sale =
        s360.sales()
            .sale()
            .seats(s -> s.seat(seat).tariff(tariff))
            .payWith(PaymentSelector.pendingAccount())
            .complete();
    // end snippet
    assertThat(shown).isEqualTo("row 1, seat 1\n");
    assertThat(simulator.order(sale.orderId()).state()).isEqualTo("CLOSED");
  }

  @Test
  void asksForUnits() {
    long pass = world.museum().timeslotPass().id();
    Timeslot first = world.museum().timeslots().get(0);
    ZoneId zone = ZoneId.of("Europe/Zurich");
    LocalDate day = first.start().atZoneSameInstant(zone).toLocalDate();
    // snippet
    ProductAvailabilities left =
        s360.availability().products(q -> q.product(pass).days(day, day.plusDays(6), zone));
    for (UnitsLeft row : left.rows()) {
      show(row.date() + ", " + row.startTime() + ": " + row.quantity() + ", " + row.level());
    }
    List<ThemeAndLanguage> taken = s360.availability().themesAndLanguages(pass, List.of());
    // end snippet
    assertThat(shown).contains(", 10:00: 30, GREEN");
    assertThat(taken).isEmpty();
  }

  @Test
  void asksForASeasonTicket() {
    long match = world.sports().matches().get(0).performances().get(0).id();
    SeasonTicketProduct ticket =
        (SeasonTicketProduct)
            s360.catalog().get().product(world.sports().seasonTicket().id()).orElseThrow();
    // snippet
    SeasonTicketAvailability left =
        s360.availability().seasonTicket(ticket, q -> q.eachSeatCategory());
    show(left.ticket().rows().isEmpty() ? "not told" : left.ticket().quantity());
    for (SeasonTicketProduct.Item item : ticket.items()) {
      show(left.quantityWith(match, item)); // the smaller of the two
      show(left.levelWith(match, item)); // the worse of the two
    }
    show("not told: " + left.missing());
    // end snippet
    assertThat(shown).isEqualTo("120\n120\nGREEN\nnot told: []\n");
  }

  @Test
  void asksWhatChanged() {
    long play = world.theatre().play().id();
    long performance = world.theatre().performances().get(0).id();
    OffsetDateTime lastTime = OffsetDateTime.now(s360.connection().clock());
    simulator.sellElsewhere(performance, world.theatre().seatCategories().get(0).id(), 1);
    // snippet
    AvailabilityUpdates updates = s360.availability().updates(q -> q.product(play).since(lastTime));
    updates.updates().forEach(update -> show(update.productId() + ": " + update.lastUpdate()));

    // A minute twice, for what becomes visible late; by the clock of the platform, not by ours.
    Instant told = updates.serverTime();
    OffsetDateTime nextTime =
        told == null ? lastTime : told.minusSeconds(60).atOffset(ZoneOffset.UTC);
    // end snippet
    assertThat(shown).startsWith(play + ": 2");
    assertThat(nextTime).isBefore(OffsetDateTime.now(s360.connection().clock()));
  }

  @Test
  void setsOptions() {
    simulator.setAvailabilityLevels(false);
    long performance = world.theatre().performances().get(0).id();
    // snippet
    AvailabilityClient availability =
        AvailabilityClient.of(
            s360.connection(),
            s360.catalog(),
            options ->
                options
                    .timeToLive(Duration.ofMinutes(2))
                    .staleIfError(Duration.ofMinutes(5))
                    .batchSize(200)
                    .updateBatchSize(1_000)
                    .derivedLevels(true)
                    .usualAlertRatio(BigDecimal.TEN)
                    .capacity(row -> row.seatCategoryId() == null ? null : 120));
    // end snippet
    assertThat(availability.performance(performance).orElseThrow().level())
        .isEqualTo(AvailabilityLevel.derived(AvailabilityLevel.Colour.GREEN));
  }
}
