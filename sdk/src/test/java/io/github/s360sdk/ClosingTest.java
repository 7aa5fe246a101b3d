package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.RecoveredOrder;
import io.github.s360sdk.sales.RecoveredOrder.Outcome;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.error.OrderExpiredException;
import io.github.s360sdk.sales.model.Ticket;
import io.github.s360sdk.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whether an order is sold, whatever the platform answers, and when that is given up. */
class ClosingTest extends SaleFixture {

  private final Instant begun = clock.instant();

  /** Lets the platform show orders as open for a while after they were closed. */
  private void showAsClosedAfter(Duration time) {
    answers =
        text ->
            clock.instant().isBefore(begun.plus(time)) ? text.replace(">CLOSED<", ">OPEN<") : text;
  }

  /** The clock of a program that is fast, so that open orders look expired there. */
  private OpenOrder cartThatLooksExpired() {
    s360.close();
    s360 = shopWithClock(ManualClock.at(begun.plus(Duration.ofHours(1))));
    return twoSeats().create();
  }

  @Test
  void aCloseThatWasNotLetThroughLeavesTheCartHeld() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on(CLOSE).http(509);

    ThrottledException error = catchThrowableOfType(ThrottledException.class, () -> pay(cart));

    assertThat(outcome(error)).isEqualTo(new OrderOutcome(State.HELD, cart.id(), "cart-1"));
    assertThat(calls(DETAILS)).isZero();
  }

  @Test
  void aSaleWhoseCloseWasNotLetThroughIsHeldUntilTheRecoveryMayGiveItUp() {
    simulator.faults().on(CLOSE).http(509);

    ThrottledException error = catchThrowableOfType(ThrottledException.class, this::sell);

    assertThat(outcome(error).state()).isEqualTo(State.HELD);
    clock.advance(Duration.ofMinutes(5));
    assertThat(s360.sales().recover())
        .extracting(RecoveredOrder::outcome)
        .containsExactly(Outcome.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
  }

  @Test
  void aCloseThatThePlatformStillWorksOnIsWaitedFor() {
    simulator
        .faults()
        .on(CLOSE)
        .when(call -> !meanwhile.get() && calls(DETAILS) == 0)
        .inProgress(17);
    simulator
        .faults()
        .on(DETAILS)
        .when(
            call -> {
              // The second look comes when the platform has done it.
              if (calls(DETAILS) == 2 && meanwhile.compareAndSet(false, true)) {
                try (S360Client platform = S360Client.of(simulator.connection().build())) {
                  pay(platform.sales().openOrder(book().id()));
                }
              }
              return false;
            })
        .http(503);

    Sale sale = sell();

    assertThat(sale.tickets()).hasSize(2);
    assertThat(calls(CLOSE)).isEqualTo(2);
    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(clock.instant()).isBefore(begun.plusSeconds(5));
  }

  @Test
  void aCloseThatThePlatformNeverEndsIsUnknown() {
    simulator.faults().on(CLOSE).inProgress(17);

    OutcomeUnknownException error = catchThrowableOfType(OutcomeUnknownException.class, this::sell);

    assertThat(outcome(error)).isEqualTo(new OrderOutcome(State.UNKNOWN, book().id(), "cart-1"));
    assertThat(calls(CLOSE)).isEqualTo(1);
    assertThat(calls(DETAILS)).isGreaterThan(3);
    assertThat(book().state()).isEqualTo("OPEN");
    assertThat(left()).hasSize(1);
  }

  @Test
  void aCloseThatWasAnsweredIsWaitedForUntilTheOrderShowsIt() {
    showAsClosedAfter(Duration.ofSeconds(20));

    Sale sale = pay(twoSeats().waitForTickets(Duration.ofSeconds(1)));

    assertThat(sale.ticketsComplete()).isTrue();
    assertThat(clock.instant()).isAfter(begun.plusSeconds(20)).isBefore(begun.plusSeconds(30));
  }

  @Test
  void anOrderThatIsNeverShownAsClosedIsUnknownAlthoughTheCloseWasAnswered() {
    showAsClosedAfter(Duration.ofHours(1));

    OutcomeUnknownException error = catchThrowableOfType(OutcomeUnknownException.class, this::sell);

    assertThat(outcome(error).state()).isEqualTo(State.UNKNOWN);
    assertThat(error.getCause())
        .hasMessageContaining("answered with success, but it is not closed")
        .hasMessageContaining(String.valueOf(book().id()));
    assertThat(calls(CLOSE)).isEqualTo(1);
    assertThat(calls(ABANDON)).isZero();
  }

  @Test
  void anErrorWhileBarCodesAreWaitedForIsPassedOverIfItPasses() {
    simulator.setLateBarCodes(1);
    simulator.faults().on(DETAILS).nextCalls(3).http(503);

    Sale sale = sell();

    assertThat(sale.ticketsComplete()).isTrue();
    assertThat(sale.tickets()).extracting(Ticket::barcode).hasSize(2).doesNotContainNull();
  }

  @Test
  void anErrorWhileBarCodesAreWaitedForDoesNotUndoTheSale() {
    simulator.setLateBarCodes(1);
    simulator.faults().on(DETAILS).statusCode("error.order.notFound", null);

    Sale sale = sell();

    assertThat(sale.ticketsComplete()).isFalse();
    assertThat(sale.tickets()).isEmpty();
    assertThat(book().state()).isEqualTo("CLOSED");
    assertThat(calls(DETAILS)).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void ticketsWithoutBarCodesAreWaitedForAndNoLongerThanNeeded() {
    answers =
        text ->
            clock.instant().isBefore(begun.plusMillis(100))
                ? text.replaceAll("<barCode>[^<]*</barCode>", "")
                : text;

    Sale sale = sell();

    assertThat(sale.tickets()).extracting(Ticket::barcode).hasSize(2).doesNotContainNull();
    assertThat(sale.ticketsComplete()).isTrue();
    assertThat(clock.instant()).isBefore(begun.plusSeconds(1));
  }

  @Test
  void theBuyerIsNamedWhenTheOrderIsClosed() {
    sell();

    assertThat(simulator.requests().of(CLOSE))
        .singleElement()
        .satisfies(call -> assertThat(call.body()).contains(world.contactNumber()));
  }

  @Test
  void anOrderCanBeClosedWithoutABuyer() {
    Sale sale =
        pay(s360.sales().sale().product(p -> p.item(passItem()).tariff(tariff()).quantity(1)));

    assertThat(sale.purchaser()).isNull();
    assertThat(book().timesClosed()).isEqualTo(1);
  }

  @Test
  void anOrderPastItsExpiryWhoseCloseIsRefusedHasExpired() {
    OpenOrder cart = cartThatLooksExpired();
    refuseTheClose();

    OrderExpiredException error =
        catchThrowableOfType(OrderExpiredException.class, () -> pay(cart));

    assertThat(outcome(error)).isEqualTo(new OrderOutcome(State.EXPIRED, cart.id(), "cart-1"));
    assertThat(Objects.requireNonNull(error.expired()).toInstant())
        .isBetween(begun.plusSeconds(60), begun.plus(Duration.ofHours(1)));
    assertThat(error.statusCode()).isEqualTo("error.payment.refused");
    assertThat(left()).isEmpty();
  }

  @Test
  void anOrderPastItsExpiryIsNotSaidToHaveExpiredWhileItsCloseMayBeUnderWay() {
    OpenOrder cart = cartThatLooksExpired();
    simulator.faults().on(CLOSE).nextCalls(1).disconnectBeforeWork();

    Sale sale = pay(cart);

    assertThat(sale.tickets()).hasSize(2);
    assertThat(book().timesClosed()).isEqualTo(1);
  }

  @Test
  void anOrderThatWasGivenUpElsewhereHasEndedBeforeItsTime() {
    OpenOrder cart = twoSeats().create();
    s360.sales().openOrder(cart.id()).abandon();

    OrderExpiredException error =
        catchThrowableOfType(OrderExpiredException.class, () -> pay(cart));

    assertThat(outcome(error).state()).isEqualTo(State.EXPIRED);
    assertThat(error.expired()).isNull();
  }

  @Test
  void anOrderThatHasExpiredIsSaidToHaveWhenItIsTakenUp() {
    long id = twoSeats().create().id();
    clock.advance(Duration.ofHours(2));

    OrderExpiredException error =
        catchThrowableOfType(OrderExpiredException.class, () -> s360.sales().openOrder(id));

    assertThat(outcome(error)).isEqualTo(new OrderOutcome(State.EXPIRED, id, null));
    assertThat(Objects.requireNonNull(error.expired()).toInstant()).isBefore(clock.instant());
  }

  @Test
  void aCartWithAnAdditionThatIsNotKnownIsSoldAsThePlatformKnowsIt() {
    OpenOrder cart = cartWithAnAdditionThatIsNotKnown();

    Sale sale = pay(cart);

    assertThat(sale.operations()).hasSize(2);
    assertThat(sale.tickets()).hasSize(3);
    assertThat(sale.total().thousandths()).isEqualTo(book().total());
    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void aCartWithAnAdditionThatIsNotKnownIsNotClosedAfterItsExpiry() {
    OpenOrder cart = cartWithAnAdditionThatIsNotKnown();
    clock.advance(Duration.ofHours(2));

    OrderExpiredException error =
        catchThrowableOfType(OrderExpiredException.class, () -> pay(cart));

    assertThat(outcome(error).state()).isEqualTo(State.EXPIRED);
    assertThat(calls(CLOSE)).isZero();
    assertThat(left()).isEmpty();
  }

  @Test
  void aCartThatWasClosedElsewhereIsToldAsThePlatformKnowsIt() {
    OpenOrder cart = cartWithAnAdditionThatIsNotKnown();
    pay(s360.sales().openOrder(cart.id()));

    Sale sale = pay(cart);

    assertThat(sale.operations()).hasSize(2);
    assertThat(sale.tickets()).hasSize(3);
    assertThat(sale.total().thousandths()).isEqualTo(book().total());
    assertThat(calls(CLOSE)).isEqualTo(1);
  }

  @Test
  void aRefusalOfACloseIsBelievedAtOnceIfNoOtherMayBeUnderWay() {
    OpenOrder cart = twoSeats().create();
    refuseTheClose();

    assertThatThrownBy(() -> pay(cart)).isInstanceOf(BusinessException.class);

    assertThat(clock.instant()).isEqualTo(begun);
  }
}
