package io.github.s360sdk.sales;

import io.github.s360sdk.catalog.model.PaymentMethod;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.OrderCalls.Waiting;
import io.github.s360sdk.sales.error.OrderExpiredException;
import io.github.s360sdk.sales.model.ClosedOrder;
import io.github.s360sdk.sales.model.OperationKind;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderDetailGranularity;
import io.github.s360sdk.sales.model.OrderOperation;
import io.github.s360sdk.sales.model.OrderState;
import io.github.s360sdk.sales.model.Ticket;
import io.github.s360sdk.sales.request.CloseRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Closes an order. Whatever happens to the answer, the order is looked up before anything else is
 * done: a close is sent again only to an order that the platform shows as open.
 */
final class OrderClosing {

  // How long an order may take to show as closed after its close was answered with success.
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(30);

  private final OrderCalls calls;
  private final Clock clock;

  OrderClosing(OrderCalls calls) {
    this.calls = calls;
    this.clock = calls.clock();
  }

  /** Closes an order for the first time; the sale is what it then is. */
  Sale close(OpenOrder order, FlowOptions options, @Nullable PaymentMethod method) {
    return close(order, options, method, null);
  }

  /**
   * The same after other tries.
   *
   * @param sentBefore when another close may have been sent, by whomever, or null
   */
  Sale close(
      OpenOrder order,
      FlowOptions options,
      @Nullable PaymentMethod method,
      @Nullable Instant sentBefore) {
    Money total = order.content().total(order.currency());
    CloseRequest request = request(order, options, method, total);
    writeDown(order, options, method, total, sentBefore);
    ClosedOrder closed = send(order, options, request, sentBefore);
    order.run().closed(options.ticketWait);
    return sold(order, options, method, total, closed);
  }

  /** The sale that a closed order is, with its tickets. */
  Sale sold(
      OpenOrder order,
      FlowOptions options,
      @Nullable PaymentMethod method,
      Money total,
      ClosedOrder closed) {
    Tickets tickets = confirm(order, options, closed);
    return new Sale(
        order.id(),
        order.content().fileId(),
        options.type,
        total,
        method,
        options.externalReference,
        options.purchaser,
        order.operations(),
        order.movements(),
        tickets.found(),
        tickets.complete());
  }

  private static void writeDown(
      OpenOrder order,
      FlowOptions options,
      @Nullable PaymentMethod method,
      Money total,
      @Nullable Instant sentBefore) {
    try {
      order.run().closing(method == null ? null : method.id(), total);
    } catch (S360Exception e) {
      throw noted(e, sentBefore == null ? State.HELD : State.UNKNOWN, order, options);
    }
  }

  private static CloseRequest request(
      OpenOrder order, FlowOptions options, @Nullable PaymentMethod method, Money total) {
    return CloseRequest.of(
        close -> {
          close.order(order.id()).type(options.type).generateBarCodes(options.barCodes);
          if (options.purchaser != null) {
            close.purchaser(options.purchaser);
          }
          if (options.maxWaitingTime != null) {
            close.maxWaitingTime(options.maxWaitingTime);
          }
          if (method != null) {
            close.payment(method.id(), total);
          }
        });
  }

  /** Sends the close, and again while the platform shows the order as open. */
  private ClosedOrder send(
      OpenOrder order, FlowOptions options, CloseRequest request, @Nullable Instant sentBefore) {
    Waiting waiting = calls.waiting();
    // Until then a close whose answer was lost may still be carried out.
    Instant underWay = sentBefore == null ? Instant.MIN : sentBefore.plus(calls.underWay());
    while (true) {
      S360Exception error;
      try {
        return calls.orders().close(request);
      } catch (S360Exception e) {
        error = e;
      }
      boolean refused = error instanceof BusinessException;
      if (error.mayHaveTakenEffect()) {
        underWay = clock.instant().plus(calls.underWay());
      } else if (!refused && underWay.equals(Instant.MIN)) {
        throw held(error, order, options);
      }
      Order now = lookUp(order, options, error, waiting, !underWay.equals(Instant.MIN));
      if (now.isClosed()) {
        return new ClosedOrder(order.id(), now, now.tickets());
      }
      boolean certain = clock.instant().isAfter(underWay);
      if (hasEnded(now, clock, !certain)) {
        order.run().notClosing();
        throw noted(
            new OrderExpiredException(order.id(), expired(now, clock), error),
            State.EXPIRED,
            order,
            options);
      }
      if (refused && certain) {
        throw held(error, order, options);
      }
      if (error instanceof OutcomeUnknownException || !waiting.once()) {
        throw unknown(order, options, error);
      }
      order.run().closeMayBeUnderWay(clock.instant());
    }
  }

  private Order lookUp(
      OpenOrder order,
      FlowOptions options,
      S360Exception closeError,
      Waiting waiting,
      boolean mayBeUnderWay) {
    // The platform works on it: closing again would not help, only waiting does.
    boolean working = closeError instanceof OutcomeUnknownException;
    try {
      return calls.ask(
          order.id(),
          OrderDetailGranularity.TICKET,
          waiting,
          now -> !working || now.isClosed() || hasEnded(now, clock));
    } catch (S360Exception e) {
      closeError.addSuppressed(e);
      if (!mayBeUnderWay) {
        throw held(closeError, order, options);
      }
      throw unknown(order, options, closeError);
    }
  }

  private OutcomeUnknownException unknown(
      OpenOrder order, FlowOptions options, S360Exception cause) {
    order.markStale();
    order.run().closeMayBeUnderWay(clock.instant());
    return noted(unknown(order.id(), cause), State.UNKNOWN, order, options);
  }

