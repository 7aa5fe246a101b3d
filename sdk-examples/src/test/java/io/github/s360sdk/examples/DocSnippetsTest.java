package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.PosConfig;
import io.github.s360sdk.catalog.model.SaleScope;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.error.AvailabilityException;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.OrderJournals;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.sales.model.Movement;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderUpdate;
import io.github.s360sdk.sales.model.Ticket;
import io.github.s360sdk.sales.request.OrderRequest;
import io.github.s360sdk.testing.Fault;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.world.Museum;
import io.github.s360sdk.testing.world.Sports;
import io.github.s360sdk.testing.world.Theatre;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the pages, between markers, run against the simulator. */
@WithS360Simulator(manualClock = true)
class DocSnippetsTest {

  private final S360Simulator simulator;
  private final S360Client s360;
  private final String contact;
  private final long performance;
  private final long category;
  private final long tariff;
  private final long pass;
  private final long passTariff;
  private String shown = "";

  DocSnippetsTest(S360Simulator simulator) {
    this.simulator = simulator;
    this.s360 = S360Client.of(simulator.connection().build());
    this.contact = simulator.world().contactNumber();
    Theatre theatre = simulator.world().theatre();
    this.performance = theatre.performances().get(0).id();
    this.category = theatre.seatCategories().get(0).id();
    this.tariff = theatre.fullTariff().id();
    Museum museum = simulator.world().museum();
    this.pass = museum.passItemId();
    this.passTariff = museum.fullTariff().id();
  }

  @AfterEach
  void close() {
    s360.close();
  }

  private void show(@Nullable Object what) {
    shown = shown + what + "\n";
  }

  private Sale soldSeats() {
    return s360.sales()
        .sale()
        .purchaser(contact)
        .seats(s -> s.performance(performance).seatCategory(category).tariff(tariff).quantity(2))
        .payWith(PaymentSelector.pendingAccount())
        .complete();
  }

  @Test
  void readsTheCatalogue() {
    // snippet
    Catalog catalog = s360.catalog().get();
    Instant now = s360.connection().clock().instant();
    SaleScope channel = s360.catalog().posConfig().saleScope();
    for (Performance performance : catalog.performancesOnSale(now, channel).toList()) {
      for (PerformancePrice price : performance.pricesOnSale(now, channel)) {
        show(performance.name().in("en") + ", " + performance.start());
        show(price.seatCategoryName().in("en") + ", " + price.tariffName().in("en"));
        show(price.amount());
      }
    }
    // end snippet
    assertThat(shown).contains("35.00");
  }

  @Test
  void sellsWithOptions() {
    // snippet
    Sale sale =
        s360.sales()
            .sale()
            .purchaser(contact)
            .externalReference("cart-4711")
            .waitForTickets(Duration.ofSeconds(10))
            .seats(
                s -> s.performance(performance).seatCategory(category).tariff(tariff).quantity(2))
            .product(p -> p.item(pass).tariff(passTariff).quantity(1))
            .payWith(PaymentSelector.pendingAccount())
            .complete();

    for (Ticket ticket : sale.tickets()) {
      Movement place = sale.movementOf(ticket);
      show(place == null ? null : place.place());
      show(ticket.barcode());
    }
    // end snippet
    assertThat(sale.tickets()).hasSize(3).allMatch(ticket -> ticket.barcode() != null);
    assertThat(simulator.order(sale.orderId()).externalReference()).isEqualTo("cart-4711");
  }

  @Test
  void sellsChosenSeatsAndASeasonTicket() {
    Sports sports = simulator.world().sports();
    long seasonTicket = sports.seasonTicket().itemId();
    long clubTariff = sports.fullTariff().id();
    long stand = sports.seatCategories().get(0).id();
    List<Long> matches =
        sports.matches().stream().map(match -> match.performances().get(0).id()).toList();
    long seat = simulator.world().theatre().seatCategories().get(0).seatId(7);
    // snippet
    Sale sale =
        s360.sales()
            .sale()
            .purchaser(contact)
            .seats(s -> s.performance(performance).seatCategory(category).tariff(tariff).seat(seat))
            .seasonTicket(
                t -> {
                  t.item(seasonTicket).tariff(clubTariff).quantity(1);
                  for (long match : matches) {
                    t.content(
                        c ->
                            c.performance(match)
                                .seatCategory(stand)
                                .tariff(clubTariff)
                                .quantity(1));
                  }
                })
            .payWith(PaymentSelector.pendingAccount())
            .complete();
    // end snippet
    assertThat(simulator.order(sale.orderId()).state()).isEqualTo("CLOSED");
  }

