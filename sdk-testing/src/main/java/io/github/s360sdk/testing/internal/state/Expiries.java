package io.github.s360sdk.testing.internal.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Which open orders expire when. An order stands in it once, and only as long as it is open. */
final class Expiries {

  private record Entry(Instant at, Order order) {}

  private final NavigableSet<Entry> queue =
      new TreeSet<>(Comparator.comparing(Entry::at).thenComparing(entry -> entry.order().id()));
  private final Map<Long, Entry> byOrder = new HashMap<>();

  /** Takes note of when an order expires, and forgets when it did before. */
  void put(Order order) {
    remove(order);
    Entry entry = new Entry(order.expires(), order);
    byOrder.put(order.id(), entry);
    queue.add(entry);
  }

  /** Forgets an order that has come to its end. */
  void remove(Order order) {
    Entry entry = byOrder.remove(order.id());
    if (entry != null) {
      queue.remove(entry);
    }
  }

  /** Abandons the open orders whose time is over. */
  void sweep(Instant now) {
    while (!queue.isEmpty() && !now.isBefore(queue.first().at())) {
      Order order = queue.first().order();
      remove(order);
      order.expired = true;
      order.state = Order.State.ABANDONNED;
      order.operations.forEach(operation -> operation.movements.forEach(OperationFactory::release));
      order.file().orderEnded(now);
    }
  }
}
