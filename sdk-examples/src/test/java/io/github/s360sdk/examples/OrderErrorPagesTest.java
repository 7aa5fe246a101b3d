package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.OrderJournals;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.error.OrderExpiredException;
import io.github.s360sdk.sales.error.OrderJournalException;
import io.github.s360sdk.sales.error.PaymentMethodException;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.testing.S360Simulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the pages about errors of the order workflow, and what the pages claim. */
class OrderErrorPagesTest extends ErrorPageSetup {

  OrderErrorPagesTest(S360Simulator simulator) {
    super(simulator);
  }

  private OpenOrder cart() {
    return s360.sales().sale().product(p -> p.item(pass).tariff(passTariff).quantity(1)).create();
  }

  @Test
  void orderExpired() {
    OpenOrder cart = cart();
    clock.advance(Duration.ofMinutes(16));
    // snippet
    try {
      Sale sale = cart.close(PaymentSelector.pendingAccount());
      show("sold as order " + sale.orderId());
    } catch (OrderExpiredException e) {
      log(e);
      show("too late since " + e.expired() + ": fill a new cart");
    }
    // end snippet
    OrderExpiredException error = logged(OrderExpiredException.class);
    claims(error, false, false);
    assertThat(error.orderId()).isEqualTo(cart.id());
    assertThat(Objects.requireNonNull(error.expired()).toInstant()).isBefore(clock.instant());
    assertThat(error).hasCauseInstanceOf(BusinessException.class);
    assertThat(error.statusCode()).isEqualTo("error.order.expired");
    assertThat(stateOfOrder(error)).isEqualTo(OrderOutcome.State.EXPIRED);
    assertThat(simulator.order(cart.id()).timesClosed()).isZero();
  }

  @Test
  void anOrderThatIsOnlyLookedAtHasNoCause() {
    long orderId = cart().id();
    clock.advance(Duration.ofMinutes(16));
    assertThatExceptionOfType(OrderExpiredException.class)
        .isThrownBy(() -> s360.sales().openOrder(orderId))
        .satisfies(
            error -> {
              assertThat(error).hasNoCause();
              assertThat(error.details()).isNull();
              assertThat(error.statusCode()).isNull();
              assertThat(stateOfOrder(error)).isEqualTo(OrderOutcome.State.EXPIRED);
            });
  }

  @Test
  void anOrderThatWasGivenUpElsewhereDoesNotTellATime() {
    OpenOrder cart = cart();
    s360.sales().openOrder(cart.id()).abandon();
    assertThatExceptionOfType(OrderExpiredException.class)
        .isThrownBy(cart::refresh)
        .satisfies(error -> assertThat(error.expired()).isNull());
  }

  @Test
  void theCloseOfAnOrderThatWasGivenUpElsewhereTellsNoTimeEither() {
    OpenOrder cart = cart();
    s360.sales().openOrder(cart.id()).abandon();
    assertThatExceptionOfType(OrderExpiredException.class)
        .isThrownBy(() -> cart.close(PaymentSelector.pendingAccount()))
        .satisfies(
            error -> {
              assertThat(error).hasCauseInstanceOf(BusinessException.class);
              assertThat(stateOfOrder(error)).isEqualTo(OrderOutcome.State.EXPIRED);
              assertThat(error.expired()).isNull();
            });
  }

  @Test
  void anAdditionThatIsRefusedDoesNotTellThatTheOrderHasExpired() {
    OpenOrder cart = cart();
    clock.advance(Duration.ofMinutes(16));
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> cart.addProduct(p -> p.item(pass).tariff(passTariff).quantity(1)))
        .satisfies(error -> assertThat(stateOfOrder(error)).isEqualTo(OrderOutcome.State.HELD));
    assertThatExceptionOfType(OrderExpiredException.class).isThrownBy(cart::refresh);
  }

  @Test
  void orderJournal(@TempDir Path folder) {
    OrderJournal journal = OrderJournals.file(folder.resolve("orders.journal"));
    S360Client s360 = closedLater(S360Client.of(simulator.connection().build(), journal));
    journal.close();
    // snippet
    try {
      s360.sales().sale().product(p -> p.item(pass).tariff(passTariff).quantity(1)).create();
    } catch (OrderJournalException e) {
      log(e);
      show("sales pause until the journal works again; order: " + e.order());
    }
    // end snippet
    OrderJournalException error = logged(OrderJournalException.class);
    claims(error, false, false);
    assertThat(error.details()).isNull();
    assertThat(stateOfOrder(error)).isEqualTo(OrderOutcome.State.NOT_CREATED);
    assertThat(simulator.orders()).isEmpty();
  }

  @Test
  void aCartStaysOpenIfItsCloseCannotBeWrittenDown(@TempDir Path folder) {
    OrderJournal journal = OrderJournals.file(folder.resolve("orders.journal"));
    S360Client s360 = closedLater(S360Client.of(simulator.connection().build(), journal));
    OpenOrder cart =
        s360.sales().sale().product(p -> p.item(pass).tariff(passTariff).quantity(1)).create();
    journal.close();
    assertThatExceptionOfType(OrderJournalException.class)
        .isThrownBy(() -> cart.close(PaymentSelector.pendingAccount()))
        .satisfies(error -> assertThat(stateOfOrder(error)).isEqualTo(OrderOutcome.State.HELD));
    assertThat(simulator.requests().count("closeOrder")).isZero();
  }

  @Test
  void aFileIsForOneProcessOnly(@TempDir Path folder) {
    Path file = folder.resolve("orders.journal");
    OrderJournal first = OrderJournals.file(file);
    closedLater(first);
    assertThatExceptionOfType(OrderJournalException.class)
        .isThrownBy(() -> OrderJournals.file(file))
        .satisfies(error -> assertThat(error.order()).isNull());
  }

  @Test
  void paymentMethod() {
    simulator.setPendingAccounts(2);
    // snippet
    try {
      Sale sale =
          s360.sales()
              .sale()
              .product(p -> p.item(pass).tariff(passTariff).quantity(1))
              .payWith(PaymentSelector.pendingAccount())
              .complete();
      show("sold as order " + sale.orderId());
    } catch (PaymentMethodException e) {
      log(e);
      e.fitting().forEach(method -> show("choose one by id: " + method.id()));
    }
    // end snippet
    PaymentMethodException error = logged(PaymentMethodException.class);
    claims(error, false, false);
    assertThat(error.fitting()).hasSize(2);
    assertThat(error.available()).containsAll(error.fitting()).hasSizeGreaterThan(2);
    assertThat(error.details()).isNull();
    assertThat(stateOfOrder(error)).isEqualTo(OrderOutcome.State.NOT_CREATED);
    assertThat(shown()).hasLineCount(2);
  }

  @Test
  void aCartStaysOpenIfNoPaymentMethodFits() {
    OpenOrder cart = cart();
    assertThatExceptionOfType(PaymentMethodException.class)
        .isThrownBy(() -> cart.close(PaymentSelector.code("NONE")))
        .satisfies(
            error -> {
              assertThat(error.fitting()).isEmpty();
              assertThat(stateOfOrder(error)).isEqualTo(OrderOutcome.State.HELD);
            });
    assertThat(cart.close(PaymentSelector.pendingAccount()).orderId()).isEqualTo(cart.id());
  }
}
