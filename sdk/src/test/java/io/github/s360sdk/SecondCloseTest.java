package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.RecoveredOrder;
import io.github.s360sdk.sales.RecoveredOrder.Outcome;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.error.OrderExpiredException;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalStep;
import io.github.s360sdk.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is believed of an order while a close whose answer was lost may still be carried out. */
class SecondCloseTest extends SaleFixture {

  private final Instant begun = clock.instant();
  // Of a program that is fast, so that open orders look expired there.
  private final ManualClock fast = ManualClock.at(begun.plus(Duration.ofHours(1)));

  private OpenOrder cartThatLooksExpired() {
    s360.close();
    s360 = shopWithClock(fast);
    return twoSeats().create();
  }

  /** Closes a cart, and learns nothing of what became of it. */
  private OpenOrder closedWithoutAnAnswer(OpenOrder cart) {
    simulator.faults().on(CLOSE).nextCalls(1).disconnectBeforeWork();
    simulator.faults().on(DETAILS).nextCalls(1).statusCode("error.technical", null);
    S360Exception error = catchThrowableOfType(S360Exception.class, () -> pay(cart));
    assertThat(outcome(error).state()).isEqualTo(State.UNKNOWN);
    simulator.faults().clear();
    return cart;
  }

  private void refuseEachClose() {
    simulator.faults().on(CLOSE).statusCode("error.order.busy", null);
  }

  private State failureOf(Runnable step) {
    return outcome(catchThrowableOfType(S360Exception.class, step::run)).state();
  }

  private List<JournalStep> steps() {
    return left().stream().map(JournalEntry::step).toList();
  }

  @Test
  void aRefusalOfASecondCloseIsNotBelievedWhileTheFirstMayBeUnderWay() {
    OpenOrder cart = closedWithoutAnAnswer(twoSeats().create());
    refuseEachClose();

    State state = failureOf(() -> pay(cart));

    assertThat(state).isEqualTo(State.HELD);
    assertThat(clock.instant()).isAfter(begun.plusSeconds(60));
    assertThat(steps()).containsExactly(JournalStep.OPEN);
  }