  @Test
  void sellsAPassForATimeslotAndOneForADate() {
    Museum museum = simulator.world().museum();
    long visit = museum.timeslotPass().id();
    long visitItem = museum.timeslotPassItemId();
    ZoneId zone = ZoneId.of("Europe/Zurich");
    LocalDate day = museum.timeslots().get(0).start().atZoneSameInstant(zone).toLocalDate();
    // snippet
    List<UnitsLeft> slots =
        s360.availability().products(q -> q.product(visit).days(day, day, zone)).rows();
    long timeslot = Objects.requireNonNull(slots.get(0).timeslotId());

    Sale sale =
        s360.sales()
            .sale()
            .product(p -> p.item(visitItem).tariff(passTariff).timeslot(timeslot).quantity(2))
            .product(
                p ->
                    p.item(pass)
                        .tariff(passTariff)
                        .validFrom(day.atStartOfDay(zone).toOffsetDateTime())
                        .quantity(1))
            .payWith(PaymentSelector.pendingAccount())
            .complete();
    // end snippet
    assertThat(simulator.order(sale.orderId()).operations())
        .extracting(OrderSnapshot.Operation::itemId, OrderSnapshot.Operation::timeslotId)
        .containsExactly(
            tuple(visitItem, museum.timeslots().get(0).id()), tuple(pass, (Long) null));
    assertThat(sale.movements().get(2).validity().start())
        .isEqualTo(day.atStartOfDay(zone).toOffsetDateTime());
  }

  @Test
  void sellsInSteps() {
    // snippet
    OpenOrder order =
        s360.sales()
            .sale()
            .purchaser(contact)
            .seats(
                s -> s.performance(performance).seatCategory(category).tariff(tariff).quantity(2))
            .create();
    show(order.total() + ", held until " + order.expiresAt());

    order.addProduct(p -> p.item(pass).tariff(passTariff).quantity(1));
    order.remove(order.operations().get(0));

    Sale sale = order.close(PaymentSelector.pendingAccount());
    // end snippet
    assertThat(sale.tickets()).hasSize(1);
    assertThat(shown).startsWith("70.00");
  }

  @Test
  void takesAnOrderUp() {
    OpenOrder made =
        s360.sales().sale().product(p -> p.item(pass).tariff(passTariff).quantity(1)).create();
    long orderId = made.id();
    // snippet
    OpenOrder order = s360.sales().openOrder(orderId);
    order.abandon();
    // end snippet
    assertThat(simulator.order(orderId).state()).isNotIn("OPEN", "CLOSED");
  }

  @Test
  void reservesSellsAndRefunds() {
    // snippet
    Sale reservation =
        s360.sales()
            .reservation()
            .purchaser(contact)
            .seats(
                s -> s.performance(performance).seatCategory(category).tariff(tariff).quantity(2))
            .reserve();

    long fileId = Objects.requireNonNull(reservation.fileId());
    Sale sale =
        s360.sales()
            .saleOfReservation(fileId)
            .purchaser(contact)
            .payWith(PaymentSelector.pendingAccount())
            .complete();

    Sale refund =
        s360.sales()
            .refund(sale.orderId())
            .everything()
            .refundTo(PaymentSelector.code("CASH"))
            .complete();
    // end snippet
    assertThat(sale.tickets()).hasSize(2);
    assertThat(refund.total().isNegative()).isTrue();
  }

  @Test
  void refundsAPart() {
    Sale sale = soldSeats();
    // snippet
    long operation = sale.operations().get(0).id();
    long movement = sale.movements().get(0).id();
    Sale refund =
        s360.sales()
            .refund(sale.orderId())
            .movements(operation, movement)
            .refundTo(PaymentSelector.code("CASH"))
            .complete();
    // end snippet
    assertThat(refund.total().times(2)).isEqualTo(sale.total().times(-1));
  }

  @Test
  void fetchesLateTickets() {
    simulator.setLateBarCodes(1);
    // snippet
    Sale sale =
        s360.sales()
            .sale()
            .product(p -> p.item(pass).tariff(passTariff).quantity(1))
            .waitForTickets(Duration.ZERO)
            .payWith(PaymentSelector.pendingAccount())
            .complete();

    List<Ticket> tickets =
        sale.ticketsComplete() ? sale.tickets() : s360.sales().tickets(sale.orderId());
    // end snippet
    assertThat(sale.ticketsComplete()).isFalse();
    assertThat(tickets).hasSize(1).allMatch(ticket -> ticket.barcode() != null);
  }

  /** Like the store of a shop, it takes no null. */
  private void store(Sale sale) {
    show("stored " + sale.orderId());
  }

  private void losesTheClose(S360Client s360) {
    simulator.faults().on("closeOrder").nextCalls(1).disconnectAfterWork();
    Fault noAnswer = simulator.faults().on("getOrderDetails").http(503);
    S360Client impatient = s360.withOptions(o -> o.totalTimeout(Duration.ofMillis(300)));
    losesASale(impatient);
    noAnswer.remove();
  }

  private void losesASale(S360Client s360) {
    assertThatThrownBy(
            () ->
                s360.sales()
                    .sale()
                    .purchaser(contact)
                    .product(p -> p.item(pass).tariff(passTariff).quantity(1))
                    .payWith(PaymentSelector.pendingAccount())
                    .complete())
        .isInstanceOf(OutcomeUnknownException.class);
  }

