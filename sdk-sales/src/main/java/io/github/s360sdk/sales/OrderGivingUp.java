package io.github.s360sdk.sales;

import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.OrderCalls.Waiting;
import io.github.s360sdk.sales.error.OrderExpiredException;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderDetailGranularity;
import java.time.Duration;
import java.util.List;

/** Gives open orders up, so that their places are free again. */
final class OrderGivingUp {

  // A caller waits for it, and the order expires by itself.
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final OrderCalls calls;

  OrderGivingUp(OrderCalls calls) {
    this.calls = calls;
  }

  /** What came of a try, and whether another one may help. */
  private record Try(State state, boolean again) {}

  /** Gives an order up after a step has failed, and says in the error what became of it. */
  S360Exception compensate(OpenOrder order, FlowOptions options, S360Exception error) {
    OrderOutcome noted = error.order();
    S360Exception told = interruptedClose(error);
    if (noted != null && noted.state() != State.HELD && told == error) {
      return error;
    }
    if (!options.compensate) {
      return told == error ? noted(error, State.HELD, order, options) : error;
    }
    order.run().givingUp();
    State state = giveUp(order, error);
    // Where a close was under way, only an order that was given up for certain is not closed.
    return told == error || state == State.FREED ? noted(told, state, order, options) : error;
  }

  /** The interrupt that ended a close, or the error itself if it was something else. */
  private static S360Exception interruptedClose(S360Exception error) {
    OrderOutcome noted = error.order();
    return noted != null
            && noted.state() == State.UNKNOWN
            && Interruptible.isInterrupted()
            && error.getCause() instanceof CallCancelledException cancelled
        ? cancelled
        : error;
  }

  private static S360Exception noted(
      S360Exception error, State state, OpenOrder order, FlowOptions options) {
    error.noteOrder(new OrderOutcome(state, order.id(), options.externalReference));
    return error;
  }

  /** Tries to give an order up, a few times if need be. */
  State giveUp(OpenOrder order, S360Exception error) {
    if (Interruptible.isInterrupted()) {
      return Interruptible.pausing(() -> once(order, calls.brief(), error).state());
    }
    Waiting waiting = calls.waiting(LONGEST);
    while (true) {
      Try made = once(order, calls.beside(), error);
      if (made.state() != State.FREED && Interruptible.isInterrupted()) {
        return Interruptible.pausing(() -> once(order, calls.brief(), error).state());
      }
      if (!made.again() || !waiting.once()) {
        return made.state();
      }
    }
  }

  private Try once(OpenOrder order, OrdersClient orders, S360Exception error) {
    try {
      abandon(order, orders);
      if (!order.doubtful()) {
        return new Try(State.FREED, false);
      }
      // What was added late was not given up with the rest.
      order.markStale();
      return stateNow(order, orders);
    } catch (OrderExpiredException e) {
      return new Try(State.FREED, false);
    } catch (S360Exception e) {
      error.addSuppressed(e);
      if (!e.mayHaveTakenEffect() && !(e instanceof BusinessException)) {
        return new Try(notGivenUp(order), e.retryable());
      }
      return stateNow(order, orders);
    }
  }

  /** What became of an order whose giving up was not answered, or refused. */
  private Try stateNow(OpenOrder order, OrdersClient orders) {
    boolean closing = order.run().mayBeClosedAfter(calls.clock().instant(), calls);
    try {
      Order now = orders.details(order.id(), OrderDetailGranularity.MOVEMENT);
      if (now.isClosed()) {
        return new Try(State.UNKNOWN, false);
      }
      boolean empty = now.movements().isEmpty() && now.operations().isEmpty();
      return empty || OrderClosing.hasEnded(now, calls.clock(), closing)
          ? new Try(State.FREED, false)
          : new Try(closing ? State.UNKNOWN : State.HELD, true);
    } catch (S360Exception e) {
      return new Try(State.UNKNOWN, e.retryable());
    }
  }

  /** The state of an order that was certainly not given up, and not looked at either. */
  private static State notGivenUp(OpenOrder order) {
    return order.run().isClosing() ? State.UNKNOWN : State.HELD;
  }

  /** Frees all places of an order, and finds out if the answer is lost. */
  void abandon(OpenOrder order) {
    order.run().givingUp();
    try {
      abandon(order, calls.orders());
    } catch (OrderExpiredException e) {
      order.run().ended();
      throw e;
    } catch (S360Exception e) {
      mustBeFreed(order, e);
    }
    if (order.doubtful()) {
      requireFreed(order);
    }
    order.run().ended();
  }

  /** Finds out what became of an order whose giving up failed; throws unless it is free. */
  private void mustBeFreed(OpenOrder order, S360Exception error) {
    boolean clear = !error.mayHaveTakenEffect() && !(error instanceof BusinessException);
    State state = clear ? notGivenUp(order) : giveUp(order, error);
    if (state == State.HELD) {
      order.run().stillOpen(); // the caller has it, and may go on with it
    }
    if (state != State.FREED) {
      error.noteOrder(new OrderOutcome(state, order.id(), order.externalReference()));
      throw error;
    }
  }

  /** What was added late was not given up with the rest. */
  private void requireFreed(OpenOrder order) {
    order.markStale();
    OutcomeUnknownException held =
        new OutcomeUnknownException(
            "it is not known whether all of order " + order.id() + " was given up",
            "Call sales().recover() later, which finds out; the order also expires by itself.",
            CallDetails.of("ExternalOrderService", "abandonMovements"),
            null);
    State state = stateNow(order, calls.orders()).state();
    if (state != State.FREED && giveUp(order, held) != State.FREED) {
      throw held;
    }
  }

  /** What was paid is given back by a refund; to ask the platform for anything else is a risk. */
  private static OutcomeUnknownException sold(OpenOrder order) {
    return new OutcomeUnknownException(
        "order " + order.id() + " is closed, so it cannot be given up",
        "A close whose answer was lost has sold it. Close it again or call sales().recover(): both"
            + " give you its tickets; then refund it if nobody wants them.",
        CallDetails.of("ExternalOrderService", "abandonMovements"),
        null);
  }

  private void abandon(OpenOrder order, OrdersClient orders) {
    try {
      if (order.stale() || order.content().isEmpty()) {
        boolean closing = order.run().mayBeClosedAfter(calls.clock().instant(), calls);
        Order now = orders.details(order.id(), OrderDetailGranularity.MOVEMENT);
        if (OrderClosing.wasGivenUp(now, calls.clock())) {
          return;
        }
        if (now.isClosed()) {
          throw sold(order);
        }
        // A close may be under way past the expiry; only giving it up ends that for certain.
        if (OrderClosing.hasEnded(now, calls.clock(), closing)) {
          OrderClosing.refuseEnded(now, calls.clock());
        }
        order.take(now);
      }
      List<Long> wholes = order.content().wholeOperationIds();
      List<Long> theirs =
          wholes.stream().flatMap(id -> order.content().movementIds(id).stream()).toList();
      List<Long> movements = order.content().movementIds();
      movements.removeAll(theirs);
      if (!movements.isEmpty()) {
        orders.abandonMovements(order.id(), movements);
      }
      if (!wholes.isEmpty()) {
        orders.cancelOperations(order.id(), wholes, theirs);
      }
    } catch (S360Exception e) {
      order.markStale();
      throw e;
    }
  }
}
