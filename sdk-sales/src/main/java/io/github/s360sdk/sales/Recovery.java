package io.github.s360sdk.sales;

import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.catalog.model.PaymentMethod;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.RecoveredOrder.Outcome;
import io.github.s360sdk.sales.error.PaymentMethodException;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalEntry.OrderFacts;
import io.github.s360sdk.sales.journal.JournalStep;
import io.github.s360sdk.sales.model.ClosedOrder;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderDetailGranularity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings the orders that the journal has left over to a known end. */
final class Recovery {

  private final OrderRuns runs;
  private final OrderFlow flow;
  private final OrderCalls calls;
  private final CatalogClient catalog;

  Recovery(OrderRuns runs, OrderFlow flow, OrderCalls calls, CatalogClient catalog) {
    this.runs = runs;
    this.flow = flow;
    this.calls = calls;
    this.catalog = catalog;
  }

  /** An order that has come to an end and is not forgotten yet. */
  private record Ended(OrderRun run, String id, RecoveredOrder order) {}

  List<RecoveredOrder> recover(RecoveryOptions options) {
    List<RecoveredOrder> recovered = new ArrayList<>();
    List<Ended> ended = new ArrayList<>();
    RuntimeException failure = null;
    try {
      for (JournalEntry entry : runs.left()) {
        if (Interruptible.isInterrupted()) {
          break;
        }
        try {
          recover(entry.id(), options, recovered, ended);
        } catch (RuntimeException e) {
          // One order, or a handover that cannot stand it, must not keep the others waiting.
          failure = collected(failure, e);
        }
      }
      if (failure != null) {
        throw failure;
      }
      // Nobody knows of them before this returns.
      // All are looked at before the first is forgotten, because that may fail.
      List<Ended> taken = ended.stream().filter(one -> !one.run().isOurs()).toList();
      taken.forEach(one -> recovered.remove(one.order()));
      ended.stream().filter(one -> !taken.contains(one)).forEach(one -> one.run().ended());
      return List.copyOf(recovered);
    } finally {
      ended.forEach(one -> runs.leave(one.id()));
    }
  }

  private static RuntimeException collected(
      @Nullable RuntimeException before, RuntimeException next) {
    if (before == null) {
      return next;
    }
    if (before != next) {
      before.addSuppressed(next);
    }
    return before;
  }

  private void recover(
      String id, RecoveryOptions options, List<RecoveredOrder> recovered, List<Ended> ended) {
    if (!runs.take(id)) {
      return;
    }
    boolean kept = false;
    try {
      JournalEntry entry = runs.taken(id);
      if (entry == null) {
        return;
      }
      OrderRun run = runs.of(entry);
      RecoveredOrder order = outcome(entry, run, options);
      Consumer<? super RecoveredOrder> handover = options.handoverOf(order);
      if (order.isEnd() && handover != null) {
        if (!run.isOurs()) {
          return; // it was closed at the last moment, for instance
        }
        handover.accept(order);
        run.ended();
      } else if (order.isEnd()) {
        ended.add(new Ended(run, id, order));
        kept = true;
      }
      recovered.add(order);
    } finally {
      if (!kept) {
        runs.leave(id);
      }
    }
  }

  private RecoveredOrder outcome(JournalEntry entry, OrderRun run, RecoveryOptions options) {
    Long orderId = entry.order().orderId();
    if (orderId == null) {
      return told(
          entry,
          Outcome.NEVER_CLOSED,
          null,
          entry.times().changed().plus(OrderFlow.USUAL_HOLD),
          null);
    }
    boolean underWay = run.mayBeClosedAfter(calls.clock().instant(), calls);
    try {
      Order now = calls.orders().details(orderId, OrderDetailGranularity.TICKET);
      return now.isClosed()
          ? closed(entry, run, now)
          : notClosed(entry, run, now, options.closeOpenOrders(), underWay);
    } catch (S360Exception e) {
      return told(entry, Outcome.PENDING, null, null, e);
    }
  }

  private RecoveredOrder closed(JournalEntry entry, OrderRun run, Order now) {
    OpenOrder order = order(entry, run, now);
    Money total = entry.order().total();
    Sale sale =
        flow.closing()
            .sold(
                order,
                flowOptions(entry.order()),
                flow.method(entry.order().paymentMethodId()),
                total != null ? total : now.total(),
                new ClosedOrder(now.id(), now, now.tickets()));
    return told(entry, Outcome.CLOSED, sale, null, null);
  }

