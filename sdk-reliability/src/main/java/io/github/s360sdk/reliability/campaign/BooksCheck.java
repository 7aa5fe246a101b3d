package io.github.s360sdk.reliability.campaign;

import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.model.Ticket;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.world.DemoWorld;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Holds what the callers know against the books of the platform. */
final class BooksCheck {

  private final S360Simulator simulator;
  private final Ledger ledger;
  private final LongFunction<List<Ticket>> ticketsOf;
  private final List<String> doubled = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private final List<String> different = new ArrayList<>();

  /**
   * A check.
   *
   * @param ticketsOf asks for the tickets of an order, as a caller whose tickets were late does
   */
  BooksCheck(S360Simulator simulator, Ledger ledger, LongFunction<List<Ticket>> ticketsOf) {
    this.simulator = simulator;
    this.ledger = ledger;
    this.ticketsOf = ticketsOf;
  }

  /** Looks at all orders. */
  void check() {
    Map<String, Integer> closedByReference = new HashMap<>();
    for (OrderSnapshot order : simulator.orders()) {
      boolean closed = order.state().equals("CLOSED");
      if (closed) {
        String reference = Objects.requireNonNullElse(order.externalReference(), "?");
        if (closedByReference.merge(reference, 1, Integer::sum) > 1) {
          doubled.add(reference + ", order " + order.id());
        }
        closed(order);
      } else if (ledger.sold().containsKey(order.id())) {
        different.add("order " + order.id() + " was said to be closed and is " + order.state());
      }
      if (ledger.freed().contains(order.id())
          && (closed || (order.state().equals("OPEN") && !order.operations().isEmpty()))) {
        different.add("order " + order.id() + " was said to be free and is " + order.state());
      }
    }
    places();
  }

  private void closed(OrderSnapshot order) {
    if (order.timesClosed() != 1) {
      doubled.add("order " + order.id() + " was closed " + order.timesClosed() + " times");
    }
    Sale sale = ledger.sold().get(order.id());
    if (sale == null) {
      lost.add("order " + order.id() + " of " + order.externalReference() + " is nobody's");
      return;
    }
    if (sale.total().thousandths() != order.total()) {
      different.add("order " + order.id() + " costs " + order.total() + ", not " + sale.total());
    }
    if (!order.type().equals("SALE")) {
      return;
    }
    Set<String> made = barCodes(order);
    Set<String> had =
        sale.ticketsComplete() ? barCodes(sale.tickets()) : barCodes(ticketsOf.apply(order.id()));
    if (!made.equals(had)) {
      lost.add("order " + order.id() + " has " + made.size() + " tickets and gave " + had.size());
    }
  }

  private static Set<String> barCodes(OrderSnapshot order) {
    return order.tickets().stream().map(OrderSnapshot.Ticket::barCode).collect(Collectors.toSet());
  }

  private static Set<String> barCodes(List<Ticket> tickets) {
    return tickets.stream()
        .map(Ticket::barcode)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** What is taken of the seats is what open and closed orders hold. */
  private void places() {
    DemoWorld world = simulator.world();
    long performance = world.theatre().performances().get(0).id();
    long category = world.theatre().seatCategories().get(0).id();
    Set<Long> held =
        simulator.orders().stream()
            .filter(order -> order.state().equals("CLOSED") || order.state().equals("OPEN"))
            .filter(order -> !order.type().startsWith("REFUND"))
            .flatMap(order -> order.operations().stream())
            .filter(operation -> Objects.equals(operation.performanceId(), performance))
            .flatMap(operation -> operation.movements().stream())
            .filter(movement -> !movement.refunded())
            .map(movement -> Objects.requireNonNullElse(movement.seatId(), movement.id()))
            .collect(Collectors.toSet());
    int taken = Campaign.SEATS - simulator.seatsLeft(performance, category);
    if (taken != held.size()) {
      different.add(taken + " seats are taken and " + held.size() + " are held by orders");
    }
  }

  List<String> doubled() {
    return doubled;
  }

  List<String> lost() {
    return lost;
  }

  List<String> different() {
    return different;
  }
}
