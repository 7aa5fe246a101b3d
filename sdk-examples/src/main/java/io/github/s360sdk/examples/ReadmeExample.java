package io.github.s360sdk.examples;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.Theatre;

/** The program of the README: sells two seats on the simulator and prints their bar codes. */
public final class ReadmeExample {

  private ReadmeExample() {}

  /**
   * Runs the example.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    // snippet
    try (S360Simulator simulator = S360Simulator.start();
        S360Client s360 = S360Client.of(simulator.connection().build())) {
      Theatre theatre = simulator.world().theatre();
      long performance = theatre.performances().get(0).id();
      long category = theatre.seatCategories().get(0).id();
      long tariff = theatre.fullTariff().id();

      Sale sale =
          s360.sales()
              .sale()
              .seats(
                  s -> s.performance(performance).seatCategory(category).tariff(tariff).quantity(2))
              .payWith(PaymentSelector.pendingAccount())
              .complete();

      System.out.println("Order " + sale.orderId() + ": " + sale.total());
      sale.tickets().forEach(ticket -> System.out.println(ticket.barcode()));
    }
    // end snippet
  }
}
