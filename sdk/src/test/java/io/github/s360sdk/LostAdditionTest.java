package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.Sale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** An addition whose answer is lost more than once. */
class LostAdditionTest extends SaleFixture {

  /**
   * Loses an addition before the platform has it, lets another be carried out in its place when the
   * second try arrives, and loses the answer of that one too.
   */
  private void loseTwice(OpenOrder cart, Consumer<OpenOrder> addition, Consumer<OpenOrder> late) {
    simulator.faults().on(CREATE).nextCalls(1).disconnectBeforeWork();
    AtomicBoolean done = new AtomicBoolean();
    justBefore(
        CREATE,
        order -> {
          late.accept(order);
          done.set(true);
        });
    simulator.faults().on(CREATE).when(call -> done.get()).nextCalls(1).disconnectAfterWork();
    addition.accept(cart);
    assertThat(done).isTrue();
  }

  @Test
  void anAdditionThatWasCarriedOutTwiceIsInTheOrderOnce() {
    OpenOrder cart = twoSeats().create();

    loseTwice(cart, this::addAPass, this::addAPass);

    assertThat(cart.operations()).hasSize(2);
    assertThat(book().operations()).hasSize(2);
    assertThat(cart.total().thousandths()).isEqualTo(book().total());
    assertThat(pay(cart).tickets()).hasSize(3);
  }

  @Test
  void aSeasonTicketThatWasCarriedOutTwiceIsInTheOrderOnce() {
    OpenOrder other = twoSeats().create();
    int operations = addASeasonTicket(other).operations().size();
    other.abandon();
    s360.close();
    simulator.close();
    start();
    OpenOrder cart = twoSeats().create();

    loseTwice(cart, this::addASeasonTicket, this::addASeasonTicket);

    assertThat(cart.operations()).hasSize(operations);
    assertThat(book().operations()).hasSize(operations);
    assertThat(cart.total().thousandths()).isEqualTo(book().total());
  }

  @Test
  void whatIsNotTheSameIsNotTakenForASecondOne() {
    OpenOrder cart = twoSeats().create();

    OutcomeUnknownException error =
        catchThrowableOfType(
            OutcomeUnknownException.class,
            () ->
                loseTwice(
                    cart,
                    this::addAPass,
                    late -> late.addProduct(p -> p.item(passItem()).tariff(tariff()).quantity(2))));

    assertThat(outcome(error).state()).isEqualTo(State.HELD);
    assertThat(book().operations()).hasSize(3);
  }

  @Test
  void anAdditionThatWasLostTwiceAndCarriedOutOnceStays() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on(CREATE).nextCalls(1).disconnectBeforeWork();
    simulator.faults().on(CREATE).nextCalls(1).disconnectAfterWork();

    addAPass(cart);
    Sale sale = pay(cart);

    assertThat(sale.operations()).hasSize(2);
    assertThat(book().operations()).hasSize(2);
  }

  @Test
  void anOperationThatHoldsMoreThanWasAskedForIsNotTakenForOne() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on(CREATE).nextCalls(1).disconnectBeforeWork();
    simulator.faults().on(CREATE).nextCalls(1).disconnectAfterWork();
    answers = text -> text.replace("<quantity>1</quantity>", "<quantity>2</quantity>");

    OutcomeUnknownException error =
        catchThrowableOfType(OutcomeUnknownException.class, () -> addAPass(cart));

    assertThat(outcome(error).state()).isEqualTo(State.HELD);
  }
}
