package shop;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.SaleScope;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.SaleStages;
import io.github.s360sdk.sales.model.Ticket;
import io.github.s360sdk.testing.S360Simulator;
import java.time.Instant;

/** Sells two places: on the simulator, or at the institution that the environment names. */
public final class FirstSale {

  private FirstSale() {}

  /** Runs on the simulator unless S360_OPERATOR is set. */
  public static void main(String[] args) {
    if (System.getenv("S360_OPERATOR") == null) {
      try (S360Simulator simulator = S360Simulator.start();
          S360Client s360 = S360Client.of(simulator.connection().build())) {
        sell(s360, simulator.world().contactNumber());
      }
    } else {
      try (S360Client s360 = S360Client.fromEnv()) {
        if ("yes".equals(System.getenv("S360_SELL"))) {
          sell(s360, System.getenv("S360_PURCHASER"));
        } else {
          show(onSale(s360));
        }
      }
    }
  }

  /** A performance, and one of its prices. */
  private record Offer(Performance performance, PerformancePrice price) {}

  private static Offer onSale(S360Client s360) {
    Instant now = s360.connection().clock().instant();
    SaleScope channel = s360.catalog().posConfig().saleScope();
    Catalog catalog = s360.catalog().get();
    for (Performance performance : catalog.performancesOnSale(now, channel).toList()) {
      for (PerformancePrice price : performance.pricesOnSale(now, channel)) {
        if (price.seatCategoryId() != null && price.tariffId() != null) {
          return new Offer(performance, price);
        }
      }
    }
    throw new IllegalStateException("no performance with prices is on sale");
  }

  private static void sell(S360Client s360, String purchaser) {
    Offer offer = onSale(s360);
    show(offer);

    SaleStages.Start draft = s360.sales().sale();
    if (purchaser != null) {
      draft = draft.purchaser(purchaser);
    }
    Sale sale =
        draft
            .seats(
                s ->
                    s.performance(offer.performance().id())
                        .seatCategory(offer.price().seatCategoryId())
                        .tariff(offer.price().tariffId())
                        .quantity(2))
            .payWith(PaymentSelector.pendingAccount())
            .complete();

    System.out.println("Order " + sale.orderId() + ", total " + sale.total());
    for (Ticket ticket : sale.tickets()) {
      System.out.println("Ticket " + ticket.id() + ", bar code " + ticket.barcode());
    }
  }

  private static void show(Offer offer) {
    System.out.println(offer.performance().name().in("en") + ", " + offer.performance().start());
    System.out.println(
        offer.price().seatCategoryName().in("en")
            + ", "
            + offer.price().tariffName().in("en")
            + ": "
            + offer.price().amount());
  }
}
