package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.AvailabilityException;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.S360TransportException;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.SaleStages;
import io.github.s360sdk.sales.error.OrderExpiredException;
import io.github.s360sdk.sales.error.PaymentMethodException;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.model.Ticket;
import io.github.s360sdk.sales.request.OrderRequest;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.model.RecordedCall;
import io.github.s360sdk.testing.world.DemoWorld;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order workflow against the simulator: every step, and every way in which one fails. */
class SaleWorkflowTest {

  private final ManualClock clock = ManualClock.startingNow();
  private S360Simulator simulator;
  private S360Client s360;
  private DemoWorld world;

  @BeforeEach
  void start() {
    simulator = S360Simulator.builder().clock(clock).start();
    s360 = S360Client.of(simulator.connection().build());
    world = simulator.world();
  }

  @AfterEach
  void stop() {
    s360.close();
    simulator.close();
  }

  @Test
  void aConfigurationWithoutAKnownCurrencyIsFoundBeforeTheOrder() {
    try (S360Client shop =
        S360Client.of(
            simulator
                .connection()
                .customizeHttpClient(
                    OkHttpClient.Builder.class,
                    http -> http.addInterceptor(SaleWorkflowTest::withoutCurrency))
                .build())) {
      assertThatThrownBy(
              () ->
                  shop.sales()
                      .sale()
                      .seats(
                          s ->
                              s.performance(performance())
                                  .seatCategory(category())
                                  .tariff(world.theatre().fullTariff().id())
                                  .quantity(2))
                      .payWith(PaymentSelector.pendingAccount())
                      .complete())
          .hasMessageContaining("no currency");
    }
    assertThat(simulator.requests().count("createOrUpdateOrder")).isZero();
  }

  private static Response withoutCurrency(Interceptor.Chain chain) throws IOException {
    Response answer =
        chain.proceed(chain.request().newBuilder().removeHeader("Accept-Encoding").build());
    return answer
        .newBuilder()
        .removeHeader("Content-Length")
        .body(
            ResponseBody.create(
                answer.body().string().replace(">EUR<", ">???<"), answer.body().contentType()))
        .build();
  }

  private long performance() {
    return world.theatre().performances().get(0).id();
  }

  private long category() {
    return world.theatre().seatCategories().get(0).id();
  }

  private long tariff() {
    return world.theatre().fullTariff().id();
  }

  private SaleStages.WithItems twoSeats() {
    return s360.sales()
        .sale()
        .purchaser(world.contactNumber())
        .externalReference("cart-1")
        .seats(
            s ->
                s.performance(performance()).seatCategory(category()).tariff(tariff()).quantity(2));
  }

  private SaleStages.WithItems twoSeatsAndAPass() {
    return twoSeats().product(p -> p.item(passItem()).tariff(tariff()).quantity(1));
  }

  private long passItem() {
    return world.museum().passItemId();
  }

  private List<String> operations() {
    return simulator.requests().all().stream().map(RecordedCall::operation).toList();
  }

  private OrderSnapshot book() {
    assertThat(simulator.orders()).hasSize(1);
    return simulator.orders().get(0);
  }

  private static OrderOutcome outcome(S360Exception error) {
    return Objects.requireNonNull(error.order());
  }

  private int seatsLeft() {
    return simulator.seatsLeft(performance(), category());
  }

  @Test
  void sellsSeatsAndAPass() {
    int before = seatsLeft();

    Sale sale = twoSeatsAndAPass().payWith(PaymentSelector.pendingAccount()).complete();

    OrderSnapshot booked = book();
    assertThat(sale.orderId()).isEqualTo(booked.id());
    assertThat(sale.fileId()).isEqualTo(booked.fileId());
    assertThat(sale.total().thousandths()).isEqualTo(booked.total()).isPositive();
    assertThat(Objects.requireNonNull(sale.payment()).code()).isEqualTo("PENDING");
    assertThat(sale.operations()).hasSize(2);
    assertThat(sale.tickets())
        .extracting(Ticket::barcode)
        .containsExactlyInAnyOrderElementsOf(
            booked.tickets().stream().map(OrderSnapshot.Ticket::barCode).toList())
        .hasSize(3);
    assertThat(sale.ticketsComplete()).isTrue();
    assertThat(sale.movementOf(sale.tickets().get(0))).isNotNull();
    assertThat(booked.timesClosed()).isEqualTo(1);
    assertThat(booked.externalReference()).isEqualTo("cart-1");
    assertThat(seatsLeft()).isEqualTo(before - 2);
    assertThat(operations())
        .containsExactly(
            "getPOSConfig", "createOrUpdateOrder", "createOrUpdateOrder", "closeOrder");
  }

