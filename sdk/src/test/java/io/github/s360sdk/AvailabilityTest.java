package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.s360sdk.availability.AvailabilityClient;
import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.AvailabilityLevel.Colour;
import io.github.s360sdk.availability.model.AvailabilityUpdate;
import io.github.s360sdk.availability.model.PerformanceAvailabilities;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.ProductAvailability;
import io.github.s360sdk.availability.model.SeasonTicketAvailability;
import io.github.s360sdk.availability.model.Seat;
import io.github.s360sdk.availability.model.SeatAvailabilities;
import io.github.s360sdk.availability.model.ThemeAndLanguage;
import io.github.s360sdk.availability.request.Split;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.model.RawFields;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.testing.AvailabilityLimit;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import io.github.s360sdk.testing.model.SimulatedErrors;
import io.github.s360sdk.testing.world.Museum;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Sports;
import io.github.s360sdk.testing.world.Theatre;
import io.github.s360sdk.testing.world.Timeslot;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is left follows what is sold, through all layers and on the simulator. */
@Timeout(60)
@WithS360Simulator(manualClock = true)
class AvailabilityTest {

  private final S360Simulator simulator;
  private final ManualClock clock;
  private final Theatre theatre;
  private final long performance;
  private final SeatCategory stalls;
  private S360Client s360;
  private AvailabilityClient left;

  AvailabilityTest(S360Simulator simulator, ManualClock clock) {
    this.simulator = simulator;
    this.clock = clock;
    this.theatre = simulator.world().theatre();
    this.performance = theatre.performances().get(0).id();
    this.stalls = theatre.seatCategories().get(0);
    this.s360 = S360Client.of(simulator.connection().build());
    this.left = s360.availability();
  }

  @BeforeEach
  void connect() {
    s360 = client(simulator.connection());
    left = s360.availability();
  }

  private static S360Client client(S360ConnectionBuilder builder) {
    return S360Client.of(builder.rateLimiter(RateLimiter.unlimited()).build())
        .withOptions(options -> options.withoutCache().retry(RetryPolicy.NONE));
  }

  @AfterEach
  void close() {
    s360.connection().close();
  }

  private PlacesLeft stalls() {
    return left.performances(q -> q.performance(performance).seatCategory(stalls.id()))
        .rows()
        .get(0);
  }

  private void sold(int quantity) {
    simulator.sellElsewhere(performance, stalls.id(), quantity);
  }

  @Test
  void levelsFollowTheSalesOfOthers() {
    assertThat(stalls().quantity()).isEqualTo(120);
    assertThat(stalls().level()).isEqualTo(AvailabilityLevel.of("GOOD"));

    sold(96);
    assertThat(stalls().level()).isEqualTo(AvailabilityLevel.of("GOOD"));
    sold(1);
    assertThat(stalls().level()).isEqualTo(AvailabilityLevel.of("LIMITED"));
    sold(23);
    assertThat(stalls().quantity()).isZero();
    assertThat(stalls().level()).isEqualTo(AvailabilityLevel.of("NONE"));

    simulator.returnElsewhere(performance, stalls.id(), 2);
    assertThat(stalls().quantity()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulator.returnElsewhere(performance, stalls.id(), 119));
  }

  @Test
  void placesAreTakenByAnOpenOrderAndFreedWhenItExpires() {
    OpenOrder order =
        s360.sales()
            .sale()
            .seats(
                s ->
                    s.performance(performance)
                        .seatCategory(stalls.id())
                        .tariff(theatre.fullTariff().id())
                        .quantity(3))
            .create();
    assertThat(stalls().quantity()).isEqualTo(117);
    OffsetDateTime before = clock.instant().atOffset(ZoneOffset.UTC);
    clock.advance(Duration.ofMinutes(16));

    assertThat(stalls().quantity()).isEqualTo(120);
    assertThat(order.id()).isPositive();
    assertThat(
            left.updates(q -> q.product(theatre.play().id()).since(before.plusMinutes(1)))
                .productIds())
        .containsExactly(theatre.play().id());
  }

