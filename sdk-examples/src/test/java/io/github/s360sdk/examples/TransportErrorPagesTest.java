package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.CircuitOpenException;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.S360TransportException;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.spi.CircuitPolicy;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.testing.S360Simulator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The Java of the pages about errors of the way to the platform, and what the pages claim. */
class TransportErrorPagesTest extends ErrorPageSetup {

  TransportErrorPagesTest(S360Simulator simulator) {
    super(simulator);
  }

  @Test
  void transport() {
    simulator.faults().on("getPOSConfig").disconnectBeforeWork();
    // snippet
    try {
      show(s360.catalog().posConfig().currency());
    } catch (S360TransportException e) {
      log(e);
      show(e.mayHaveTakenEffect() ? "find out before a write is repeated" : "nothing was done");
    }
    // end snippet
    claims(logged(ConnectionLostException.class), true, true);
    assertThat(shown()).startsWith("find out");
  }

  @Test
  void connectionFailed() throws IOException {
    S360Client s360 = client(simulator.connection().baseUrl(deadAddress()));
    // snippet
    try {
      show(s360.catalog().posConfig().currency());
    } catch (ConnectionFailedException e) {
      log(e);
      show("no connection, nothing was sent: " + e.advice());
    }
    // end snippet
    ConnectionFailedException error = logged(ConnectionFailedException.class);
    claims(error, true, false);
    assertThat(error).hasCauseInstanceOf(IOException.class);
    assertThat(error.attempts()).isEqualTo(3);
    assertThat(error.httpStatus()).isNull();
    assertThatExceptionOfType(ConnectionFailedException.class)
        .as("a write is repeated too")
        .isThrownBy(() -> s360.sales().orders().abandonMovements(1, List.of(2L)))
        .satisfies(write -> assertThat(write.attempts()).isEqualTo(3));
  }