  @Test
  void readsThePointOfSaleOnce() {
    twoSeats().payWith(PaymentSelector.pendingAccount()).complete();
    twoSeats().payWith(PaymentSelector.pendingAccount()).complete();

    assertThat(operations()).filteredOn("getPOSConfig"::equals).hasSize(1);
  }

  @Test
  void aDraftMakesOneOrder() {
    SaleStages.Payable payable = twoSeats().payWith(PaymentSelector.pendingAccount());
    payable.complete();

    assertThatThrownBy(payable::complete).isInstanceOf(IllegalStateException.class);
    book();
  }

  @Test
  void aShopShowsACartBetweenTheSteps() {
    OpenOrder order = twoSeats().create();
    assertThat(order.operations()).hasSize(1);
    assertThat(order.movements()).hasSize(2);
    Money seats = order.total();
    assertThat(Objects.requireNonNull(order.expiresAt()).toInstant()).isAfter(clock.instant());

    order.addProduct(p -> p.item(passItem()).tariff(tariff()).quantity(3));
    assertThat(order.total()).isGreaterThan(seats);
    assertThat(order.movements()).hasSize(5);

    order.remove(order.operations().get(0));
    assertThat(order.operations()).hasSize(1);
    assertThat(order.movements()).hasSize(3);

    order.removeMovements(List.of(order.movements().get(0).id()));
    order.refresh();
    assertThat(order.movements()).hasSize(2);

    Sale sale = order.close(PaymentSelector.pendingAccount());
    assertThat(sale.tickets()).hasSize(2);
    assertThat(sale.total().thousandths()).isEqualTo(book().total());
    assertThatThrownBy(order::abandon).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anAdditionMovesTheExpiry() {
    OpenOrder order = twoSeats().create();
    var first = Objects.requireNonNull(order.expiresAt());
    clock.advance(Duration.ofMinutes(5));
    order.addProduct(p -> p.item(passItem()).tariff(tariff()).quantity(1));

    assertThat(order.expiresAt()).isAfter(first);
  }

  @Test
  void abandoningFreesThePlaces() {
    int before = seatsLeft();
    OpenOrder order = twoSeatsAndAPass().create();
    assertThat(seatsLeft()).isEqualTo(before - 2);

    order.abandon();

    assertThat(seatsLeft()).isEqualTo(before);
    assertThatThrownBy(() -> order.close(PaymentSelector.pendingAccount()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anOpenOrderCanBeTakenUpAgain() {
    long id = twoSeats().create().id();

    OpenOrder again = s360.sales().openOrder(id);
    Sale sale = again.close(PaymentSelector.pendingAccount());

    assertThat(sale.tickets()).hasSize(2);
    assertThatThrownBy(() -> s360.sales().openOrder(id)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aReservationIsSoldLater() {
    Sale reservation =
        s360.sales()
            .reservation()
            .purchaser(world.contactNumber())
            .seats(
                s ->
                    s.performance(performance())
                        .seatCategory(category())
                        .tariff(tariff())
                        .quantity(2))
            .reserve();
    assertThat(reservation.type()).isEqualTo(OrderType.RESERVATION);
    assertThat(reservation.tickets()).isEmpty();
    assertThat(reservation.ticketsComplete()).isTrue();
    int left = seatsLeft();

    Sale sale =
        s360.sales()
            .saleOfReservation(Objects.requireNonNull(reservation.fileId()))
            .purchaser(world.contactNumber())
            .payWith(PaymentSelector.pendingAccount())
            .complete();

    assertThat(sale.tickets()).hasSize(2);
    assertThat(sale.fileId()).isEqualTo(reservation.fileId());
    assertThat(seatsLeft()).isEqualTo(left);
  }

  @Test
  void aSaleIsRefunded() {
    int before = seatsLeft();
    Sale sale = twoSeats().payWith(PaymentSelector.pendingAccount()).complete();

    Sale refund =
        s360.sales()
            .refund(sale.orderId())
            .everything()
            .refundTo(PaymentSelector.code("CASH"))
            .complete();

    assertThat(refund.type()).isEqualTo(OrderType.REFUND_CLIENT);
    assertThat(refund.total()).isEqualTo(Money.zero(sale.total().currency()).minus(sale.total()));
    assertThat(seatsLeft()).isEqualTo(before);
  }

  @Test
  void onePlaceOfASaleIsRefunded() {
    int before = seatsLeft();
    Sale sale = twoSeats().payWith(PaymentSelector.pendingAccount()).complete();

    s360.sales()
        .refund(sale.orderId())
        .movements(sale.operations().get(0).id(), sale.movements().get(0).id())
        .refundTo(PaymentSelector.code("CASH"))
        .complete();

    assertThat(seatsLeft()).isEqualTo(before - 1);
  }

  @Test
  void lateBarCodesAreFetched() {
    simulator.setLateBarCodes(3);

    Sale sale = twoSeats().payWith(PaymentSelector.pendingAccount()).complete();

    assertThat(sale.tickets()).extracting(Ticket::barcode).hasSize(2).doesNotContainNull();
    assertThat(sale.ticketsComplete()).isTrue();
  }

  @Test
  void barCodesThatStayAwayDoNotUndoTheSale() {
    simulator.setLateBarCodes(15);

    Sale sale = twoSeats().payWith(PaymentSelector.pendingAccount()).complete();

    assertThat(sale.ticketsComplete()).isFalse();
    assertThat(book().timesClosed()).isEqualTo(1);
    List<Ticket> tickets = List.of();
    for (int asked = 0; tickets.isEmpty() && asked < 15; asked++) {
      tickets = s360.sales().tickets(sale.orderId());
    }
    assertThat(tickets).extracting(Ticket::barcode).hasSize(2).doesNotContainNull();
  }

  @Test
  void soldOutIsSaidAndNothingIsHeld() {
    simulator.sellElsewhere(performance(), category(), seatsLeft());

    AvailabilityException error =
        catchThrowableOfType(
            AvailabilityException.class,
            () -> twoSeats().payWith(PaymentSelector.pendingAccount()).complete());

    assertThat(error.statusCode()).isEqualTo("error.order.availability");
    assertThat(error.service()).isEqualTo("ExternalOrderFacade");
    assertThat(outcome(error).state()).isEqualTo(State.NOT_CREATED);
    assertThat(error).hasMessageContaining("no order was made");
  }

  @Test
  void whatWasHeldIsFreedIfALaterItemFails() {
    int before = seatsLeft();

    S360Exception error =
        catchThrowableOfType(
            S360Exception.class,
            () ->
                twoSeats()
                    .product(p -> p.item(4711).tariff(tariff()).quantity(1))
                    .payWith(PaymentSelector.pendingAccount())
                    .complete());

    assertThat(error).isInstanceOf(BusinessException.class);
    assertThat(outcome(error).state()).isEqualTo(State.FREED);
    assertThat(outcome(error).orderId()).isEqualTo(book().id());
    assertThat(error).hasMessageContaining("its places are free");
    assertThat(seatsLeft()).isEqualTo(before);
  }

  @Test
  void compensationCanBeSwitchedOff() {
    int before = seatsLeft();

    S360Exception error =
        catchThrowableOfType(
            S360Exception.class,
            () ->
                twoSeats()
                    .withoutCompensation()
                    .product(p -> p.item(4711).tariff(tariff()).quantity(1))
                    .payWith(PaymentSelector.pendingAccount())
                    .complete());

    assertThat(outcome(error).state()).isEqualTo(State.HELD);
    assertThat(seatsLeft()).isEqualTo(before - 2);
  }

  @Test
  void aRefusedCloseFreesThePlaces() {
    int before = seatsLeft();
    simulator.faults().on("closeOrder").nextCalls(1).statusCode("error.payment.refused", "no");

    BusinessException error =
        catchThrowableOfType(
            BusinessException.class,
            () -> twoSeats().payWith(PaymentSelector.pendingAccount()).complete());

    assertThat(error.statusCode()).isEqualTo("error.payment.refused");
    assertThat(outcome(error).state()).isEqualTo(State.FREED);
    assertThat(seatsLeft()).isEqualTo(before);
  }

  @Test
  void aRefusedCloseLeavesACartOpen() {
    OpenOrder order = twoSeats().create();
    simulator.faults().on("closeOrder").nextCalls(1).statusCode("error.payment.refused", "no");

    assertThatThrownBy(() -> order.close(PaymentSelector.pendingAccount()))
        .isInstanceOf(BusinessException.class);

    assertThat(order.close(PaymentSelector.pendingAccount()).tickets()).hasSize(2);
  }

  @Test
  void anExpiredOrderIsSaidToBeExpired() {
    OpenOrder order = twoSeats().create();
    clock.advance(Duration.ofHours(2));

    OrderExpiredException error =
        catchThrowableOfType(
            OrderExpiredException.class, () -> order.close(PaymentSelector.pendingAccount()));

    assertThat(error.orderId()).isEqualTo(order.id());
    assertThat(outcome(error).state()).isEqualTo(State.EXPIRED);
    assertThatThrownBy(() -> s360.sales().openOrder(order.id()))
        .isInstanceOf(OrderExpiredException.class);
  }

  @Test
  void noFittingPaymentMethodIsSaidBeforeAnythingIsHeld() {
    simulator.setPendingAccounts(0);

    PaymentMethodException error =
        catchThrowableOfType(
            PaymentMethodException.class,
            () -> twoSeats().payWith(PaymentSelector.pendingAccount()).complete());

    assertThat(error.fitting()).isEmpty();
    assertThat(error).hasMessageContaining("CASH");
    assertThat(outcome(error).state()).isEqualTo(State.NOT_CREATED);
    assertThat(simulator.orders()).isEmpty();
  }

  @Test
  void noFittingPaymentMethodLeavesACartOpen() {
    OpenOrder order = twoSeats().create();

    PaymentMethodException error =
        catchThrowableOfType(
            PaymentMethodException.class, () -> order.close(PaymentSelector.code("GOLD")));

    assertThat(outcome(error).state()).isEqualTo(State.HELD);
    assertThat(outcome(error).orderId()).isEqualTo(order.id());
    assertThat(order.close(PaymentSelector.pendingAccount()).tickets()).hasSize(2);
  }

  @Test
  void aLostGivingUpIsLookedUp() {
    simulator.faults().on("closeOrder").nextCalls(1).statusCode("error.payment.refused", "no");
    simulator.faults().on("abandonMovements").nextCalls(1).disconnectAfterWork();

    BusinessException error =
        catchThrowableOfType(
            BusinessException.class,
            () -> twoSeats().payWith(PaymentSelector.pendingAccount()).complete());

    assertThat(outcome(error).state()).isEqualTo(State.FREED);
    assertThat(error.getSuppressed()).hasSize(1);
  }

  @Test
  void aGivingUpThatNeverArrivedIsMadeAgain() {
    simulator.faults().on("closeOrder").nextCalls(1).statusCode("error.payment.refused", "no");
    simulator.faults().on("abandonMovements").nextCalls(1).disconnectBeforeWork();

    BusinessException error =
        catchThrowableOfType(
            BusinessException.class,
            () -> twoSeats().payWith(PaymentSelector.pendingAccount()).complete());

    assertThat(outcome(error).state()).isEqualTo(State.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
  }

  @Test
  void anOrderThatCannotBeGivenUpIsSaidToBeHeld() {
    simulator.faults().on("closeOrder").nextCalls(1).statusCode("error.payment.refused", "no");
    simulator.faults().on("abandonMovements").disconnectBeforeWork();

    BusinessException error =
        catchThrowableOfType(
            BusinessException.class,
            () -> twoSeats().payWith(PaymentSelector.pendingAccount()).complete());

    assertThat(outcome(error).state()).isEqualTo(State.HELD);
    assertThat(book().state()).isEqualTo("OPEN");
  }

  @Test
  void anAbandonWhoseAnswerWasLostIsFoundOrMadeAgain() {
    OpenOrder arrived = twoSeats().create();
    simulator.faults().on("abandonMovements").nextCalls(1).disconnectAfterWork();
    arrived.abandon();
    assertThat(simulator.order(arrived.id()).state()).isEqualTo("ABANDONNED");

    OpenOrder never = twoSeats().create();
    simulator.faults().on("abandonMovements").nextCalls(1).disconnectBeforeWork();
    never.abandon();
    assertThat(simulator.order(never.id()).state()).isEqualTo("ABANDONNED");
  }

  @Test
  void anOpenReservationIsTakenUpAsOne() {
    long id =
        s360.sales()
            .orders()
            .createOrUpdate(
                OrderRequest.of(
                    r ->
                        r.pointOfSales(s360.catalog().posConfig().posId())
                            .type(OrderType.RESERVATION)
                            .purchaser(world.contactNumber())
                            .seats(
                                s ->
                                    s.performance(performance())
                                        .seatCategory(category())
                                        .tariff(tariff())
                                        .quantity(1))))
            .orderId();

    OpenOrder order = s360.sales().openOrder(id);
    assertThatThrownBy(() -> order.close(PaymentSelector.pendingAccount()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("reserve()");
    Sale reservation = order.reserve();

    assertThat(reservation.type()).isEqualTo(OrderType.RESERVATION);
    assertThat(book().state()).isEqualTo("CLOSED");
    assertThat(book().payments()).isEmpty();
  }

  @Test
  void severalFittingPaymentMethodsAreListed() {
    simulator.setPendingAccounts(2);

    PaymentMethodException error =
        catchThrowableOfType(
            PaymentMethodException.class,
            () -> twoSeats().payWith(PaymentSelector.pendingAccount()).complete());

    assertThat(error.fitting()).hasSize(2);
    assertThat(error).hasMessageContaining(String.valueOf(error.fitting().get(1).id()));
    assertThat(simulator.orders()).isEmpty();
  }

  @Test
  void aPaymentMethodThatGivesNoMoneyBackIsRefusedForARefund() {
    Sale sale = twoSeats().payWith(PaymentSelector.pendingAccount()).complete();

    assertThatThrownBy(
            () ->
                s360.sales()
                    .refund(sale.orderId())
                    .everything()
                    .refundTo(PaymentSelector.pendingAccount())
                    .complete())
        .isInstanceOf(PaymentMethodException.class);
    book();
  }

  @Test
  void aNegativeQuantityNamesItsField() {
    assertThatThrownBy(
            () ->
                s360.sales()
                    .sale()
                    .seats(
                        s ->
                            s.performance(performance())
                                .seatCategory(category())
                                .tariff(tariff())
                                .quantity(-1)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("quantity");
    assertThat(simulator.requests().all()).isEmpty();
  }

  @Test
  void aLostCreateIsNotRepeated() {
    simulator.faults().on("createOrUpdateOrder").nextCalls(1).disconnectAfterWork();

    OutcomeUnknownException error =
        catchThrowableOfType(
            OutcomeUnknownException.class,
            () -> twoSeats().payWith(PaymentSelector.pendingAccount()).complete());

    assertThat(outcome(error).state()).isEqualTo(State.UNKNOWN);
    assertThat(outcome(error).externalReference()).isEqualTo("cart-1");
    assertThat(outcome(error).freesAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
    assertThat(error).hasCauseInstanceOf(ConnectionLostException.class);
    assertThat(operations()).filteredOn("createOrUpdateOrder"::equals).hasSize(1);
  }

  private void addAPass(OpenOrder order) {
    order.addProduct(p -> p.item(passItem()).tariff(tariff()).quantity(1));
  }

  @Test
  void anAdditionWhoseAnswerWasLostIsFound() {
    OpenOrder order = twoSeats().create();
    simulator.faults().on("createOrUpdateOrder").nextCalls(1).disconnectAfterWork();
    addAPass(order);

    Sale sale = order.close(PaymentSelector.pendingAccount());

    assertThat(sale.operations()).hasSize(2);
    assertThat(sale.total().thousandths()).isEqualTo(book().total());
    assertThat(sale.tickets()).hasSize(3);
    assertThat(operations()).filteredOn("createOrUpdateOrder"::equals).hasSize(2);
  }

  @Test
  void anAdditionThatNeverArrivedIsMadeAgain() {
    OpenOrder order = twoSeats().create();
    simulator.faults().on("createOrUpdateOrder").nextCalls(1).disconnectBeforeWork();
    addAPass(order);

    assertThat(order.operations()).hasSize(2);
    assertThat(book().operations()).hasSize(2);
  }

  @Test
  void anAdditionThatArrivesLateIsTakenOutAgain() {
    OpenOrder order = twoSeats().create();
    simulator.faults().on("createOrUpdateOrder").nextCalls(1).disconnectBeforeWork();
    AtomicBoolean arrived = new AtomicBoolean();
    try (S360Client late = S360Client.of(simulator.connection().build())) {
      // What was lost is carried out between the look at the order and the second try.
      simulator
          .faults()
          .on("createOrUpdateOrder")
          .when(
              call -> {
                if (call.operation().equals("createOrUpdateOrder")
                    && arrived.compareAndSet(false, true)) {
                  addAPass(late.sales().openOrder(order.id()));
                }
                return false;
              })
          .http(503);
      addAPass(order);
    }

    assertThat(arrived).isTrue();
    assertThat(order.operations()).hasSize(2);
    assertThat(book().operations()).hasSize(2);
    assertThat(order.total().thousandths()).isEqualTo(book().total());
  }

  @Test
  void aRemovalWhoseAnswerWasLostIsFoundOrMadeAgain() {
    OpenOrder order = twoSeatsAndAPass().create();
    List<Long> seats = order.movements().stream().limit(1).map(movement -> movement.id()).toList();
    simulator.faults().on("abandonMovements").nextCalls(1).disconnectAfterWork();
    order.removeMovements(seats);
    assertThat(order.movements()).hasSize(2);

    simulator.faults().on("cancelOperations").nextCalls(1).disconnectBeforeWork();
    order.remove(order.operations().get(1));

    assertThat(order.operations()).hasSize(1);
    assertThat(book().operations()).hasSize(1);
    assertThat(book().movements()).hasSize(1);
  }

  @Test
  void anAdditionThatNeverGetsThroughGivesUpEverything() {
    int before = seatsLeft();
    simulator
        .faults()
        .on("createOrUpdateOrder")
        .when(call -> call.body().contains("simpleProductOperations"))
        .disconnectBeforeWork();

    S360Exception error =
        catchThrowableOfType(
            S360Exception.class,
            () -> twoSeatsAndAPass().payWith(PaymentSelector.pendingAccount()).complete());

    assertThat(outcome(error).state()).isEqualTo(State.FREED);
    assertThat(seatsLeft()).isEqualTo(before);
    assertThat(book().timesClosed()).isZero();
  }

  @Test
  void aCloseWhoseAnswerWasLostIsFound() {
    simulator.faults().on("closeOrder").nextCalls(1).disconnectAfterWork();

    Sale sale = twoSeats().payWith(PaymentSelector.pendingAccount()).complete();

    assertThat(sale.tickets()).hasSize(2);
    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(operations()).filteredOn("closeOrder"::equals).hasSize(1);
  }

  @Test
  void aCloseThatNeverArrivedIsSentAgain() {
    simulator.faults().on("closeOrder").nextCalls(1).disconnectBeforeWork();

    Sale sale = twoSeats().payWith(PaymentSelector.pendingAccount()).complete();

    assertThat(sale.tickets()).hasSize(2);
    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(operations()).containsSubsequence("closeOrder", "getOrderDetails", "closeOrder");
  }

  @Test
  void aGarbledCloseAnswerIsLookedUp() {
    simulator.faults().on("closeOrder").nextCalls(1).garbleBody();

    assertThat(twoSeats().payWith(PaymentSelector.pendingAccount()).complete().tickets())
        .hasSize(2);
    assertThat(book().timesClosed()).isEqualTo(1);
  }

  @Test
  void aCloseThatCannotBeLookedUpIsUnknown() {
    simulator.faults().on("closeOrder").nextCalls(1).disconnectAfterWork();
    simulator.faults().on("getOrderDetails").http(503);

    OutcomeUnknownException error =
        catchThrowableOfType(
            OutcomeUnknownException.class,
            () -> twoSeats().payWith(PaymentSelector.pendingAccount()).complete());

    assertThat(outcome(error).state()).isEqualTo(State.UNKNOWN);
    assertThat(outcome(error).orderId()).isEqualTo(book().id());
    assertThat(Objects.requireNonNull(error.getCause()).getSuppressed())
        .singleElement()
        .isInstanceOf(S360TransportException.class);
    assertThat(book().state()).isEqualTo("CLOSED");
  }

  @Test
  void aPlatformThatIsDownSaysSo() {
    simulator.faults().on("getPOSConfig").http(503);

    ServerErrorException error =
        catchThrowableOfType(
            ServerErrorException.class,
            () -> twoSeats().payWith(PaymentSelector.pendingAccount()).complete());

    assertThat(error.attempts()).isEqualTo(3);
    assertThat(error.httpStatus()).isEqualTo(503);
  }

  @Test
  void noErrorTellsThePurchaser() {
    simulator.faults().on("closeOrder").nextCalls(1).statusCode("error.x", "0004711 is broke");

    assertThatThrownBy(() -> twoSeats().payWith(PaymentSelector.pendingAccount()).complete())
        .hasMessageNotContaining("broke")
        .hasMessageNotContaining(world.contactNumber());
  }
}
