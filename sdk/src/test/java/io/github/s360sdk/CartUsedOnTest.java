package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.RecoveredOrder;
import io.github.s360sdk.sales.RecoveredOrder.Outcome;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalStep;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A cart whose buyer goes on after a step has failed is left to the buyer. */
class CartUsedOnTest extends SaleFixture {

  private State failureOf(Runnable step) {
    State state = outcome(catchThrowableOfType(S360Exception.class, step::run)).state();
    simulator.faults().clear();
    return state;
  }

  private List<Outcome> recovered() {
    return s360.sales().recover().stream().map(RecoveredOrder::outcome).toList();
  }

  private List<JournalStep> steps() {
    return left().stream().map(JournalEntry::step).toList();
  }

  private OpenOrder cartWhoseCloseIsNotKnown() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on(CLOSE).nextCalls(1).disconnectBeforeWork();
    simulator.faults().on(DETAILS).nextCalls(1).statusCode("error.technical", null);
    assertThat(failureOf(() -> pay(cart))).isEqualTo(State.UNKNOWN);
    return cart;
  }

  @Test
  void aCartWhoseGivingUpIsNotLetThroughIsLeftToItsBuyer() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on(ABANDON).http(509);
    assertThat(failureOf(cart::abandon)).isEqualTo(State.HELD);

    assertThat(recovered()).isEmpty();

    assertThat(steps()).containsExactly(JournalStep.OPEN);
    assertThat(pay(cart).tickets()).hasSize(2);
  }

  @Test
  void aCartWhoseGivingUpNeverArrivesIsLeftToItsBuyer() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on(ABANDON).disconnectBeforeWork();
    assertThat(failureOf(cart::abandon)).isEqualTo(State.HELD);

    assertThat(recovered()).isEmpty();

    assertThat(pay(cart).tickets()).hasSize(2);
  }

  @Test
  void aCartWhoseGivingUpIsNotKnownIsLeftToABuyerWhoGoesOn() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on(ABANDON).disconnectBeforeWork();
    simulator.faults().on(DETAILS).http(500);
    assertThat(failureOf(cart::abandon)).isEqualTo(State.UNKNOWN);
    assertThat(steps()).containsExactly(JournalStep.GIVING_UP);

    addAPass(cart);

    assertThat(recovered()).isEmpty();
    assertThat(pay(cart).tickets()).hasSize(3);
  }

  @Test
  void aCartThatGetsMoreAfterAnUnknownCloseIsLeftToItsBuyer() {
    OpenOrder cart = cartWhoseCloseIsNotKnown();
    addAPass(cart.refresh());

    assertThat(recovered()).containsExactly(Outcome.OPEN);

    assertThat(book().timesClosed()).isZero();
    assertThat(pay(cart).tickets()).hasSize(3);
    assertThat(left()).isEmpty();
  }

  @Test
  void aCartThatGetsLessAfterAnUnknownCloseIsLeftToItsBuyer() {
    OpenOrder cart = cartWhoseCloseIsNotKnown();
    cart.removeMovements(List.of(book().movements().get(0).id()));

    assertThat(s360.sales().recover(options -> options.giveUpWhatIsNotClosed()))
        .extracting(RecoveredOrder::outcome)
        .containsExactly(Outcome.OPEN);

    assertThat(pay(cart).tickets()).hasSize(1);
  }

  @Test
  void whatWasAgreedHoldsNoMoreAfterAChangeEvenIfTheSumIsTheSame() {
    OpenOrder cart = cartWhoseCloseIsNotKnown();
    addAPass(cart);
    cart.remove(cart.operations().get(1));

    assertThat(recovered()).containsExactly(Outcome.OPEN);

    assertThat(book().timesClosed()).isZero();
  }

  @Test
  void aCartThatWasChangedIsProtectedWhileItsCloseMayBeUnderWay() {
    OpenOrder cart = cartWhoseCloseIsNotKnown();
    addAPass(cart);
    assertThat(steps()).containsExactly(JournalStep.CLOSING);
    try (S360Client late = S360Client.of(simulator.connection().build())) {
      pay(late.sales().openOrder(cart.id()));
    }

    RecoveredOrder order = s360.sales().recover().get(0);

    assertThat(order.outcome()).isEqualTo(Outcome.CLOSED);
    assertThat(Objects.requireNonNull(order.sale()).tickets()).hasSize(3);
    assertThat(Objects.requireNonNull(order.sale()).payment()).isNotNull();
  }

  @Test
  void aCartThatIsChangedGivenUpAndChangedAgainIsLeftToItsBuyer() {
    OpenOrder cart = cartWhoseCloseIsNotKnown();
    addAPass(cart);
    simulator.faults().on(ABANDON).http(509);
    assertThat(failureOf(cart::abandon)).isEqualTo(State.UNKNOWN);
    addAPass(cart);

    assertThat(recovered()).containsExactly(Outcome.OPEN);

    assertThat(pay(cart).tickets()).hasSize(4);
  }

  @Test
  void aCartIsACartAgainWhenTheCloseCanNoLongerBeUnderWay() {
    OpenOrder cart = cartWhoseCloseIsNotKnown();
    clock.advance(Duration.ofMinutes(2));
    addAPass(cart);

    assertThat(steps()).containsExactly(JournalStep.OPEN);
    assertThat(recovered()).isEmpty();
  }

  @Test
  void aCartThatWasChangedAfterAnUnknownCloseExpires() {
    addAPass(cartWhoseCloseIsNotKnown());
    clock.advance(Duration.ofHours(2));

    assertThat(recovered()).containsExactly(Outcome.EXPIRED);

    assertThat(left()).isEmpty();
  }
}
