package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.testing.RawClient.Raw;
import io.github.s360sdk.testing.world.Theatre;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@WithS360Simulator
class FaultsTest {

  private final S360Simulator simulator;
  private final RawClient client;

  FaultsTest(S360Simulator simulator) {
    this.simulator = simulator;
    this.client = new RawClient(simulator);
  }

  private Raw posConfig() {
    return client.call(RawClient.CATALOG, "getPOSConfig", "");
  }

  private long openOrder() {
    Theatre theatre = simulator.world().theatre();
    return client
        .place(
            theatre.performances().get(0).id(),
            theatre.seatCategories().get(0).id(),
            theatre.fullTariff().id(),
            1)
        .id("orderId");
  }

  private FaultOrder onPosConfig() {
    return simulator.faults().on("getPOSConfig").nextCalls(1);
  }

  @Test
  void answersStatusCodes() {
    Fault fault = simulator.faults().on("closeOrder").nextCalls(2).statusCode("error.x", "why");
    long order = openOrder();
    for (int i = 0; i < 2; i++) {
      Raw answer = client.close(order, 35_000);
      assertThat(answer.first("statusCode")).isEqualTo("error.x");
      assertThat(answer.first("statusDetail")).isEqualTo("why");
    }
    assertThat(fault.hits()).isEqualTo(2);
    assertThat(simulator.order(order).state()).isEqualTo("OPEN");
    assertThat(client.close(order, 35_000).first("statusCode")).isEqualTo("success");
  }

  @Test
  void answersStatusCodesAfterItsWork() {
    long order = openOrder();
    simulator.faults().on("closeOrder").nextCalls(1).afterWork().statusCode("error.x", null);

    assertThat(client.close(order, 35_000).first("statusCode")).isEqualTo("error.x");
    assertThat(simulator.order(order).state()).isEqualTo("CLOSED");
  }

  @Test
  void answersHttpStatuses() {
    onPosConfig().http(503);
    assertThat(posConfig().status()).isEqualTo(503);
    onPosConfig().http(509, "60");
    assertThat(posConfig().status()).isEqualTo(509);
    onPosConfig().soapFault("Server", "broken <here>");
    Raw fault = posConfig();
    assertThat(fault.status()).isEqualTo(500);
    assertThat(fault.first("faultcode")).isEqualTo("S:Server");
    assertThat(fault.first("faultstring")).isEqualTo("broken <here>");
    onPosConfig().html();
    assertThat(posConfig().text()).startsWith("<html>");
    onPosConfig().emptyBody();
    assertThat(posConfig().text()).isEmpty();
    assertThat(posConfig().status()).isEqualTo(200);
  }

  @Test
  void isInProgressForAWhile() {
    simulator.faults().on("getCatalogDetailed").nextCalls(1).inProgress(4711);
    simulator.faults().on("getCatalogDetailed").nextCalls(1).inProgress(null);
    Raw first = client.call(RawClient.CATALOG, "getCatalogDetailed", "");
    assertThat(first.first("statusCode")).isEqualTo("in_progress");
    assertThat(first.first("requestId")).isEqualTo("4711");
    Raw second = client.call(RawClient.CATALOG, "getCatalogDetailed", "");
    assertThat(second.first("requestId")).isEmpty();
    assertThat(second.first("statusCode")).isEqualTo("in_progress");
    assertThat(client.call(RawClient.CATALOG, "getCatalogDetailed", "").first("statusCode"))
        .isEqualTo("success");
  }

  @Test
  void cutsTheConnectionBeforeTheWork() {
    long order = openOrder();
    simulator.faults().on("closeOrder").nextCalls(1).disconnectBeforeWork();
    assertThatThrownBy(() -> client.close(order, 35_000)).isInstanceOf(UncheckedIOException.class);
    assertThat(simulator.order(order).state()).isEqualTo("OPEN");
  }

  @Test
  void cutsTheConnectionAfterTheWork() {
    long order = openOrder();
    simulator.faults().on("closeOrder").nextCalls(1).disconnectAfterWork();
    assertThatThrownBy(() -> client.close(order, 35_000)).isInstanceOf(UncheckedIOException.class);
    assertThat(simulator.order(order).state()).isEqualTo("CLOSED");
    assertThat(simulator.order(order).timesClosed()).isEqualTo(1);
  }

