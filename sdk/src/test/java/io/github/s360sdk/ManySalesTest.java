package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.model.Ticket;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.world.DemoWorld;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads on one client do not get each other's answers. */
class ManySalesTest {

  private static final int THREADS = 16;
  private static final int SALES = 5_000;

  @Test
  void sixteenThreadsSellOnOneClient() throws Exception {
    try (S360Simulator simulator = S360Simulator.builder().keepLastCalls(0).start();
        S360Client s360 = S360Client.of(simulator.connection().build())) {
      Map<String, Sale> sales = sell(s360, simulator.world());

      Set<String> barcodes = new HashSet<>();
      assertThat(simulator.orders()).hasSize(SALES);
      for (OrderSnapshot booked : simulator.orders()) {
        Sale sale = Objects.requireNonNull(sales.get(booked.externalReference()));
        assertThat(sale.orderId()).isEqualTo(booked.id());
        assertThat(booked.timesClosed()).isEqualTo(1);
        assertThat(sale.total().thousandths()).isEqualTo(booked.total());
        assertThat(sale.tickets())
            .extracting(Ticket::barcode)
            .containsExactlyInAnyOrderElementsOf(
                booked.tickets().stream().map(OrderSnapshot.Ticket::barCode).toList())
            .allSatisfy(barcode -> assertThat(barcodes.add(barcode)).isTrue());
      }
    }
  }

  private static Map<String, Sale> sell(S360Client s360, DemoWorld world) throws Exception {
    Map<String, Sale> sales = new ConcurrentHashMap<>();
    List<Callable<Sale>> tasks =
        IntStream.range(0, SALES)
            .<Callable<Sale>>mapToObj(
                number ->
                    () -> {
                      String reference = "sale-" + number;
                      Sale sale = sellOne(s360, world, reference, number);
                      sales.put(reference, sale);
                      return sale;
                    })
            .toList();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Sale> sale : pool.invokeAll(tasks)) {
        sale.get();
      }
    } finally {
      pool.shutdownNow();
    }
    return sales;
  }

  private static Sale sellOne(S360Client s360, DemoWorld world, String reference, int number) {
    return s360.sales()
        .sale()
        .purchaser(world.contactNumber())
        .externalReference(reference)
        .product(
            p ->
                p.item(world.museum().passItemId())
                    .tariff(world.theatre().fullTariff().id())
                    .quantity(1 + number % 4))
        .payWith(PaymentSelector.pendingAccount())
        .complete();
  }
}
