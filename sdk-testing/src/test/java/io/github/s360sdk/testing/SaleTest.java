package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.testing.RawClient.Raw;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.world.Theatre;
import org.junit.jupiter.api.Test;

@WithS360Simulator
class SaleTest {

  private final S360Simulator simulator;
  private final RawClient client;

  SaleTest(S360Simulator simulator) {
    this.simulator = simulator;
    this.client = new RawClient(simulator);
  }

  @Test
  void sellsTwoSeats() {
    Theatre theatre = simulator.world().theatre();
    long performance = theatre.performances().get(0).id();
    long category = theatre.seatCategories().get(0).id();
    int before = simulator.seatsLeft(performance, category);

    Raw created = client.place(performance, category, theatre.fullTariff().id(), 2);
    assertThat(created.first("statusCode")).as(created.text()).isEqualTo("success");
    long order = created.id("orderId");
    assertThat(created.id("totalAmount")).isEqualTo(70_000);
    assertThat(created.all("movementDataUpdates")).hasSize(2);
    assertThat(client.details(order).first("orderState")).isEqualTo("OPEN");

    Raw closed = client.close(order, 70_000);
    assertThat(closed.first("statusCode")).as(closed.text()).isEqualTo("success");

    Raw details = client.details(order);
    assertThat(details.first("orderState")).isEqualTo("CLOSED");
    assertThat(details.id("saleAmount")).isEqualTo(70_000);
    assertThat(details.all("barCode")).hasSize(2).doesNotHaveDuplicates();
    assertThat(simulator.seatsLeft(performance, category)).isEqualTo(before - 2);
    OrderSnapshot booked = simulator.order(order);
    assertThat(booked.state()).isEqualTo("CLOSED");
    assertThat(booked.timesClosed()).isEqualTo(1);
    assertThat(booked.total()).isEqualTo(70_000);
  }
}
