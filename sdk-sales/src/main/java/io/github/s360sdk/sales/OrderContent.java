package io.github.s360sdk.sales;

import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.model.Movement;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderOperation;
import io.github.s360sdk.sales.model.OrderUpdate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Operations and movements of an open order, kept up to date by the answers: the platform tells
 * what was added, changed or removed, not the whole order. Thread-safe.
 */
final class OrderContent {

  // What the model gives to amounts of an answer that names no currency.
  private static final Currency UNNAMED = Currency.getInstance("XXX");

  private final Map<Long, OrderOperation> operations = new LinkedHashMap<>();
  private final Map<Long, Movement> movements = new LinkedHashMap<>();

  synchronized void apply(OrderUpdate update) {
    update.operations().forEach(operation -> operations.put(operation.id(), operation));
    update.movements().forEach(movement -> movements.put(movement.id(), movement));
    update.removedOperationIds().forEach(this::removeOperation);
    update.removedMovementIds().forEach(movements::remove);
  }

  synchronized void replace(Order order) {
    operations.clear();
    movements.clear();
    order.operations().forEach(operation -> operations.put(operation.id(), operation));
    order.movements().forEach(movement -> movements.put(movement.id(), movement));
  }

  private void removeOperation(long id) {
    operations.remove(id);
    movements.values().removeIf(movement -> Objects.equals(movement.operationId(), id));
  }

  synchronized List<OrderOperation> operations() {
    return List.copyOf(operations.values());
  }

  synchronized List<Movement> movements() {
    return List.copyOf(movements.values());
  }

  synchronized List<Long> movementIds() {
    return new ArrayList<>(movements.keySet());
  }

  synchronized List<Long> movementIds(long operationId) {
    return movements.values().stream()
        .filter(movement -> Objects.equals(movement.operationId(), operationId))
        .map(Movement::id)
        .toList();
  }

  /** Whether nothing is known to be in the order. */
  synchronized boolean isEmpty() {
    return operations.isEmpty() && movements.isEmpty();
  }

  /**
   * Operations that are given up as a whole: those without movements, because giving up movements
   * leaves them, and composed products, because no part of them goes alone (assumed).
   */
  synchronized List<Long> wholeOperationIds() {
    Set<Long> parents =
        operations.values().stream()
            .map(operation -> operation.links().parentId())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return operations.values().stream()
        .filter(
            operation ->
                operation.links().parentId() != null
                    || parents.contains(operation.id())
                    || movementIds(operation.id()).isEmpty())
        .map(OrderOperation::id)
        .toList();
  }

  synchronized @Nullable Long fileId() {
    return operations.values().stream()
        .map(OrderOperation::fileId)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * The sum to pay, in the currency that the operations name.
   *
   * @param unnamed the currency of operations that name none, if all do
   * @throws UnreadableAnswerException if an operation has no total, or they have several
   *     currencies: a sum would be wrong
   */
  synchronized Money total(Currency unnamed) {
    Currency currency = unnamed;
    for (OrderOperation operation : operations.values()) {
      Currency named = totalOf(operation).currency();
      if (!named.equals(UNNAMED)) {
        currency = named;
      }
    }
    Money sum = Money.zero(currency);
    for (OrderOperation operation : operations.values()) {
      Money total = totalOf(operation);
      if (!total.currency().equals(UNNAMED) && !total.currency().equals(currency)) {
        throw unreadable(
            "operation "
                + operation.id()
                + " is in "
                + total.currency()
                + " and another one in "
                + currency);
      }
      sum = sum.plus(new Money(total.thousandths(), currency));
    }
    return sum;
  }

  private static Money totalOf(OrderOperation operation) {
    Money total = operation.total();
    if (total == null) {
      throw unreadable(
          "operation " + operation.id() + " has no total, so the sum to pay is not known");
    }
    return total;
  }

  private static UnreadableAnswerException unreadable(String what) {
    return new UnreadableAnswerException(
        what, CallDetails.of("ExternalOrderFacade", "createOrUpdateOrder"), null);
  }
}
