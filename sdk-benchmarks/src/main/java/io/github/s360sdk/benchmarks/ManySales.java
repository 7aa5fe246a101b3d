package io.github.s360sdk.benchmarks;

import io.github.s360sdk.S360Client;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many threads sell on one client, each sale with its own reference. Afterwards every sale is held
 * against the books of the simulator.
 */
final class ManySales {

  /** What came out. */
  record Result(int sales, int mixedUp, double seconds) {}

  private ManySales() {}

  static Result run(int threads, int sales) throws InterruptedException, ExecutionException {
    try (S360Simulator simulator = S360Simulator.builder().keepLastCalls(0).start();
        S360Client s360 = S360Client.of(simulator.connection().build())) {
      DemoWorld world = simulator.world();
      long item = world.museum().passItemId();
      long tariff = world.theatre().fullTariff().id();
      Map<String, Sale> done = new ConcurrentHashMap<>();
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      long begin = System.nanoTime();
      try {
        List<Callable<Boolean>> tasks =
            IntStream.range(0, sales)
                .<Callable<Boolean>>mapToObj(
                    number ->
                        () -> {
                          String reference = "sale-" + number;
                          Sale sale =
                              s360.sales()
                                  .sale()
                                  .purchaser(world.contactNumber())
                                  .externalReference(reference)
                                  .product(
                                      p -> p.item(item).tariff(tariff).quantity(1 + number % 4))
                                  .payWith(PaymentSelector.pendingAccount())
                                  .complete();
                          return done.put(reference, sale) == null;
                        })
                .toList();
        for (Future<Boolean> task : pool.invokeAll(tasks)) {
          task.get();
        }
      } finally {
        pool.shutdownNow();
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return new Result(sales, mixedUp(simulator.orders(), done, sales), seconds);
    }
  }

  private static int mixedUp(List<OrderSnapshot> books, Map<String, Sale> done, int sales) {
    Set<String> barcodes = new HashSet<>();
    int wrong = Math.abs(books.size() - sales);
    for (OrderSnapshot order : books) {
      Sale sale = done.get(Objects.requireNonNullElse(order.externalReference(), ""));
      if (sale == null || !same(order, sale) || !barcodes.addAll(barcodes(sale))) {
        wrong++;
      }
    }
    return wrong;
  }

  private static boolean same(OrderSnapshot order, Sale sale) {
    Set<String> booked =
        order.tickets().stream().map(OrderSnapshot.Ticket::barCode).collect(Collectors.toSet());
    return order.id() == sale.orderId()
        && order.timesClosed() == 1
        && order.total() == sale.total().thousandths()
        && sale.ticketsComplete()
        && booked.equals(barcodes(sale));
  }

  private static Set<String> barcodes(Sale sale) {
    return sale.tickets().stream()
        .map(Ticket::barcode)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
