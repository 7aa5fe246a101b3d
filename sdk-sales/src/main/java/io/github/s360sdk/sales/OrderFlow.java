package io.github.s360sdk.sales;

import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.catalog.model.PaymentMethod;
import io.github.s360sdk.catalog.model.PosConfig;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.error.PaymentMethodException;
import io.github.s360sdk.sales.model.ClosedOrder;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderDetailGranularity;
import io.github.s360sdk.sales.model.OrderOperation;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.model.OrderUpdate;
import io.github.s360sdk.sales.request.OrderItem;
import io.github.s360sdk.sales.request.OrderRequest;
import io.github.s360sdk.sales.request.RefundItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The workflow of an order. Each step either has its effect, or fails with an error that says in
 * what state the order is.
 *
 * <p>Creating is never repeated: whether a lost create has made an order cannot be found out.
 * Changing is left to {@link OrderChanges}, closing to {@link OrderClosing}, and giving up to
 * {@link OrderGivingUp}.
 */
final class OrderFlow {

  // Documented as usual; the time that counts is told with an order, which is not known here.
  static final Duration USUAL_HOLD = Duration.ofMinutes(15);

  private final CatalogClient catalog;
  private final OrderCalls calls;
  private final Buyers buyers;
  private final OrderRuns runs;
  private final OrderClosing closing;
  private final OrderChanges changes;
  private final OrderGivingUp givingUp;

  OrderFlow(CatalogClient catalog, OrderCalls calls, Buyers buyers, OrderRuns runs) {
    this.catalog = catalog;
    this.calls = calls;
    this.buyers = buyers;
    this.runs = runs;
    this.closing = new OrderClosing(calls);
    this.changes = new OrderChanges(calls);
    this.givingUp = new OrderGivingUp(calls);
  }

  /** Creates, closes and hands over. The payment method is chosen first, while nothing is held. */
  Sale complete(
      FlowOptions options,
      List<OrderItem> items,
      @Nullable PaymentSelector payment,
      Consumer<? super Sale> handover) {
    PaymentMethod method =
        payment == null ? null : beforeTheOrder(options, () -> choose(options, payment));
    OrderRun run = runs.begin(options, false);
    return run.busy(
        () -> {
          Sale sale = settled(run, options, () -> createAndClose(run, options, items, method));
          run.handOver(sale, handover);
          return sale;
        });
  }

  private Sale createAndClose(
      OrderRun run, FlowOptions options, List<OrderItem> items, @Nullable PaymentMethod method) {
    OpenOrder order = make(run, options, items);
    try {
      return closing.close(order, options, method);
    } catch (S360Exception e) {
      throw givingUp.compensate(order, options, e);
    }
  }

  /** Runs steps with the buyer they need, and ends the entry if they fail in a known state. */
  private <T> T settled(OrderRun run, FlowOptions options, Supplier<T> steps) {
    try {
      return buyers.with(options, steps);
    } catch (S360Exception e) {
      OrderOutcome outcome = e.order();
      boolean left =
          outcome != null
              && (outcome.state() == State.UNKNOWN
                  || (outcome.state() == State.HELD && options.compensate));
      if (!left) {
        run.ended();
      }
      throw e;
    }
  }

  OrderClosing closing() {
    return closing;
  }

  OrderGivingUp givingUp() {
    return givingUp;
  }

  /** A step that comes before the order, so that an error leaves nothing behind. */
  private static <T> T beforeTheOrder(FlowOptions options, Supplier<T> step) {
    try {
      return step.get();
    } catch (S360Exception e) {
      e.noteOrder(new OrderOutcome(State.NOT_CREATED, null, options.externalReference));
      throw e;
    }
  }

  PaymentMethod choose(FlowOptions options, PaymentSelector selector) {
    List<PaymentMethod> usable =
        catalog.posConfig().paymentMethods().stream()
            .filter(m -> options.refund() ? m.forReimbursement() : m.forPayment())
            .toList();
    List<PaymentMethod> fitting = usable.stream().filter(selector::matches).toList();
    if (fitting.size() != 1) {
      throw new PaymentMethodException(selector.toString(), fitting, usable);
    }
    return fitting.get(0);
  }

  /** Creates an order, and its buyer if that is wanted. */
  OpenOrder create(FlowOptions options, List<OrderItem> items) {
    OrderRun run = runs.begin(options, true);
    return run.busy(() -> settled(run, options, () -> make(run, options, items)));
  }