  private static OutcomeUnknownException unknown(long orderId, @Nullable S360Exception cause) {
    CallDetails details = cause == null ? null : cause.details();
    return new OutcomeUnknownException(
        "it is not known whether order " + orderId + " is closed",
        "Call sales().recover() later, which finds out and closes it if it is still open; or"
            + " ask with sales().orders().details("
            + orderId
            + "): CLOSED means it is sold and its tickets can be fetched; otherwise it expires"
            + " by itself.",
        Objects.requireNonNullElse(details, CallDetails.of("ExternalOrderService", "closeOrder")),
        cause);
  }

  /** Nothing is under way, and the order is not closed. */
  private static S360Exception held(S360Exception error, OpenOrder order, FlowOptions options) {
    order.run().notClosing();
    return noted(error, State.HELD, order, options);
  }

  private static <E extends S360Exception> E noted(
      E error, State state, OpenOrder order, FlowOptions options) {
    error.noteOrder(new OrderOutcome(state, order.id(), options.externalReference));
    return error;
  }

  /** Whether an order can no longer be closed. */
  static boolean hasEnded(Order order, Clock clock) {
    boolean expired =
        order.expires() != null && !order.expires().toInstant().isAfter(clock.instant());
    return !order.isClosed() && (isGivenUp(order) || expired);
  }

  /**
   * The same.
   *
   * @param closing whether a close may be under way, so that its date does not say that it is over
   */
  static boolean hasEnded(Order order, Clock clock, boolean closing) {
    return closing ? isGivenUp(order) : hasEnded(order, clock);
  }

  /** When an order expired; one that was given up before tells when it would have. */
  private static @Nullable OffsetDateTime expired(Order order, Clock clock) {
    OffsetDateTime expires = order.expires();
    return expires == null || expires.toInstant().isAfter(clock.instant()) ? null : expires;
  }

  /**
   * Whether an order was given up before it could expire: somebody did so, or took the last out of
   * it. An order that has expired may have the same state, which is why its date is looked at.
   */
  static boolean wasGivenUp(Order order, Clock clock) {
    return isGivenUp(order) && expired(order, clock) == null;
  }

  private static boolean isGivenUp(Order order) {
    return order.state() != null
        && (order.state().is(OrderState.ABANDONED) || order.state().is(OrderState.CANCELED));
  }

  private record Tickets(List<Ticket> found, boolean complete) {}

  /**
   * Asks for the order until it is closed and its bar codes are there: the platform may answer the
   * close before it has done all of it. An error here does not hide a close that was answered with
   * success.
   */
  private Tickets confirm(OpenOrder order, FlowOptions options, ClosedOrder closed) {
    long wanted = options.barCodes ? printed(order) : 0;
    Waiting close = calls.waiting(CLOSE_WAIT);
    Waiting barCodes = calls.waiting(options.ticketWait);
    Order seen = closed.order();
    List<Ticket> found = closed.tickets();
    while (seen == null || !seen.isClosed() || withBarCode(found) < wanted) {
      try {
        seen = calls.beside().details(order.id(), OrderDetailGranularity.TICKET);
      } catch (S360Exception e) {
        if (e.retryable() && barCodes.after(e)) {
          continue;
        }
        return new Tickets(found, false);
      }
      found = withBarCode(seen.tickets()) >= withBarCode(found) ? seen.tickets() : found;
      boolean done = seen.isClosed() && withBarCode(found) >= wanted;
      if (!done && !(seen.isClosed() ? barCodes : close).once()) {
        break;
      }
    }
    if (seen != null && !seen.isClosed()) {
      throw unknown(order, options, notClosed(order));
    }
    return new Tickets(found, withBarCode(found) >= wanted);
  }

  private static S360Exception notClosed(OpenOrder order) {
    return new UnreadableAnswerException(
        "the close of order " + order.id() + " was answered with success, but it is not closed",
        CallDetails.of("ExternalOrderService", "getOrderDetails"),
        null);
  }

  /** How many movements get a bar code. Charges are paid, not printed (assumed). */
  private static long printed(OpenOrder order) {
    Set<Long> charges =
        order.operations().stream()
            .filter(one -> one.kind() != null && one.kind().is(OperationKind.CHARGES))
            .map(OrderOperation::id)
            .collect(Collectors.toSet());
    return order.movements().stream()
        .filter(one -> one.operationId() == null || !charges.contains(one.operationId()))
        .count();
  }

  private static long withBarCode(List<Ticket> tickets) {
    return tickets.stream().filter(ticket -> ticket.barcode() != null).count();
  }

  /**
   * Refuses an order that is neither open nor closed any more.
   *
   * @param closing whether a close may be under way, so that an order past its date may be sold
   * @param reference the reference of the order, or null
   */
  static void refuseEnded(Order order, Clock clock, boolean closing, @Nullable String reference) {
    if (closing && hasEnded(order, clock) && !isGivenUp(order)) {
      OutcomeUnknownException error = unknown(order.id(), null);
      error.noteOrder(new OrderOutcome(State.UNKNOWN, order.id(), reference));
      throw error;
    }
    refuseEnded(order, clock);
  }

  /** Refuses an order that is neither open nor closed any more. */
  static void refuseEnded(Order order, Clock clock) {
    if (hasEnded(order, clock)) {
      OrderExpiredException error =
          new OrderExpiredException(order.id(), expired(order, clock), null);
      error.noteOrder(new OrderOutcome(State.EXPIRED, order.id(), null));
      throw error;
    }
  }

  /** When an order frees its places by itself, or null if the platform does not tell. */
  static @Nullable Instant freesAt(Order order) {
    return order.expires() == null ? null : order.expires().toInstant();
  }
}