  @Test
  void recoversWhatIsLeftOver() {
    losesTheClose(s360);

    // snippet
    s360.sales()
        .recover(
            options ->
                options.handover(
                    order -> {
                      switch (order.outcome()) {
                        case CLOSED -> show("sold after all: " + order.sale());
                        case FREED, EXPIRED -> show("nothing was sold: " + order.orderId());
                        case NEVER_CLOSED -> show("nothing was sold; free at " + order.freesAt());
                        default -> show(order);
                      }
                    }));
    // end snippet
    assertThat(shown).contains("sold after all");
  }

  @Test
  void handsASaleOver() {
    // snippet
    Sale sale =
        s360.sales()
            .sale()
            .externalReference("cart-4712")
            .seats(
                s -> s.performance(performance).seatCategory(category).tariff(tariff).quantity(2))
            .payWith(PaymentSelector.pendingAccount())
            .complete(sold -> store(sold));
    // end snippet
    assertThat(shown).isEqualTo("stored " + sale.orderId() + "\n");
  }

  @Test
  void keepsAJournal(@TempDir Path folder) {
    S360ConnectionBuilder connection = simulator.connection();
    try (OrderJournal left = OrderJournals.file(folder.resolve("orders.journal"));
        S360Client before = S360Client.of(connection.build(), left)) {
      simulator.faults().on("createOrUpdateOrder").nextCalls(1).disconnectAfterWork();
      losesASale(before);
      losesTheClose(before);
    }
    // snippet
    OrderJournal journal = OrderJournals.file(folder.resolve("orders.journal"));
    S360Client s360 = S360Client.of(connection.build(), journal);

    s360.sales().recover(options -> options.handoverSales(sale -> store(sale)));
    // end snippet
    assertThat(shown).isEqualTo("stored " + simulator.orders().get(1).id() + "\n");
    assertThat(s360.sales().recover()).isEmpty();
    s360.close();
    journal.close();
  }

  @Test
  void handlesErrors() {
    simulator.sellElsewhere(performance, category, simulator.seatsLeft(performance, category));
    // snippet
    try {
      Sale sale =
          s360.sales()
              .sale()
              .externalReference("cart-4711")
              .seats(
                  s -> s.performance(performance).seatCategory(category).tariff(tariff).quantity(2))
              .payWith(PaymentSelector.pendingAccount())
              .complete();
      show("sold as order " + sale.orderId());
    } catch (AvailabilityException e) {
      show("sold out: offer something else");
    } catch (OutcomeUnknownException e) {
      show("do not repeat: " + e.advice());
    } catch (BusinessException e) {
      show("refused with " + e.statusCode() + ", order: " + e.order());
    } catch (S360Exception e) {
      show(e.getMessage());
    }
    // end snippet
    assertThat(shown).startsWith("sold out");
  }

  @Test
  void makesErrorsForTests() {
    // snippet
    AvailabilityException soldOut =
        new AvailabilityException(
            null, CallDetails.of("ExternalOrderFacade", "createOrUpdateOrder"));
    soldOut.noteOrder(new OrderOutcome(OrderOutcome.State.NOT_CREATED, null, "cart-4711"));
    // end snippet
    assertThat(soldOut).hasMessageContaining("no order was made").hasMessageNotContaining("4711");
  }

  @Test
  void makesSingleCalls() {
    // snippet
    PosConfig pos = s360.catalog().posConfig();
    OrderUpdate created =
        s360.sales()
            .orders()
            .createOrUpdate(
                OrderRequest.of(
                    r ->
                        r.pointOfSales(pos.posId())
                            .product(p -> p.item(pass).tariff(passTariff).quantity(1))));
    Order order = s360.sales().orders().details(created.orderId());
    // end snippet
    assertThat(order.isClosed()).isFalse();
  }

  @Test
  void looksIntoTheBooks() {
    Sale sale = soldSeats();
    // snippet
    OrderSnapshot booked = simulator.order(sale.orderId());
    assertThat(booked.state()).isEqualTo("CLOSED");
    assertThat(booked.timesClosed()).isEqualTo(1);
    assertThat(simulator.seatsLeft(performance, category)).isEqualTo(118);
    assertThat(simulator.requests().of("createOrUpdateOrder")).hasSize(1);
    // end snippet
  }

  @Test
  void ordersFaults() {
    // snippet
    simulator.faults().on("createOrUpdateOrder").nextCalls(1).statusCode("error.order.limit", null);
    simulator.faults().on("getPOSConfig").nextCalls(2).http(503);
    simulator.faults().on("getCatalogDetailed").nextCalls(1).inProgress(4711);
    simulator.faults().onAnyOperation().when(call -> "fr".equals(call.language())).http(509, "30");
    // end snippet
    assertThat(s360.catalog().get().performances()).isNotEmpty();
    assertThat(simulator.requests().count("getPOSConfig")).isEqualTo(3);
    assertThatThrownBy(this::soldSeats)
        .isInstanceOfSatisfying(
            BusinessException.class,
            error -> assertThat(error.statusCode()).isEqualTo("error.order.limit"));
  }
}