  @Test
  void aCartWhoseSecondCloseIsRefusedOnceIsSold() {
    OpenOrder cart = closedWithoutAnAnswer(twoSeats().create());
    simulator.faults().on(CLOSE).nextCalls(1).statusCode("error.order.busy", null);

    assertThat(pay(cart).tickets()).hasSize(2);

    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void aSecondCloseThatIsNotLetThroughSaysNothingOfTheFirst() {
    OpenOrder cart = closedWithoutAnAnswer(twoSeats().create());
    simulator.faults().on(CLOSE).http(509);

    assertThat(failureOf(() -> pay(cart))).isEqualTo(State.UNKNOWN);

    assertThat(steps()).containsExactly(JournalStep.CLOSING);
  }

  @Test
  void aLookAtTheCartDoesNotEndTheFirstClose() {
    OpenOrder cart = closedWithoutAnAnswer(twoSeats().create()).refresh();
    simulator.faults().on(CLOSE).http(509);

    assertThat(failureOf(() -> pay(cart))).isEqualTo(State.UNKNOWN);

    assertThat(steps()).containsExactly(JournalStep.CLOSING);
  }

  @Test
  void aFirstCloseThatIsCarriedOutAfterALookIsFound() {
    OpenOrder cart = closedWithoutAnAnswer(twoSeats().create()).refresh();
    try (S360Client late = S360Client.of(simulator.connection().build())) {
      pay(late.sales().openOrder(cart.id()));
    }
    clock.advance(Duration.ofMinutes(2));
    simulator.faults().on(CLOSE).http(509);

    Sale sale = pay(cart);

    assertThat(sale.tickets()).hasSize(2);
    assertThat(calls(CLOSE)).isEqualTo(2);
    assertThat(left()).isEmpty();
  }

  @Test
  void aSecondCloseIsBelievedWhenTheFirstCanNoLongerBeUnderWay() {
    OpenOrder cart = closedWithoutAnAnswer(twoSeats().create());
    clock.advance(Duration.ofMinutes(2));
    Instant later = clock.instant();
    refuseEachClose();

    assertThat(failureOf(() -> pay(cart))).isEqualTo(State.HELD);

    assertThat(clock.instant()).isEqualTo(later);
    assertThat(steps()).containsExactly(JournalStep.OPEN);
  }

  @Test
  void aCartThatOnlyLooksExpiredIsSoldByTheSecondClose() {
    OpenOrder cart = closedWithoutAnAnswer(cartThatLooksExpired());

    Sale sale = pay(cart);

    assertThat(sale.tickets()).hasSize(2);
    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void aCartPastItsExpiryHasExpiredWhenTheFirstCloseCanNoLongerBeUnderWay() {
    OpenOrder cart = closedWithoutAnAnswer(cartThatLooksExpired());
    Instant before = fast.instant();
    refuseEachClose();

    OrderExpiredException error =
        catchThrowableOfType(OrderExpiredException.class, () -> pay(cart));

    assertThat(outcome(error).state()).isEqualTo(State.EXPIRED);
    assertThat(fast.instant()).isAfter(before.plusSeconds(60));
    assertThat(left()).isEmpty();
  }

  @Test
  void aCartThatLooksExpiredIsUnknownToItsOtherSteps() {
    OpenOrder cart = closedWithoutAnAnswer(cartThatLooksExpired());

    assertThat(failureOf(cart::refresh)).isEqualTo(State.UNKNOWN);
    assertThat(failureOf(() -> addAPass(cart))).isEqualTo(State.UNKNOWN);
    assertThat(failureOf(() -> s360.sales().openOrder(cart.id()))).isEqualTo(State.UNKNOWN);

    assertThat(steps()).containsExactly(JournalStep.CLOSING);
    assertThat(pay(cart).tickets()).hasSize(2);
  }

  @Test
  void aCartThatIsTakenUpAgainKnowsOfTheFirstClose() {
    long id = closedWithoutAnAnswer(twoSeats().create()).id();
    OpenOrder again = s360.sales().openOrder(id);
    refuseEachClose();

    assertThat(failureOf(() -> pay(again))).isEqualTo(State.HELD);

    assertThat(clock.instant()).isAfter(begun.plusSeconds(60));
  }

  @Test
  void aLookThatIsNotLetThroughSaysNothingOfTheFirstClose() {
    OpenOrder cart = closedWithoutAnAnswer(twoSeats().create());
    simulator.faults().on(DETAILS).http(509);

    assertThat(failureOf(() -> pay(cart))).isEqualTo(State.UNKNOWN);
    assertThat(steps()).containsExactly(JournalStep.CLOSING);
  }

  @Test
  void aCartPastItsExpiryIsNotSaidToBeFreeWhileItsCloseMayBeUnderWay() {
    OpenOrder cart = closedWithoutAnAnswer(cartThatLooksExpired());
    simulator.faults().on(ABANDON).statusCode("error.order.busy", null);

    BusinessException error = catchThrowableOfType(BusinessException.class, cart::abandon);

    assertThat(outcome(error).state()).isEqualTo(State.UNKNOWN);
    assertThat(steps()).containsExactly(JournalStep.GIVING_UP);
    assertThat(recovered()).containsExactly(Outcome.PENDING);
    simulator.faults().clear();
    assertThat(recovered()).containsExactly(Outcome.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
  }

  private List<Outcome> recovered() {
    return s360.sales().recover().stream().map(RecoveredOrder::outcome).toList();
  }

  @Test
  void aCartWhoseGivingUpIsNotLetThroughIsUnknownWhileItsCloseMayBeUnderWay() {
    OpenOrder cart = closedWithoutAnAnswer(twoSeats().create());
    simulator.faults().on(ABANDON).http(509);

    assertThat(failureOf(cart::abandon)).isEqualTo(State.UNKNOWN);

    simulator.faults().clear();
    assertThat(pay(cart).tickets()).hasSize(2);
  }

  @Test
  void aCartWhoseCloseMayBeUnderWayCanBeGivenUp() {
    OpenOrder cart = closedWithoutAnAnswer(cartThatLooksExpired());

    cart.abandon();

    assertThat(book().state()).isEqualTo("ABANDONNED");
    assertThat(left()).isEmpty();
  }

  @Test
  void nothingIsTakenOutOfACartThatWasClosedUnseen() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on(CLOSE).nextCalls(1).disconnectAfterWork();
    simulator.faults().on(DETAILS).nextCalls(1).statusCode("error.technical", null);
    assertThat(failureOf(() -> pay(cart))).isEqualTo(State.UNKNOWN);
    simulator.faults().clear();

    assertThat(failureOf(cart::abandon)).isEqualTo(State.UNKNOWN);

    assertThat(calls(ABANDON)).isZero();
    assertThat(recovered()).containsExactly(Outcome.CLOSED);
    assertThat(book().state()).isEqualTo("CLOSED");
  }

  @Test
  void aCartThatIsNotToBeClosedHasNotExpiredWhileItsCloseMayBeUnderWay() {
    closedWithoutAnAnswer(cartThatLooksExpired());
    simulator.faults().on(ABANDON).statusCode("error.order.busy", null);

    RecoveredOrder early = recoveredWithoutClosing();
    fast.advance(Duration.ofMinutes(1));
    RecoveredOrder later = recoveredWithoutClosing();
    fast.advance(Duration.ofMinutes(1));

    assertThat(early.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(early.error()).isInstanceOf(OutcomeUnknownException.class);
    assertThat(later.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(recoveredWithoutClosing().outcome()).isEqualTo(Outcome.FREED);
    assertThat(left()).isEmpty();
  }

  private RecoveredOrder recoveredWithoutClosing() {
    List<RecoveredOrder> all = s360.sales().recover(options -> options.giveUpWhatIsNotClosed());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void theRecoveryCountsFromTheLastCloseThatWasLost() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on(CLOSE).disconnectBeforeWork();
    assertThat(failureOf(() -> pay(cart))).isEqualTo(State.UNKNOWN);
    Instant lost = clock.instant();
    assertThat(lost).isAfter(begun.plusSeconds(90));
    simulator.faults().clear();
    refuseEachClose();

    assertThat(recovered()).containsExactly(Outcome.FREED);

    assertThat(clock.instant()).isAfter(lost.plusSeconds(60));
  }
}
