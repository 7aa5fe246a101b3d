package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.model.SimulatedErrors;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The orders, found by what callers know of them. Guarded by the store. */
final class OrderShelf {

  private final int most;
  private final FileCabinet files;
  private final Map<Long, Order> orders = new LinkedHashMap<>();
  private final Map<String, Order> bySecretId = new HashMap<>();
  private final Map<Long, Order> byOperation = new HashMap<>();

  OrderShelf(int most, FileCabinet files) {
    this.most = most;
    this.files = files;
  }

  /** Puts a new order in, or takes note of new operations of one that is there. */
  void put(Order order) {
    boolean isNew = orders.put(order.id(), order) == null;
    bySecretId.put(order.secretId(), order);
    order.operations.forEach(operation -> byOperation.put(operation.id(), order));
    if (isNew && orders.size() > most) {
      forgetOldest();
    }
  }

  /**
   * Forgets the oldest orders that are not open, as many as there are too many; their places stay
   * as they are. Orders that were open together come here together.
   */
  private void forgetOldest() {
    Set<Order> forgotten = new HashSet<>();
    Iterator<Order> all = orders.values().iterator();
    while (orders.size() > most && all.hasNext()) {
      Order order = all.next();
      if (order.state() != Order.State.OPEN) {
        all.remove();
        bySecretId.remove(order.secretId());
        files.forget(order);
        forgotten.add(order);
      }
    }
    if (!forgotten.isEmpty()) {
      // Those of operations that were taken out again too.
      byOperation.values().removeIf(forgotten::contains);
    }
  }

  Collection<Order> all() {
    return orders.values();
  }

  Order get(@Nullable Long orderId) {
    Order order = orders.get(orderId);
    if (order == null) {
      throw new Refusal(SimulatedErrors.ORDER_NOT_FOUND, "There is no order " + orderId);
    }
    return order;
  }

  Order ofSecretId(@Nullable String secretId) {
    Order order = bySecretId.get(secretId);
    if (order == null) {
      throw new Refusal(SimulatedErrors.ORDER_NOT_FOUND, "There is no order of this secret id");
    }
    return order;
  }

  Order ofOperation(@Nullable Long operationId) {
    Order order = byOperation.get(operationId);
    if (order == null) {
      throw new Refusal(SimulatedErrors.OPERATION, "There is no operation " + operationId);
    }
    return order;
  }
}