  @Test
  void cutsTheAnswerShort() {
    long order = openOrder();
    simulator.faults().on("closeOrder").nextCalls(1).truncateBody();
    assertThatThrownBy(() -> client.close(order, 35_000))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(IOException.class);
    assertThat(simulator.order(order).state()).isEqualTo("CLOSED");
  }

  @Test
  void cutsTheAnswerAfterSomeBytes() {
    long order = openOrder();
    simulator.faults().on("closeOrder").nextCalls(1).breakAfter(50);
    assertThatThrownBy(() -> client.close(order, 35_000))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(IOException.class);
    assertThat(simulator.order(order).state()).isEqualTo("CLOSED");
    simulator.faults().on("getPOSConfig").nextCalls(1).breakAfter(1_000_000);
    assertThat(posConfig().first("statusCode")).isEqualTo("success");
    assertThatThrownBy(() -> simulator.faults().on("x").breakAfter(-1))
        .hasMessageContaining("bytes");
  }

  @Test
  void garblesTheAnswer() {
    onPosConfig().garbleBody();
    Raw answer = posConfig();
    assertThat(answer.status()).isEqualTo(200);
    assertThatThrownBy(answer::document).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void hidesASuccessBehindAnHttpStatus() {
    long order = openOrder();
    simulator.faults().on("closeOrder").nextCalls(1).afterWork().http(502);
    assertThat(client.close(order, 35_000).status()).isEqualTo(502);
    assertThat(simulator.order(order).state()).isEqualTo("CLOSED");
  }

  @Test
  void delays() {
    onPosConfig().delay(Duration.ofMillis(200));
    long before = System.nanoTime();
    assertThat(posConfig().first("statusCode")).isEqualTo("success");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(190));
  }

  @Test
  void delaysABreakOfTheConnectionBeforeTheWork() {
    long order = openOrder();
    simulator
        .faults()
        .on("closeOrder")
        .nextCalls(1)
        .delayedBy(Duration.ofMillis(400))
        .disconnectBeforeWork();
    assertThat(untilItBreaks(order)).isGreaterThan(Duration.ofMillis(390));
    assertThat(simulator.order(order).state()).isEqualTo("OPEN");
  }

  @Test
  void delaysABreakOfTheConnectionAfterTheWork() {
    long order = openOrder();
    simulator
        .faults()
        .on("closeOrder")
        .nextCalls(1)
        .delayedBy(Duration.ofMillis(400))
        .disconnectAfterWork();
    assertThat(untilItBreaks(order)).isGreaterThan(Duration.ofMillis(390));
    assertThat(simulator.order(order).state()).isEqualTo("CLOSED");
  }

  private Duration untilItBreaks(long order) {
    long before = System.nanoTime();
    assertThatThrownBy(() -> client.close(order, 35_000)).isInstanceOf(UncheckedIOException.class);
    return Duration.ofNanos(System.nanoTime() - before);
  }

  @Test
  void waitsForNoBreakOnceItIsClosed() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (S360Simulator own = S360Simulator.start()) {
      Fault fault =
          own.faults().onAnyOperation().delayedBy(Duration.ofMinutes(10)).disconnectBeforeWork();
      RawClient caller = new RawClient(own);
      Future<Raw> call = threads.submit(() -> caller.call(RawClient.CATALOG, "getPOSConfig", ""));
      long deadline = System.nanoTime() + Duration.ofSeconds(8).toNanos();
      while (fault.hits() == 0 && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      assertThat(fault.hits()).isEqualTo(1);
      assertThat(call.isDone()).isFalse();
      // It would throw if a thread of the server did not end in time.
      own.close();
      assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
          .hasRootCauseInstanceOf(IOException.class);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void hitsByATestAndCanBeTakenBack() {
    Fault fault =
        simulator
            .faults()
            .onAnyOperation()
            .when(call -> call.body().contains("<orderId>7</orderId>"))
            .http(503);
    assertThat(posConfig().status()).isEqualTo(200);
    assertThat(client.details(7).status()).isEqualTo(503);
    assertThat(client.details(7).status()).isEqualTo(503);
    fault.remove();
    assertThat(client.details(7).status()).isEqualTo(200);
    assertThat(fault.hits()).isEqualTo(2);
  }
}
