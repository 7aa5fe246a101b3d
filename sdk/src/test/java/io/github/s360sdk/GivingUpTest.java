package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.RecoveredOrder;
import io.github.s360sdk.sales.RecoveredOrder.Outcome;
import io.github.s360sdk.sales.error.OrderExpiredException;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalStep;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is told of an order that was to be given up, and what becomes of its places. */
class GivingUpTest extends SaleFixture {

  private OrderOutcome failedSale() {
    return outcome(catchThrowableOfType(S360Exception.class, this::sell));
  }

  @Test
  void whatWasAddedLateIsGivenUpWithTheRest() {
    loseAdditions();
    justBefore(ABANDON, this::addAPass);

    S360Exception error = catchThrowableOfType(S360Exception.class, () -> pay(twoSeatsAndAPass()));

    assertThat(meanwhile).isTrue();
    assertThat(outcome(error).state()).isEqualTo(State.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
    assertThat(calls(ABANDON)).isEqualTo(2);
    assertThat(left()).isEmpty();
  }

  @Test
  void whatWasAddedLateToACartIsGivenUpWithTheRest() {
    OpenOrder cart = twoSeats().create();
    loseAdditions();
    assertThatThrownBy(() -> addAPass(cart)).isInstanceOf(OutcomeUnknownException.class);
    justBefore(ABANDON, this::addAPass);

    cart.abandon();

    assertThat(meanwhile).isTrue();
    assertThat(book().state()).isEqualTo("ABANDONNED");
    assertThat(calls(ABANDON)).isEqualTo(2);
    assertThat(left()).isEmpty();
  }

  @Test
  void aCartOfWhichSomethingIsLeftIsNotSaidToBeGivenUp() {
    OpenOrder cart = twoSeats().create();
    loseAdditions();
    assertThatThrownBy(() -> addAPass(cart)).isInstanceOf(OutcomeUnknownException.class);
    justBefore(ABANDON, this::addAPass);
    simulator.faults().on(ABANDON).when(call -> calls(ABANDON) > 1).http(500);

    OutcomeUnknownException error =
        catchThrowableOfType(OutcomeUnknownException.class, cart::abandon);

    assertThat(error).hasMessageContaining("whether all of order " + cart.id() + " was given up");
    assertThat(outcome(error).state()).isEqualTo(State.UNKNOWN);
    assertThat(left()).extracting(JournalEntry::step).containsExactly(JournalStep.GIVING_UP);
    assertThat(book().operations()).hasSize(1);
  }

  @Test
  void aCartWhoseAnswersAllCameIsGivenUpWithoutALookAtIt() {
    OpenOrder cart = twoSeatsAndAPass().create();

    cart.abandon();

    assertThat(calls(ABANDON)).isEqualTo(1);
    assertThat(calls(DETAILS)).isZero();
  }

  @Test
  void anAdditionThatIsNotKnownIsReadBeforeTheCartIsGivenUp() {
    OpenOrder cart = cartWithAnAdditionThatIsNotKnown();

    cart.abandon();

    assertThat(book().state()).isEqualTo("ABANDONNED");
    assertThat(calls(ABANDON)).isEqualTo(1);
  }

  @Test
  void aCartThatWasEmptiedCanBeGivenUp() {
    OpenOrder cart = twoSeats().create();
    cart.remove(cart.operations().get(0));

    cart.abandon();

    assertThat(book().state()).isEqualTo("CANCELED");
    assertThat(calls(ABANDON)).isZero();
    assertThat(left()).isEmpty();
  }

  @Test
  void aCartThatHasExpiredMeanwhileIsSaidToHave() {
    OpenOrder cart = cartWithAnAdditionThatIsNotKnown();
    clock.advance(Duration.ofHours(2));

    OrderExpiredException error = catchThrowableOfType(OrderExpiredException.class, cart::abandon);

    assertThat(outcome(error).state()).isEqualTo(State.EXPIRED);
    assertThat(calls(ABANDON)).isZero();
    assertThat(left()).isEmpty();
  }

  @Test
  void anOrderOfWhichTheAnswersToldNothingIsReadBeforeItIsGivenUp() {
    answers =
        text -> text.replaceAll("(?s)<(operationDataUpdates|movementDataUpdates)>.*</\\1>", "");
    refuseTheClose();

    OrderOutcome outcome = failedSale();

    assertThat(outcome.state()).isEqualTo(State.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
  }

  @Test
  void anOrderThatHoldsNothingMoreIsFreeWhateverItsStateIsCalled() {
    answers = text -> text.replace("ABANDONNED", "OPEN");
    refuseTheClose();
    simulator.faults().on(ABANDON).nextCalls(1).disconnectAfterWork();

    OrderOutcome outcome = failedSale();

    assertThat(outcome.state()).isEqualTo(State.FREED);
    assertThat(calls(ABANDON)).isEqualTo(1);
    // After the refusal and after the lost answer; then nothing is waited for.
    assertThat(calls(DETAILS)).isEqualTo(2);
  }

  @Test
  void anOrderThatWasClosedAfterAllIsNeitherSaidToBeHeldNorToBeFree() {
    refuseTheClose();
    justBefore(ABANDON, this::pay);

    OrderOutcome outcome = failedSale();

    assertThat(meanwhile).isTrue();
    assertThat(outcome.state()).isEqualTo(State.UNKNOWN);
    assertThat(book().state()).isEqualTo("CLOSED");
    assertThat(s360.sales().recover())
        .extracting(RecoveredOrder::outcome)
        .containsExactly(Outcome.CLOSED);
  }

  @Test
  void aCartThatWasClosedMeanwhileIsNeitherSaidToBeHeldNorToBeFree() {
    OpenOrder cart = twoSeats().create();
    justBefore(ABANDON, this::pay);

    BusinessException error = catchThrowableOfType(BusinessException.class, cart::abandon);

    assertThat(meanwhile).isTrue();
    assertThat(outcome(error)).isEqualTo(new OrderOutcome(State.UNKNOWN, cart.id(), "cart-1"));
    assertThat(left()).hasSize(1);
  }

  @Test
  void anOrderThatCanNeitherBeGivenUpNorLookedAtIsSaidToBeUnknown() {
    refuseTheClose();
    simulator.faults().on(ABANDON).disconnectAfterWork();
    simulator.faults().on(DETAILS).when(call -> calls(ABANDON) > 0).http(500);

    assertThat(failedSale().state()).isEqualTo(State.UNKNOWN);
    assertThat(left()).extracting(JournalEntry::step).containsExactly(JournalStep.GIVING_UP);
  }

  @Test
  void whatThePlatformLetNotThroughHasNotBeenDone() {
    refuseTheClose();
    simulator.faults().on(ABANDON).http(509);
    simulator.faults().on(DETAILS).when(call -> calls(ABANDON) > 0).http(509);

    assertThat(failedSale().state()).isEqualTo(State.HELD);
  }

  @Test
  void aCartWhoseGivingUpIsNotLetThroughIsHeldAndCanStillBeSold() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on(ABANDON).http(509);

    ThrottledException error = catchThrowableOfType(ThrottledException.class, cart::abandon);

    assertThat(outcome(error)).isEqualTo(new OrderOutcome(State.HELD, cart.id(), "cart-1"));
    assertThat(calls(DETAILS)).isZero();
    assertThat(pay(cart).tickets()).hasSize(2);
  }

  @Test
  void aSeasonTicketIsGivenUpWithItsContents() {
    OpenOrder cart = addASeasonTicket(twoSeats().create());

    cart.abandon();

    assertThat(book().state()).isEqualTo("CANCELED");
    assertThat(left()).isEmpty();
  }

  @Test
  void whatWasGivenUpIsNotGivenUpTwiceIfTheRestFailedTheFirstTime() {
    OpenOrder cart = addASeasonTicket(twoSeats().create());
    simulator.faults().on("cancelOperations").nextCalls(1).disconnectBeforeWork();

    cart.abandon();

    assertThat(book().state()).isEqualTo("CANCELED");
    assertThat(calls(ABANDON)).isEqualTo(1);
  }
}
