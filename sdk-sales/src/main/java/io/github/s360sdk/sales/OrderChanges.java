package io.github.s360sdk.sales;

import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.OrderCalls.Waiting;
import io.github.s360sdk.sales.model.Movement;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderDetailGranularity;
import io.github.s360sdk.sales.model.OrderOperation;
import io.github.s360sdk.sales.model.OrderUpdate;
import io.github.s360sdk.sales.request.OrderRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes open orders. A change whose answer is lost is looked up: the operations of the order tell
 * whether it is in, and only if it is not, it is made again.
 */
final class OrderChanges {

  private final OrderCalls calls;

  OrderChanges(OrderCalls calls) {
    this.calls = calls;
  }

  /** A change of an order. */
  private interface Change {

    /** What it is, for errors. */
    String what();

    OrderUpdate make();

    /** Whether an order shows it. */
    boolean isIn(Order now);

    /** Operations that are in the order because the change was made twice. */
    List<OrderOperation> surplus(Order now, OrderUpdate own);

    /**
     * The same if no answer came.
     *
     * @param most how often it may have been made
     * @return null if it cannot be told
     */
    @Nullable List<OrderOperation> surplus(Order now, int most);
  }

  /** Adds what a request holds. */
  void add(OpenOrder order, @Nullable String reference, OrderRequest request) {
    Set<Long> before = operationIds(order.operations());
    change(
        order,
        reference,
        new Change() {
          @Override
          public String what() {
            return "an addition";
          }

          @Override
          public OrderUpdate make() {
            return calls.orders().createOrUpdate(request);
          }

          // Nobody else adds to an order of ours, so what is new is what was added.
          @Override
          public boolean isIn(Order now) {
            return !before.containsAll(operationIds(now.operations()));
          }

          @Override
          public List<OrderOperation> surplus(Order now, OrderUpdate own) {
            Set<Long> wanted = operationIds(own.operations());
            wanted.addAll(before);
            return now.operations().stream()
                .filter(operation -> !wanted.contains(operation.id()))
                .toList();
          }

          @Override
          public @Nullable List<OrderOperation> surplus(Order now, int most) {
            return AddedTwice.surplus(
                now.operations().stream().filter(one -> !before.contains(one.id())).toList(),
                request.items().get(0),
                most);
          }
        });
  }

  /** Removes operations with all their movements. */
  void removeOperations(OpenOrder order, Collection<Long> operationIds) {
    List<Long> movements =
        operationIds.stream()
            .flatMap(operation -> order.content().movementIds(operation).stream())
            .toList();
    change(
        order,
        null,
        new Removal(Set.copyOf(operationIds), Set.of()) {
          @Override
          public OrderUpdate make() {
            return calls.orders().cancelOperations(order.id(), operationIds, movements);
          }
        });
  }

  /** Removes movements. */
  void removeMovements(OpenOrder order, Collection<Long> movementIds) {
    change(
        order,
        null,
        new Removal(Set.of(), Set.copyOf(movementIds)) {
          @Override
          public OrderUpdate make() {
            return calls.orders().abandonMovements(order.id(), movementIds);
          }
        });
  }

  private abstract static class Removal implements Change {

    private final Set<Long> operations;
    private final Set<Long> movements;

    Removal(Set<Long> operations, Set<Long> movements) {
      this.operations = operations;
      this.movements = movements;
    }

    @Override
    public String what() {
      return "a removal";
    }

    // What is removed twice is removed.
    @Override
    public List<OrderOperation> surplus(Order now, OrderUpdate own) {
      return List.of();
    }

    @Override
    public List<OrderOperation> surplus(Order now, int most) {
      return List.of();
    }

    @Override
    public boolean isIn(Order now) {
      return now.operations().stream().noneMatch(one -> operations.contains(one.id()))
          && now.movements().stream().map(Movement::id).noneMatch(movements::contains);
    }
  }

  private static Set<Long> operationIds(Collection<OrderOperation> operations) {
    Set<Long> ids = new HashSet<>();
    operations.forEach(operation -> ids.add(operation.id()));
    return ids;
  }