  /** Creates an order with one call per item, as the platform documents it. */
  private OpenOrder make(OrderRun run, FlowOptions options, List<OrderItem> items) {
    PosConfig pos = beforeTheOrder(options, catalog::posConfig);
    Currency currency = pos.currency(); // a configuration without one must leave no order behind
    // Refunded operations belong together; everything else is one call per added item.
    boolean together = options.refund() || items.isEmpty();
    List<OrderItem> first = together ? items : items.subList(0, 1);
    OrderUpdate created = createOrder(run, pos, options, first);
    OpenOrder order = new OpenOrder(this, run, options, created.orderId(), currency);
    order.content().apply(created);
    try {
      run.created(order.id());
      for (OrderItem item : items.subList(first.size(), items.size())) {
        run.stillBusy();
        add(order, options, item);
      }
    } catch (S360Exception e) {
      throw givingUp.compensate(order, options, e);
    }
    return order;
  }

  private OrderUpdate createOrder(
      OrderRun run, PosConfig pos, FlowOptions options, List<OrderItem> items) {
    OrderRequest request = request(pos, options, null, items);
    try {
      run.creating(options);
      return calls.orders().createOrUpdate(request);
    } catch (S360Exception e) {
      if (!e.mayHaveTakenEffect()) {
        e.noteOrder(new OrderOutcome(State.NOT_CREATED, null, options.externalReference));
        throw e;
      }
      Instant freesAt = calls.clock().instant().plus(USUAL_HOLD);
      OutcomeUnknownException unknown =
          new OutcomeUnknownException(
              "the answer to the creation of an order was lost",
              "Nothing was paid. Do not repeat at once: if the order was made, its places free"
                  + " themselves when it expires, usually after about 15 minutes, at "
                  + freesAt
                  + ". The institution can find it by the external reference, which order() tells.",
              Objects.requireNonNull(e.details()),
              e);
      unknown.noteOrder(
          new OrderOutcome(State.UNKNOWN, null, options.externalReference).withFreesAt(freesAt));
      throw unknown;
    }
  }

  private static OrderRequest request(
      PosConfig pos, FlowOptions options, @Nullable Long orderId, List<OrderItem> items) {
    return OrderRequest.of(
        request -> {
          request.pointOfSales(pos.posId()).type(options.type);
          if (orderId != null) {
            request.order(orderId);
          } else {
            if (options.fileId != null) {
              request.file(options.fileId);
            }
            if (options.creationOption != null) {
              request.option(options.creationOption);
            }
          }
          if (options.purchaser != null) {
            request.purchaser(options.purchaser);
          }
          if (options.externalReference != null) {
            request.externalReference(options.externalReference);
          }
          items.forEach(request::item);
        });
  }

  /** Adds an item to an open order. */
  void add(OpenOrder order, FlowOptions options, OrderItem item) {
    freshen(order);
    OrderRequest request = request(catalog.posConfig(), options, order.id(), List.of(item));
    usedOn(order);
    changes.add(order, options.externalReference, request);
    order.forgetExpiry();
  }

  void removeOperation(OpenOrder order, long operationId) {
    freshen(order);
    if (order.operations().stream().noneMatch(operation -> operation.id() == operationId)) {
      throw new InvalidRequestException(
          "operationId", "must be an operation of order " + order.id() + ", not " + operationId);
    }
    usedOn(order);
    changes.removeOperations(order, List.of(operationId));
  }

  void removeMovements(OpenOrder order, List<Long> movementIds) {
    freshen(order);
    for (Long movement : movementIds) {
      if (!order.content().movementIds().contains(movement)) {
        throw new InvalidRequestException(
            "movementIds", "must be movements of order " + order.id() + ", not " + movement);
      }
    }
    if (movementIds.isEmpty()) {
      throw new InvalidRequestException("movementIds", "must name at least one movement");
    }
    usedOn(order);
    changes.removeMovements(order, movementIds);
  }

  private void usedOn(OpenOrder order) {
    order.run().usedOn(calls.clock().instant(), calls);
  }

  /** Part of a step that is under way; {@link OpenOrder#refresh} is one of its own. */
  private void freshen(OpenOrder order) {
    if (order.stale()) {
      order.take(read(order));
    }
  }

