package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.error.OrderExpiredException;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import io.github.s360sdk.testing.world.Museum;
import java.time.Duration;
import org.junit.jupiter.api.Test;

// snippet
@WithS360Simulator(manualClock = true)
class ShopTest {

  @Test
  void sellsOnceAlthoughTheAnswerIsLost(S360Simulator simulator, S360ConnectionBuilder connection) {
    simulator.faults().on("closeOrder").nextCalls(1).disconnectAfterWork();
    try (S360Client s360 = S360Client.of(connection.build())) {
      Museum museum = simulator.world().museum();
      Sale sale =
          s360.sales()
              .sale()
              .product(
                  p -> p.item(museum.passItemId()).tariff(museum.fullTariff().id()).quantity(1))
              .payWith(PaymentSelector.pendingAccount())
              .complete();

      assertThat(sale.ticketsComplete()).isTrue();
      assertThat(simulator.order(sale.orderId()).timesClosed()).isEqualTo(1);
      assertThat(simulator.requests().count("closeOrder")).isEqualTo(1);
    }
  }

  @Test
  void seesAnOrderExpire(
      S360Simulator simulator, S360ConnectionBuilder connection, ManualClock clock) {
    try (S360Client s360 = S360Client.of(connection.build())) {
      Museum museum = simulator.world().museum();
      OpenOrder order =
          s360.sales()
              .sale()
              .product(
                  p -> p.item(museum.passItemId()).tariff(museum.fullTariff().id()).quantity(1))
              .create();

      clock.advance(Duration.ofMinutes(16));

      assertThatThrownBy(() -> order.close(PaymentSelector.pendingAccount()))
          .isInstanceOf(OrderExpiredException.class);
    }
  }
}
// end snippet
