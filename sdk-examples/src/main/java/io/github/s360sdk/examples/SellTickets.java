package io.github.s360sdk.examples;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.ItemPrice;
import io.github.s360sdk.catalog.model.PassProduct;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.SaleScope;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.RecoveredOrder;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.SaleStages;
import io.github.s360sdk.sales.model.Movement;
import io.github.s360sdk.sales.model.OrderOperation;
import io.github.s360sdk.sales.model.Ticket;
import io.github.s360sdk.testing.S360Simulator;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is on sale, sells two seats and one pass, and prints the order, its steps and the
 * tickets.
 *
 * <p>It runs on the simulator, offline. With {@code S360_OPERATOR} and {@code S360_PASSWORD} set
 * (see {@link S360Connection#fromEnv()}) it runs against that institution; there it only shows,
 * unless {@code S360_SELL=yes} says that it may sell, with {@code S360_PURCHASER} as the number of
 * the contact who buys.
 */
public final class SellTickets {

  private static final String LANGUAGE = "en";
  private static final int SEATS = 2;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

  private SellTickets() {}

  /**
   * Runs the example.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    if (System.getenv("S360_OPERATOR") != null) {
      try (S360Client s360 = S360Client.fromEnv()) {
        run(s360, System.getenv("S360_PURCHASER"), "yes".equals(System.getenv("S360_SELL")));
      }
      return;
    }
    try (S360Simulator simulator = S360Simulator.start()) {
      List<CallListener.Call> steps = new ArrayList<>();
      S360ConnectionBuilder connection =
          simulator
              .connection()
              .language(LANGUAGE)
              .listener(
                  new CallListener() {
                    @Override
                    public void onCall(Call call) {
                      steps.add(call);
                    }
                  });
      try (S360Client s360 = S360Client.of(connection.build())) {
        System.out.println("Simulator at " + simulator.baseUrl() + "\n");
        run(s360, simulator.world().contactNumber(), true);
        showSteps(steps);
      }
    }
  }

  private static void run(S360Client s360, @Nullable String purchaser, boolean sell) {
    Instant now = s360.connection().clock().instant();
    SaleScope channel = s360.catalog().posConfig().saleScope();
    Catalog catalog = s360.catalog().get();
    List<Performance> performances = catalog.performancesOnSale(now, channel).toList();
    showPrices(performances, now, channel);
    if (!sell) {
      System.out.println("Nothing was sold: set S360_SELL=yes to sell.");
      return;
    }

    // What an earlier run was at when it ended, if a journal was kept (S360_JOURNAL).
    s360.sales().recover(options -> options.handover(SellTickets::showRecovered)).stream()
        .filter(order -> !order.isEnd())
        .forEach(SellTickets::showRecovered);

    SaleStages.Start draft = s360.sales().sale();
    if (purchaser != null) {
      draft = draft.purchaser(purchaser);
    }
    Seats seats = Seats.first(performances, now, channel);
    SaleStages.WithItems sale =
        draft.seats(
            s ->
                s.performance(seats.performanceId())
                    .seatCategory(seats.seatCategoryId())
                    .tariff(seats.tariffId())
                    .quantity(SEATS));
    Pass pass = Pass.first(catalog, now, channel);
    if (pass != null) {
      sale = sale.product(p -> p.item(pass.itemId()).tariff(pass.tariffId()).quantity(1));
    }
    // Shown, or stored, before the journal forgets it: a crash in between loses nothing.
    sale.payWith(PaymentSelector.pendingAccount()).complete(SellTickets::show);
  }

  private static void showRecovered(RecoveredOrder order) {
    System.out.println("From an earlier run: " + order);
    if (order.sale() != null) {
      show(order.sale());
    }
  }

  private record Seats(long performanceId, long seatCategoryId, long tariffId) {

    static Seats first(List<Performance> performances, Instant now, SaleScope channel) {
      for (Performance performance : performances) {
        for (PerformancePrice price : performance.pricesOnSale(now, channel)) {
          if (price.seatCategoryId() != null && price.tariffId() != null) {
            return new Seats(performance.id(), price.seatCategoryId(), price.tariffId());
          }
        }
      }
      throw new IllegalStateException("no performance with prices is on sale");
    }
  }

  private record Pass(long itemId, long tariffId) {

    /** The first pass that needs no date; a pass for a timeslot would need one. */
    static @Nullable Pass first(Catalog catalog, Instant now, SaleScope channel) {
      for (Product product : catalog.productsOnSale(now, channel).toList()) {
        if (!(product instanceof PassProduct pass) || pass.dateMandatory()) {
          continue;
        }
        for (PassProduct.Item item : pass.items()) {
          for (ItemPrice price : item.prices()) {
            if (item.timeslots().isEmpty()
                && price.tariffId() != null
                && price.saleState(pass, now, channel).isOnSale()) {
              return new Pass(item.id(), price.tariffId());
            }
          }
        }
      }
      return null;
    }
  }

  private static void showPrices(List<Performance> performances, Instant now, SaleScope channel) {
    System.out.println("On sale");
    Table table = new Table("performance", "begin", "seat category", "prices");
    for (Performance performance : performances) {
      Map<String, List<PerformancePrice>> byCategory =
          performance.pricesOnSale(now, channel).stream()
              .collect(
                  Collectors.groupingBy(
                      price -> price.seatCategoryName().in(LANGUAGE),
                      LinkedHashMap::new,
                      Collectors.toList()));
      byCategory.forEach(
          (category, prices) ->
              table.row(
                  performance.name().in(LANGUAGE),
                  performance.start() == null ? "" : TIME.format(performance.start()),
                  category,
                  prices.stream()
                      .map(price -> price.tariffName().in(LANGUAGE) + " " + price.amount())
                      .collect(Collectors.joining(", "))));
    }
    table.print();
  }

  private static void show(Sale sale) {
    System.out.println("Order " + sale.orderId() + ", file " + sale.fileId());
    Table lines = new Table("line", "what", "tariff", "quantity", "each", "total");
    for (OrderOperation line : sale.operations()) {
      lines.row(
          line.number() == null ? "" : line.number(),
          Objects.requireNonNullElse(line.product().name(), ""),
          Objects.requireNonNullElse(line.tariff().name(), ""),
          line.quantity() == null ? "" : line.quantity(),
          line.price().unit() == null ? "" : line.price().unit(),
          line.total() == null ? "" : line.total());
    }
    lines.row("", "Total", "", "", "", sale.total());
    lines.print();

    System.out.println("Tickets");
    Table tickets = new Table("ticket", "place", "bar code");
    for (Ticket ticket : sale.tickets()) {
      tickets.row(
          ticket.id() == null ? "" : ticket.id(),
          place(sale.movementOf(ticket)),
          Objects.requireNonNullElse(ticket.barcode(), "late: ask again"));
    }
    tickets.print();
  }

  private static String place(@Nullable Movement movement) {
    if (movement == null || movement.place().seatNumber() == null) {
      return "no seat";
    }
    return "row " + movement.place().row() + ", seat " + movement.place().seatNumber();
  }

  private static void showSteps(List<CallListener.Call> steps) {
    System.out.println("Steps");
    Table table = new Table("step", "call", "answer", "ms");
    for (int i = 0; i < steps.size(); i++) {
      CallListener.Call step = steps.get(i);
      boolean cached = step.attempts() == 0;
      table.row(
          i + 1,
          step.service() + "." + step.operation(),
          cached ? "from the cache" : step.error() == null ? "success" : "failed",
          step.duration().toMillis());
    }
    table.print();
  }
}