  /** Reads an order that must still be open. */
  Order read(OpenOrder order) {
    Instant asked = calls.clock().instant();
    Order now = calls.orders().details(order.id(), OrderDetailGranularity.MOVEMENT);
    boolean closing = order.run().mayBeClosedAfter(asked, calls);
    OrderClosing.refuseEnded(now, calls.clock(), closing, order.externalReference());
    return now;
  }

  OpenOrder takeUp(long orderId) {
    Instant asked = calls.clock().instant();
    Order read = calls.orders().details(orderId, OrderDetailGranularity.MOVEMENT);
    if (read.isClosed()) {
      throw new IllegalStateException(
          "order " + orderId + " is closed; ask for its tickets instead");
    }
    FlowOptions options =
        new FlowOptions(
            read.type() == null ? OrderType.SALE : read.type().known().orElse(OrderType.SALE));
    options.purchaser = read.contactNumber();
    OrderRun run = runs.takeUp(options, orderId);
    OrderClosing.refuseEnded(read, calls.clock(), run.mayBeClosedAfter(asked, calls), null);
    OpenOrder order = new OpenOrder(this, run, options, orderId, catalog.posConfig().currency());
    order.take(read);
    return order;
  }

  /** Frees all places of an order. */
  void abandon(OpenOrder order) {
    givingUp.abandon(order);
  }

  /** Closes an order. One that an earlier close has closed after all is the sale that was made. */
  Sale close(OpenOrder order, FlowOptions options, @Nullable PaymentMethod method) {
    try {
      OrderRun run = order.run();
      if (order.stale() || run.isClosing()) {
        Instant asked = calls.clock().instant();
        Order now = calls.orders().details(order.id(), OrderDetailGranularity.TICKET);
        if (now.isClosed()) {
          return closedBefore(order, options, now);
        }
        if (!run.mayBeClosedAfter(asked, calls)) {
          run.notClosing();
        }
        // A close may be under way past the expiry; closing it again finds that out.
        if (OrderClosing.hasEnded(now, calls.clock(), run.isClosing())) {
          OrderClosing.refuseEnded(now, calls.clock());
        }
        order.take(now);
      }
      return closing.close(order, options, method, run.closeSent());
    } catch (S360Exception e) {
      State state = e.order() == null ? State.UNKNOWN : e.order().state();
      if (state == State.HELD) {
        order.run().stillOpen();
      } else if (state == State.EXPIRED) {
        order.run().ended();
      }
      throw e;
    }
  }

  private Sale closedBefore(OpenOrder order, FlowOptions options, Order now) {
    order.take(now);
    return closing.sold(
        order,
        options,
        method(order.run().paymentMethodId()),
        order.content().total(order.currency()),
        new ClosedOrder(now.id(), now, now.tickets()));
  }

  /** The payment method with an id, or null if the point of sale has none. */
  @Nullable PaymentMethod method(@Nullable Long id) {
    return id == null
        ? null
        : catalog.posConfig().paymentMethods().stream()
            .filter(method -> method.id() == id)
            .findFirst()
            .orElse(null);
  }

  Sale refund(
      long orderId,
      FlowOptions options,
      List<OrderItem> items,
      PaymentSelector payment,
      Consumer<? super Sale> handover) {
    Order sold = calls.orders().details(orderId, OrderDetailGranularity.MOVEMENT);
    if (!sold.isClosed()) {
      throw new InvalidRequestException(
          "orderId", "must be of a sale that is closed; order " + orderId + " is not");
    }
    if (options.purchaser == null) {
      options.purchaser = sold.contactNumber();
    }
    options.fileId =
        sold.operations().stream()
            .map(OrderOperation::fileId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    List<OrderItem> refunded = new ArrayList<>();
    if (items.isEmpty()) {
      sold.operations().forEach(operation -> refunded.add(refundOf(sold, operation.id())));
    }
    for (OrderItem item : items) {
      boolean whole = item instanceof RefundItem refund && refund.movements().isEmpty();
      refunded.add(whole ? refundOf(sold, ((RefundItem) item).operation()) : item);
    }
    return complete(options, refunded, payment, handover);
  }

  private static RefundItem refundOf(Order sold, long operationId) {
    if (sold.operation(operationId) == null) {
      throw new InvalidRequestException(
          "operationId", "must be an operation of order " + sold.id() + ", not " + operationId);
    }
    return RefundItem.of(
        refund ->
            refund
                .operation(operationId)
                .movements(sold.movementsOf(operationId).stream().map(m -> m.id()).toList()));
  }
}