  @Test
  void aSumASplitAndAChoiceAreThreeQuestions() {
    sold(10);

    PerformanceAvailabilities sum = left.performances(q -> q.performance(performance));
    PerformanceAvailabilities each =
        left.performances(q -> q.performance(performance).eachSeatCategory().eachContingent());
    PerformanceAvailabilities none =
        left.performances(q -> q.performance(performance).contingents(Split.only(1)));

    assertThat(sum.rows()).hasSize(1);
    assertThat(sum.performance(performance).orElseThrow().quantity()).isEqualTo(350);
    assertThat(each.rows()).hasSize(3);
    assertThat(each.performance(performance).orElseThrow().quantity()).isEqualTo(350);
    long contingent = simulator.world().pointOfSales().contingentId();
    assertThat(each.rows()).allMatch(row -> Objects.equals(row.contingentId(), contingent));
    assertThat(none.missing()).containsExactly(performance);
  }

  @Test
  void eventsAreToldAsAWholeAndByTheirPerformances() {
    EventProduct play =
        (EventProduct) s360.catalog().get().product(theatre.play().id()).orElseThrow();

    PerformanceAvailabilities told = left.events(q -> q.event(play));

    assertThat(told.event(play.id()).get(0).quantity()).isEqualTo(5 * 360);
    assertThat(told.all()).hasSize(5);
    assertThat(told.performance(performance).orElseThrow().eventId()).isEqualTo(play.id());
    assertThat(left.performances(q -> q.performancesOf(play)).all()).hasSize(5);
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> left.performances(q -> q.event(play)))
        .withMessageContaining("performancesOf(event)");
  }

  @Test
  void anEventAsAWholeIsToldToTheBuyerOfASeasonTicketByItsSeatCategory() {
    Sports sports = simulator.world().sports();
    long ticket = sports.seasonTicket().id();
    EventProduct match =
        (EventProduct) s360.catalog().get().product(sports.matches().get(1).id()).orElseThrow();
    EventProduct play =
        (EventProduct) s360.catalog().get().product(theatre.play().id()).orElseThrow();

    PerformanceAvailabilities alone = left.events(q -> q.event(match));
    PerformanceAvailabilities with =
        left.events(q -> q.event(match).event(play).composedProduct(ticket));

    assertThat(alone.event(match.id()).get(0).quantity()).isEqualTo(240);
    assertThat(with.event(match.id()).get(0).quantity()).isEqualTo(120);
    assertThat(with.event(play.id())).isEmpty();
  }

  @Test
  void whatIsNotOnSaleIsMissing() {
    long cancelled = theatre.cancelledPlay().performances().get(0).id();

    assertThat(left.performances(q -> q.performance(cancelled).performance(4711)).missing())
        .containsExactlyInAnyOrder(cancelled, 4711L);
    assertThat(left.products(q -> q.product(theatre.play().id())).missing())
        .containsExactly(theatre.play().id());
  }

  @Test
  void passesAreToldByTimeslot() {
    Museum museum = simulator.world().museum();
    Timeslot first = museum.timeslots().get(0);
    simulator.sellElsewhere(first.id(), 25);
    long pass = museum.timeslotPass().id();

    ProductAvailability told = left.products(q -> q.product(pass)).product(pass).orElseThrow();

    assertThat(told.rows()).hasSize(8);
    assertThat(told.timeslot(first.id()).quantity()).isEqualTo(5);
    assertThat(told.timeslot(first.id()).level()).isEqualTo(AvailabilityLevel.of("LIMITED"));
    assertThat(told.timeslot(first.id()).rows().get(0).startTime()).isEqualTo("10:00");
    assertThat(told.item(museum.timeslotPassItemId()).rows()).hasSize(8);
    OffsetDateTime second = museum.timeslots().get(1).start();
    assertThat(
            left.products(q -> q.product(pass).from(second).until(second.with(LocalTime.MAX)))
                .rows())
        .hasSize(7);
    assertThat(left.products(q -> q.product(pass).timeslot(first.id())).rows()).hasSize(1);
    assertThatIllegalArgumentException().isThrownBy(() -> simulator.sellElsewhere(first.id(), 6));
    // An open pass has no limit, so it has no quantity.
    ProductAvailability open =
        left.products(q -> q.product(museum.openPass().id()))
            .product(museum.openPass().id())
            .orElseThrow();
    assertThat(open.quantity()).isNull();
    assertThat(open.level()).isEqualTo(AvailabilityLevel.of("GOOD"));
  }

  @Test
  void aChosenSeatFindsItsWayIntoAnOrder() {
    sold(2);
    SeatAvailabilities seats = left.seats(q -> q.performance(performance).area(stalls.area().id()));
    assertThat(seats.seats()).hasSize(120);
    assertThat(seats.free()).hasSize(118);
    Seat first = seats.free().get(0);
    Seat second = seats.free().get(1);
    assertThat(first.row()).isEqualTo("1");
    assertThat(first.number()).isEqualTo("3");
    assertThat(first.blockId()).isEqualTo(stalls.blockId());

    Sale sale =
        s360.sales()
            .sale()
            .seats(s -> s.seat(first).seat(second).tariff(theatre.fullTariff().id()))
            .payWith(PaymentSelector.pendingAccount())
            .complete();

    assertThat(simulator.order(sale.orderId()).operations().get(0).movements())
        .extracting(movement -> movement.seatId())
        .containsExactly(first.physicalSeatId(), second.physicalSeatId());
    SeatAvailabilities after = left.seats(q -> q.performance(performance).block(stalls.blockId()));
    assertThat(after.free()).hasSize(116).doesNotContain(first, second);
    assertThat(left.seats(q -> q.performance(performance).block(1)).seats()).isEmpty();
    assertThat(left.seats(q -> q.performance(performance).contingent(1)).seats()).isEmpty();
  }

  @Test
  void aSeasonTicketIsToldWithItsPerformances() {
    Sports sports = simulator.world().sports();
    SeasonTicketProduct ticket =
        (SeasonTicketProduct)
            s360.catalog().get().product(sports.seasonTicket().id()).orElseThrow();
    long category = sports.seasonTicket().seatCategoryId();
    long match = sports.matches().get(1).performances().get(0).id();
    simulator.sellElsewhere(match, category, 119);

    SeasonTicketAvailability told = left.seasonTicket(ticket);

    assertThat(told.ticket().quantity()).isEqualTo(120);
    assertThat(told.performances()).hasSize(4);
    assertThat(told.performance(match).orElseThrow().quantity()).isEqualTo(1);
    assertThat(told.quantityWith(match)).isEqualTo(1);
    assertThat(told.levelWith(match)).isEqualTo(AvailabilityLevel.of("LIMITED"));
    long first = sports.matches().get(0).performances().get(0).id();
    assertThat(told.quantityWith(first)).isEqualTo(120);
    assertThat(told.quantityWith(4711)).isNull();
    assertThat(told.levelWith(4711)).isNull();
    // The ticket itself is sold out with the one event that it must have.
    simulator.sellElsewhere(first, category, 120);
    SeasonTicketAvailability soldOut = left.seasonTicket(ticket, q -> q.eachSeatCategory());
    assertThat(soldOut.levelWith(match)).isEqualTo(AvailabilityLevel.of("NONE"));
    assertThat(soldOut.quantityWith(match)).isZero();
    assertThat(soldOut.performance(match).orElseThrow().rows().get(0).seatCategoryId())
        .isEqualTo(category);
    // Without the ticket all seat categories count.
    assertThat(left.performance(match).orElseThrow().quantity()).isEqualTo(121);
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> left.performances(q -> q.performance(match).composedProduct(4711)));
    assertThat(
            left.performances(q -> q.performance(performance).composedProduct(ticket.id()))
                .missing())
        .containsExactly(performance);
    assertThat(left.seats(q -> q.performance(match).composedProduct(ticket.id())).seats())
        .hasSize(120);
    // What is asked for is always the ticket.
    assertThat(left.seasonTicket(ticket, q -> q.composedProduct(4711)).quantityWith(match))
        .isZero();
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> left.seasonTicket(ticket, q -> q.event(1)))
        .withMessageContaining("events");
  }

  @Test
  void updatesTellWhatChangedSinceADate() {
    long play = theatre.play().id();
    long expo = simulator.world().museum().timeslotPass().id();
    OffsetDateTime start = clock.instant().atOffset(ZoneOffset.UTC);
    assertThat(left.updates(q -> q.product(play).since(start)).updates()).isEmpty();

    clock.advance(Duration.ofSeconds(5));
    sold(5);
    // However many seats it is about, it is one change.
    simulator.returnElsewhere(performance, stalls.id(), 4);
    List<AvailabilityUpdate> updates =
        left.updates(q -> q.product(play).product(expo).since(start)).updates();

    // Two changes at one instant have two dates, so that the second is not taken for the first.
    assertThat(updates).hasSize(1);
    assertThat(updates.get(0).productId()).isEqualTo(play);
    clock.advance(Duration.ofMillis(1));
    assertThat(left.updates(q -> q.product(play).since(start)).serverTime())
        .isEqualTo(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    clock.advance(Duration.ofMillis(-1));
    OffsetDateTime last = Objects.requireNonNull(updates.get(0).lastUpdate());
    assertThat(last.toInstant())
        .isEqualTo(clock.instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(1));
    assertThat(left.updates(q -> q.product(play).since(last)).updates()).hasSize(1);
    assertThat(left.updates(q -> q.product(play).since(last.plusNanos(1_000_000))).updates())
        .isEmpty();
  }

  @Test
  void themesAndLanguagesAreToldWhereTheyWereChosen() {
    Museum museum = simulator.world().museum();
    long pass = museum.timeslotPass().id();
    long slot = museum.timeslots().get(2).id();
    simulator.chooseThemeAndLanguage(slot, 31, "de");

    assertThat(left.themesAndLanguages(pass, List.of()))
        .containsExactly(new ThemeAndLanguage(slot, 31L, "de", RawFields.NONE));
    assertThat(left.themesAndLanguages(pass, List.of(museum.timeslots().get(0).id()))).isEmpty();
  }

  @Test
  void levelsAreDerivedWhereThePlatformTellsQuantitiesOnly() {
    simulator.setAvailabilityLevels(false);
    AvailabilityClient derived =
        AvailabilityClient.of(s360.connection(), s360.catalog(), options -> {});
    sold(120);
    simulator.sellElsewhere(performance, theatre.seatCategories().get(1).id(), 120);
    assertThat(derived.performance(performance).orElseThrow().level())
        .isEqualTo(AvailabilityLevel.derived(Colour.GREEN));

    simulator.sellElsewhere(performance, theatre.seatCategories().get(2).id(), 60);

    assertThat(derived.performance(performance).orElseThrow().level())
        .isEqualTo(AvailabilityLevel.derived(Colour.ORANGE));
    assertThat(stalls().level()).isEqualTo(AvailabilityLevel.derived(Colour.RED));
  }

  @Test
  void theLimitIsKeptPerQuestionOrPerMethod() {
    simulator.setAvailabilityLimit(AvailabilityLimit.SAME_QUESTION);
    left.performance(performance);
    left.performance(theatre.performances().get(1).id());
    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> left.performance(performance))
        .satisfies(e -> assertThat(e.httpStatus()).isEqualTo(509));
    clock.advance(Duration.ofMinutes(1));
    left.performance(performance);
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    left.updates(q -> q.product(1).since(now));
    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> left.updates(q -> q.product(1).since(now.plusSeconds(1))));

    simulator.setAvailabilityLimit(AvailabilityLimit.METHOD);
    left.performance(performance);
    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> left.performance(theatre.performances().get(1).id()));
    left.products(q -> q.product(1));
  }

  @Test
  void theMinuteOfTheInstitutionIsCountedOverAllCalls() {
    simulator.setInstitutionLimit(3);
    Duration twentySeconds = Duration.ofSeconds(20);
    s360.contacts().find("0000001");
    clock.advance(twentySeconds);
    s360.catalog().lastSetupUpdate();
    s360.contacts().find("0000001");
    assertThrottled();

    // A minute after the first call there is room for one.
    clock.advance(twentySeconds.multipliedBy(2));
    s360.contacts().find("0000001");
    assertThrottled();

    simulator.setInstitutionLimit(0);
    s360.contacts().find("0000001");
    assertThatIllegalArgumentException().isThrownBy(() -> simulator.setInstitutionLimit(-1));
  }

  private void assertThrottled() {
    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> s360.contacts().find("0000001"))
        .satisfies(e -> assertThat(e.byPlatform()).isTrue());
  }

  @Test
  void anOldReferenceDateCanBeRefused() {
    try (S360Simulator forgetful =
            S360Simulator.builder()
                .clock(clock)
                .enforceAvailabilityLimit(AvailabilityLimit.METHOD)
                .keepUpdates(Duration.ofHours(1))
                .start();
        S360Client other = S360Client.of(forgetful.connection().build())) {
      OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);

      assertThat(
              other.availability().updates(q -> q.product(1).since(now.minusMinutes(59))).updates())
          .isEmpty();
      assertThatExceptionOfType(BusinessException.class)
          .isThrownBy(
              () -> other.availability().updates(q -> q.product(1).since(now.minusHours(2))))
          .satisfies(
              e -> assertThat(e.statusCode()).isEqualTo(SimulatedErrors.REFERENCE_DATE.code()));
    }
  }

  @Test
  void anotherPointOfSalesIsRefused() {
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> left.performances(q -> q.performance(performance).pointOfSales(1)))
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo("error.pointOfSales.unknown"));
  }
}
