package io.github.s360sdk.reliability.campaign;

import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.RecoveredOrder;
import io.github.s360sdk.sales.Sale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What the callers know of their orders. Thread-safe. */
final class Ledger {

  private final Map<Long, Sale> sold = new ConcurrentHashMap<>();
  private final Set<Long> freed = ConcurrentHashMap.newKeySet();
  private final List<Throwable> untyped = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

  /** An order was closed, and the caller has its tickets. May be told more than once. */
  void sold(Sale sale) {
    sold.put(sale.orderId(), sale);
    count("closed");
  }

  /** A step failed; whether the caller may begin again. */
  boolean failed(S360Exception error) {
    OrderOutcome order = error.order();
    State state = order == null ? null : order.state();
    count(state == null ? "failed before the order" : state.name());
    if (order != null && state == State.FREED) {
      noteFreed(order.orderId());
    }
    return state == null || state == State.NOT_CREATED || state == State.FREED;
  }

  void recovered(RecoveredOrder order) {
    count("recovered: " + order.outcome());
    if (order.sale() != null) {
      sold(order.sale());
    }
    if (order.outcome() == RecoveredOrder.Outcome.FREED) {
      noteFreed(order.orderId());
    }
  }

  private void noteFreed(@Nullable Long orderId) {
    if (orderId != null) {
      freed.add(orderId);
    }
  }

  /** The caller gave its order up. */
  void freed(long orderId) {
    freed.add(orderId);
    count("given up");
  }

  /** Something was thrown that is no error of the SDK. */
  void untyped(Throwable thrown) {
    untyped.add(thrown);
  }

  private void count(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  Map<Long, Sale> sold() {
    return sold;
  }

  Set<Long> freed() {
    return freed;
  }

  List<Throwable> untyped() {
    return untyped;
  }

  Map<String, Integer> outcomes() {
    return outcomes;
  }
}