  @Test
  void aCredentialsProviderThatFailsIsNoConnection() {
    S360Client s360 =
        client(
            simulator
                .connection()
                .credentials(
                    () -> {
                      throw new IllegalStateException("the vault is away");
                    }));
    assertThatExceptionOfType(ConnectionFailedException.class)
        .isThrownBy(() -> s360.contacts().get(contact))
        .withRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void connectionLost() {
    OpenOrder order =
        s360.sales().sale().product(p -> p.item(pass).tariff(passTariff).quantity(1)).create();
    long orderId = order.id();
    long operationId = order.operations().get(0).id();
    simulator.faults().on("cancelOperations").nextCalls(1).disconnectAfterWork();
    // snippet
    try {
      s360.sales().orders().cancelOperations(orderId, List.of(operationId), List.of());
    } catch (ConnectionLostException e) {
      log(e);
      Order now = s360.sales().orders().details(orderId); // look before anything is repeated
      show(now.operation(operationId) == null ? "removed" : "still there: remove it again");
    }
    // end snippet
    ConnectionLostException error = logged(ConnectionLostException.class);
    claims(error, true, true);
    assertThat(error.attempts()).as("a write is not repeated").isEqualTo(1);
    assertThat(error.httpStatus()).isNull();
    assertThat(error).hasCauseInstanceOf(IOException.class);
    assertThat(shown()).isEqualTo("removed\n");
  }

  @Test
  void callTimeout() {
    simulator.faults().on("getPOSConfig").delay(Duration.ofSeconds(1));
    // snippet
    S360Client impatient =
        s360.withOptions(
            o -> o.attemptTimeout(Duration.ofMillis(200)).retry(RetryPolicy.NONE).withoutCache());
    try {
      show(impatient.catalog().posConfig().currency());
    } catch (CallTimeoutException e) {
      log(e);
      show("too slow for the limit " + e.limit());
    }
    // end snippet
    CallTimeoutException error = logged(CallTimeoutException.class);
    claims(error, true, true);
    assertThat(error.limit()).isEqualTo(CallTimeoutException.Limit.ATTEMPT);
    assertThat(error.attempts()).isEqualTo(1);
    assertThat(error).hasMessageContaining("PT0.2S");
  }

  @Test
  void aReadThatIsInProgressUntilTheEndHasNoEffect() {
    simulator.faults().on("getPOSConfig").inProgress(4711);
    assertThatExceptionOfType(CallTimeoutException.class)
        .isThrownBy(() -> s360.catalog().posConfig())
        .satisfies(
            error -> {
              claims(error, true, false);
              assertThat(error.limit()).isEqualTo(CallTimeoutException.Limit.TOTAL);
              assertThat(error.requestId()).isEqualTo(4711);
            });
  }

  @Test
  void unreadableAnswer() {
    simulator.faults().on("getPOSConfig").html();
    // snippet
    try {
      show(s360.catalog().posConfig().currency());
    } catch (UnreadableAnswerException e) {
      log(e);
      show(e.fromPlatform() ? "an answer that is not understood" : "a page, not the platform");
    }
    // end snippet
    UnreadableAnswerException error = logged(UnreadableAnswerException.class);
    claims(error, true, true);
    assertThat(error.fromPlatform()).isFalse();
    assertThat(error.httpStatus()).isEqualTo(200);
    assertThat(error.attempts()).isEqualTo(3);
    simulator.faults().clear();
    simulator.faults().on("getPOSConfig").garbleBody();
    assertThatExceptionOfType(UnreadableAnswerException.class)
        .isThrownBy(() -> s360.catalog().posConfig())
        .satisfies(broken -> assertThat(broken.fromPlatform()).isTrue());
  }

  @Test
  void callCancelled() {
    // snippet
    Thread.currentThread().interrupt(); // as Future.cancel(true) and shutdownNow() do
    try {
      show(s360.catalog().posConfig().currency());
    } catch (CallCancelledException e) {
      log(e);
      show(e.mayHaveTakenEffect() ? "after a write: find out" : "nothing was sent");
    }
    // end snippet
    assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
    claims(logged(CallCancelledException.class), false, false);
    assertThat(simulator.requests().count("getPOSConfig")).isZero();
  }

  @Test
  void outcomeUnknown() {
    simulator.faults().on("createOrUpdateOrder").nextCalls(1).disconnectAfterWork();
    // snippet
    try {
      Sale sale =
          s360.sales()
              .sale()
              .product(p -> p.item(pass).tariff(passTariff).quantity(1))
              .payWith(PaymentSelector.pendingAccount())
              .complete();
      show("sold as order " + sale.orderId());
    } catch (OutcomeUnknownException e) {
      log(e);
      show("we will let you know");
    }

    s360.sales().recover(options -> options.handover(order -> show(order.outcome()))); // later
    // end snippet
    OutcomeUnknownException error = logged(OutcomeUnknownException.class);
    claims(error, false, true);
    assertThat(error).hasCauseInstanceOf(ConnectionLostException.class);
    OrderOutcome order = Objects.requireNonNull(error.order());
    assertThat(order.state()).isEqualTo(OrderOutcome.State.UNKNOWN);
    assertThat(order.orderId()).isNull();
    assertThat(order.externalReference()).startsWith("s360-");
    assertThat(order.freesAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
    assertThat(simulator.requests().count("createOrUpdateOrder")).isEqualTo(1);
    assertThat(shown()).isEqualTo("we will let you know\nNEVER_CLOSED\n");
  }

  @Test
  void aWriteThatIsInProgressIsNotKnown() {
    simulator.faults().on("cancelOperations").inProgress(4711);
    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> s360.sales().orders().cancelOperations(1, List.of(2L), List.of()))
        .satisfies(
            error -> {
              claims(error, false, true);
              assertThat(error.getCause()).isNull();
              assertThat(error.order()).as("a single call").isNull();
              assertThat(error.requestId()).isEqualTo(4711);
            });
  }

  @Test
  void circuitOpen() {
    S360Client s360 =
        client(
            simulator
                .connection()
                .circuit(new CircuitPolicy(3, Duration.ofSeconds(5), Duration.ofMinutes(1))));
    simulator.faults().on("getPOSConfig").http(503);
    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> s360.catalog().posConfig());
    // snippet
    try {
      show(s360.catalog().posConfig().currency());
    } catch (CircuitOpenException e) {
      log(e);
      show("sales pause until " + e.retryAt());
    }
    // end snippet
    CircuitOpenException error = logged(CircuitOpenException.class);
    claims(error, true, false);
    assertThat(error.retryAt()).isEqualTo(clock.instant().plusSeconds(5));
    assertThat(error.attempts()).isZero();
    assertThat(error.httpStatus()).isNull();
    assertThat(error).hasMessageContaining("ServerErrorException");
    assertThat(simulator.requests().count("getPOSConfig")).isEqualTo(3);
    simulator.faults().clear();
    clock.advance(Duration.ofSeconds(5));
    assertThat(s360.catalog().posConfig().paymentMethods()).as("the probe").isNotEmpty();
  }

