package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.model.Ticket;
import io.github.s360sdk.testing.model.OrderSnapshot;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Answers that are about another order, or name none. */
class OtherOrdersAnswerTest extends SaleFixture {

  private void change(String answer, UnaryOperator<String> change) {
    answers = text -> text.contains(":" + answer + "Response") ? change.apply(text) : text;
  }

  private static String ofAnother(String text) {
    return text.replaceAll("<orderId>\\d+</orderId>", "<orderId>4711</orderId>")
        .replaceAll("<barCode>[^<]*</barCode>", "<barCode>of-another</barCode>");
  }

  private void assertOwnTickets(Sale sale) {
    assertThat(sale.orderId()).isEqualTo(book().id());
    assertThat(sale.tickets())
        .extracting(Ticket::barcode)
        .containsExactlyInAnyOrderElementsOf(
            book().tickets().stream().map(OrderSnapshot.Ticket::barCode).toList())
        .hasSize(2);
    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void aCloseThatIsAnsweredForAnotherOrderIsLookedUp() {
    change(CLOSE, OtherOrdersAnswerTest::ofAnother);

    Sale sale = sell();

    assertOwnTickets(sale);
    assertThat(calls(DETAILS)).isPositive();
    assertThat(calls(CLOSE)).isEqualTo(1);
  }

  @Test
  void aCloseWhoseAnswerNamesNoOrderIsTheOneThatWasAskedFor() {
    change(CLOSE, text -> text.replaceAll("<orderId>\\d+</orderId>", ""));

    Sale sale = sell();

    assertOwnTickets(sale);
    assertThat(calls(DETAILS)).isZero();
  }

  @Test
  void aGivingUpThatIsAnsweredForAnotherOrderIsLookedUp() {
    OpenOrder cart = twoSeats().create();
    change(ABANDON, OtherOrdersAnswerTest::ofAnother);

    cart.abandon();

    assertThat(calls(DETAILS)).isPositive();
    assertThat(book().state()).isEqualTo("ABANDONNED");
    assertThat(left()).isEmpty();
  }

  @Test
  void aGivingUpOfOperationsThatIsAnsweredForAnotherOrderIsLookedUp() {
    OpenOrder cart = addASeasonTicket(twoSeats().create());
    change("cancelOperations", OtherOrdersAnswerTest::ofAnother);

    cart.abandon();

    assertThat(calls(DETAILS)).isPositive();
    assertThat(book().state()).isEqualTo("CANCELED");
  }

  @Test
  void aSaleIsNotSaidToBeFreedByAnAnswerForAnotherOrder() {
    refuseTheClose();
    change(ABANDON, OtherOrdersAnswerTest::ofAnother);

    BusinessException error = catchThrowableOfType(BusinessException.class, this::sell);

    assertThat(outcome(error).state()).isEqualTo(State.FREED);
    // After the refusal, and after the answer that was for another one.
    assertThat(calls(DETAILS)).isEqualTo(2);
  }
}