  private void change(OpenOrder order, @Nullable String reference, Change change) {
    Waiting waiting = calls.waiting();
    int mayBeIn = 0; // how often
    while (true) {
      S360Exception error;
      OrderUpdate update = null;
      try {
        update = change.make();
        error = null;
      } catch (S360Exception e) {
        error = e;
      }
      if (update != null) {
        order.content().apply(update);
        if (mayBeIn > 0) {
          removeSurplus(order, change, update);
        }
        return;
      }
      S360Exception failed = Objects.requireNonNull(error);
      if (failed.mayHaveTakenEffect()) {
        mayBeIn++;
        order.markDoubtful();
      }
      if (mayBeIn == 0) {
        throw held(failed, order, reference);
      }
      boolean closing = order.run().mayBeClosedAfter(calls.clock().instant(), calls);
      Order now = lookUp(order, reference, change, failed, waiting);
      if (change.isIn(now)) {
        order.take(now);
        if (mayBeIn > 1) {
          removeSurplus(order, reference, change, now, mayBeIn, failed);
        }
        return;
      }
      OrderClosing.refuseEnded(now, calls.clock(), closing, reference);
      order.take(now);
      if (failed instanceof BusinessException) {
        throw held(failed, order, reference);
      }
      if (failed instanceof OutcomeUnknownException || !waiting.once()) {
        throw unknown(order, reference, change, failed);
      }
      order.run().stillBusy();
    }
  }

  private Order lookUp(
      OpenOrder order,
      @Nullable String reference,
      Change change,
      S360Exception error,
      Waiting waiting) {
    // The platform works on it: making the change again would not help, only waiting does.
    boolean working = error instanceof OutcomeUnknownException;
    try {
      return calls.ask(
          order.id(),
          OrderDetailGranularity.MOVEMENT,
          waiting,
          now -> !working || change.isIn(now) || OrderClosing.hasEnded(now, calls.clock()));
    } catch (S360Exception e) {
      error.addSuppressed(e);
      throw unknown(order, reference, change, error);
    }
  }

  /** The request whose answer was lost was carried out after all, later than it was looked for. */
  private void removeSurplus(OpenOrder order, Change change, OrderUpdate own) {
    order.run().stillBusy();
    Order now;
    try {
      now = calls.ask(order.id(), OrderDetailGranularity.MOVEMENT, calls.waiting());
    } catch (S360Exception e) {
      throw unknown(order, null, change, e);
    }
    order.take(now);
    remove(order, change.surplus(now, own));
  }

  /** Several requests may have been carried out, and no answer tells which of them. */
  private void removeSurplus(
      OpenOrder order,
      @Nullable String reference,
      Change change,
      Order now,
      int most,
      S360Exception error) {
    List<OrderOperation> surplus = change.surplus(now, most);
    if (surplus == null) {
      throw unknown(order, reference, change, error);
    }
    remove(order, surplus);
  }

  private void remove(OpenOrder order, List<OrderOperation> surplus) {
    if (!surplus.isEmpty()) {
      order.run().stillBusy();
      removeOperations(order, operationIds(surplus));
    }
  }

  private static S360Exception held(
      S360Exception error, OpenOrder order, @Nullable String reference) {
    error.noteOrder(new OrderOutcome(State.HELD, order.id(), reference));
    return error;
  }

  private static OutcomeUnknownException unknown(
      OpenOrder order, @Nullable String reference, Change change, S360Exception error) {
    order.markStale();
    OutcomeUnknownException unknown =
        new OutcomeUnknownException(
            "the answer to " + change.what() + " was lost",
            "Call refresh() on the order and look whether the change is in.",
            Objects.requireNonNullElse(
                error.details(), CallDetails.of("ExternalOrderFacade", "createOrUpdateOrder")),
            error);
    unknown.noteOrder(new OrderOutcome(State.HELD, order.id(), reference));
    return unknown;
  }
}
