package io.github.s360sdk.testing.internal.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Which open orders expire when. An order may stand in it more than once. */
final class Expiries {

  private record Entry(Instant at, Order order) {}

  private final PriorityQueue<Entry> queue = new PriorityQueue<>(Comparator.comparing(Entry::at));

  void add(Order order) {
    queue.add(new Entry(order.expires(), order));
  }

  /** Abandons the open orders whose time is over. */
  void sweep(Instant now) {
    Entry next = queue.peek();
    while (next != null && !now.isBefore(next.at())) {
      queue.remove();
      Order order = next.order();
      if (order.state() == Order.State.OPEN && !now.isBefore(order.expires())) {
        order.expired = true;
        order.state = Order.State.ABANDONNED;
        order.operations.forEach(
            operation -> operation.movements.forEach(OperationFactory::release));
        order.file().orderEnded(now);
      }
      next = queue.peek();
    }
  }
}