  @Test
  void onlyWhatSaysDownOpensTheCircuit() {
    S360Client s360 =
        client(
            simulator
                .connection()
                .circuit(new CircuitPolicy(3, Duration.ofSeconds(5), Duration.ofMinutes(1))));
    simulator.faults().on("getPOSConfig").nextCalls(6).http(500);
    for (int call = 0; call < 2; call++) {
      assertThatExceptionOfType(ServerErrorException.class)
          .isThrownBy(() -> s360.catalog().posConfig());
    }
    assertThat(s360.catalog().posConfig().paymentMethods()).isNotEmpty();
  }

  @Test
  void aRepeatThatMeetsTheOpenCircuitTellsTheFirstError() {
    S360Client s360 =
        client(
            simulator
                .connection()
                .circuit(new CircuitPolicy(2, Duration.ofHours(1), Duration.ofHours(1))));
    simulator.faults().on("getPOSConfig").http(503);
    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> s360.catalog().posConfig())
        .satisfies(
            error ->
                assertThat(error.getSuppressed())
                    .hasOnlyElementsOfType(CircuitOpenException.class)
                    .hasSize(1));
  }

  @Test
  void aGivingUpWhoseAnswerIsLostSaysWhatIsHeld() {
    OpenOrder order =
        s360.sales().sale().product(p -> p.item(pass).tariff(passTariff).quantity(1)).create();
    simulator.faults().on("abandonMovements").disconnectBeforeWork();
    assertThatExceptionOfType(ConnectionLostException.class)
        .isThrownBy(order::abandon)
        .satisfies(e -> assertThat(stateOfOrder(e)).isEqualTo(OrderOutcome.State.HELD));
  }

  @Test
  void aLostChangeIsToldAsUnknownOnlyIfTheOrderCannotBeRead() {
    OpenOrder order =
        s360.sales().sale().product(p -> p.item(pass).tariff(passTariff).quantity(1)).create();
    simulator.faults().on("createOrUpdateOrder").nextCalls(1).disconnectAfterWork();
    order.addProduct(p -> p.item(pass).tariff(passTariff).quantity(1));
    assertThat(order.operations()).hasSize(2);

    simulator.faults().on("createOrUpdateOrder").disconnectAfterWork();
    simulator.faults().on("getOrderDetails").http(503);
    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> order.addProduct(p -> p.item(pass).tariff(passTariff).quantity(1)))
        .satisfies(e -> assertThat(stateOfOrder(e)).isEqualTo(OrderOutcome.State.HELD));
  }

  @Test
  void aLostCloseIsToldAsUnknownOnlyIfTheOrderCannotBeRead() {
    simulator.faults().on("closeOrder").disconnectAfterWork();
    simulator.faults().on("getOrderDetails").http(503);
    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(
            () ->
                s360.sales()
                    .sale()
                    .product(p -> p.item(pass).tariff(passTariff).quantity(1))
                    .payWith(PaymentSelector.pendingAccount())
                    .complete())
        .satisfies(
            e -> {
              OrderOutcome order = Objects.requireNonNull(e.order());
              assertThat(order.state()).isEqualTo(OrderOutcome.State.UNKNOWN);
              assertThat(order.orderId()).isNotNull();
            });
  }

  @Test
  void anyError() {
    simulator.faults().on("closeOrder").http(403);
    // snippet
    try {
      Sale sale =
          s360.sales()
              .sale()
              .product(p -> p.item(pass).tariff(passTariff).quantity(1))
              .payWith(PaymentSelector.pendingAccount())
              .complete();
      show("sold as order " + sale.orderId());
    } catch (S360Exception e) {
      log(e);
      OrderOutcome order = e.order();
      show(order == null ? "no order is concerned" : order);
    }
    // end snippet
    S360Exception error = logged(S360Exception.class);
    claims(error, false, false);
    assertThat(error.service()).isEqualTo("ExternalOrderService");
    assertThat(error.operation()).isEqualTo("closeOrder");
    assertThat(error.details()).isNotNull();
    assertThat(error.requestId()).isNull();
    assertThat(error.statusCode()).isNull();
    assertThat(error).hasMessageContaining("the order was given up");
    assertThat(stateOfOrder(error)).isEqualTo(OrderOutcome.State.FREED);
    assertThat(shown()).startsWith("the order was given up and its places are free (order ");
  }
}