  private RecoveredOrder notClosed(
      JournalEntry entry, OrderRun run, Order now, boolean close, boolean underWay) {
    Instant freesAt = OrderClosing.freesAt(now);
    boolean nothingLeft = now.operations().isEmpty() && now.movements().isEmpty();
    // A close may be under way past the expiry; closing it again finds that out.
    boolean agreed = entry.step() == JournalStep.CLOSING && costsWhatWasAgreed(entry, now);
    boolean closing = agreed && close;
    if (nothingLeft || (!closing && OrderClosing.hasEnded(now, calls.clock(), underWay))) {
      boolean givenUp = nothingLeft || entry.step() == JournalStep.GIVING_UP;
      return told(entry, givenUp ? Outcome.FREED : Outcome.EXPIRED, null, null, null);
    }
    OpenOrder order = order(entry, run, now);
    switch (entry.step()) {
      case OPEN -> {
        // A cart waits for its buyer; what was to be closed at once waits for nobody.
        return entry.order().cart() || !entry.order().giveUp()
            ? told(entry, Outcome.OPEN, null, freesAt, null)
            : givenUp(entry, order, freesAt);
      }
      case CLOSING -> {
        if (!agreed && entry.order().cart()) {
          // Its buyer has changed it since, and has it again.
          return told(entry, Outcome.OPEN, null, freesAt, null);
        }
        return closing ? closedNow(entry, order, freesAt) : givenUp(entry, order, freesAt);
      }
      case CLOSED -> {
        return told(entry, Outcome.PENDING, null, freesAt, late(order));
      }
      default -> {
        return givenUp(entry, order, freesAt);
      }
    }
  }

  private static boolean costsWhatWasAgreed(JournalEntry entry, Order now) {
    Money total = entry.order().total();
    if (total == null) {
      return false;
    }
    OrderContent content = new OrderContent();
    content.replace(now);
    return content.total(total.currency()).equals(total);
  }

  private RecoveredOrder closedNow(JournalEntry entry, OpenOrder order, @Nullable Instant freesAt) {
    try {
      Sale sale =
          flow.closing()
              .close(
                  order,
                  flowOptions(entry.order()),
                  neededMethod(entry.order()),
                  entry.times().changed());
      return told(entry, Outcome.CLOSED, sale, null, null);
    } catch (S360Exception e) {
      OrderOutcome outcome = e.order();
      State state = outcome == null ? State.UNKNOWN : outcome.state();
      if (state == State.EXPIRED) {
        return told(entry, Outcome.EXPIRED, null, null, null);
      }
      // Refused by the platform: as in the workflow, the order is not kept. Whatever else kept it
      // from being closed, here or on the way, may be better the next time.
      return state == State.HELD && e instanceof BusinessException
          ? givenUp(entry, order, freesAt)
          : told(entry, Outcome.PENDING, null, freesAt, e);
    }
  }

  private RecoveredOrder givenUp(JournalEntry entry, OpenOrder order, @Nullable Instant freesAt) {
    order.run().givingUp();
    OutcomeUnknownException held =
        new OutcomeUnknownException(
            "order " + order.id() + " could not be given up",
            "Call sales().recover() again later; the order also expires by itself.",
            CallDetails.of("ExternalOrderService", "abandonMovements"),
            null);
    return flow.givingUp().giveUp(order, held) == State.FREED
        ? told(entry, Outcome.FREED, null, null, null)
        : told(entry, Outcome.PENDING, null, freesAt, held);
  }

  private static OutcomeUnknownException late(OpenOrder order) {
    return new OutcomeUnknownException(
        "order " + order.id() + " was closed and is told as open",
        "Call sales().recover() again later.",
        CallDetails.of("ExternalOrderService", "getOrderDetails"),
        null);
  }

  private OpenOrder order(JournalEntry entry, OrderRun run, Order now) {
    Money total = entry.order().total();
    Currency currency = total != null ? total.currency() : catalog.posConfig().currency();
    OpenOrder order = new OpenOrder(flow, run, flowOptions(entry.order()), now.id(), currency);
    order.take(now);
    return order;
  }

  private static FlowOptions flowOptions(OrderFacts facts) {
    FlowOptions options = new FlowOptions(facts.type());
    options.purchaser = facts.purchaser();
    options.externalReference = facts.externalReference();
    options.barCodes = facts.barCodes();
    options.maxWaitingTime = facts.maxWaitingTime();
    options.compensate = facts.giveUp();
    return options;
  }

  private @Nullable PaymentMethod neededMethod(OrderFacts facts) {
    PaymentMethod method = flow.method(facts.paymentMethodId());
    if (method == null && facts.paymentMethodId() != null) {
      throw new PaymentMethodException(
          "id " + facts.paymentMethodId(), List.of(), catalog.posConfig().paymentMethods());
    }
    return method;
  }

  private static RecoveredOrder told(
      JournalEntry entry,
      Outcome outcome,
      @Nullable Sale sale,
      @Nullable Instant freesAt,
      @Nullable S360Exception error) {
    return new RecoveredOrder(
        outcome, entry.order().orderId(), entry.order().externalReference(), sale, freesAt, error);
  }
}
