package io.github.s360sdk.sales;

import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.catalog.model.PaymentMethod;
import io.github.s360sdk.catalog.model.PosConfig;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.Sleeper;
import io.github.s360sdk.sales.error.PaymentMethodException;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderDetailGranularity;
import io.github.s360sdk.sales.model.OrderOperation;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.model.OrderUpdate;
import io.github.s360sdk.sales.request.OrderItem;
import io.github.s360sdk.sales.request.OrderRequest;
import io.github.s360sdk.sales.request.RefundItem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The workflow of an order. Each step either has its effect, or fails with an error that says in
 * what state the order is.
 *
 * <p>Creating is never repeated: whether a lost create has made an order cannot be found out.
 * Closing is left to {@link OrderClosing}.
 */
final class OrderFlow {

  private final CatalogClient catalog;
  private final OrdersClient orders;
  private final Buyers buyers;
  private final Clock clock;
  private final OrderClosing closing;

  OrderFlow(
      CatalogClient catalog, OrdersClient orders, Buyers buyers, Clock clock, Sleeper sleeper) {
    this.catalog = catalog;
    this.orders = orders;
    this.buyers = buyers;
    this.clock = clock;
    this.closing = new OrderClosing(orders, clock, sleeper);
  }

  /** Creates and closes. The payment method is chosen first, while nothing is held. */
  Sale complete(FlowOptions options, List<OrderItem> items, @Nullable PaymentSelector payment) {
    PaymentMethod method =
        payment == null ? null : beforeTheOrder(options, () -> choose(options, payment));
    return buyers.with(
        options,
        () -> {
          OpenOrder order = make(options, items);
          try {
            return close(order, options, method);
          } catch (S360Exception e) {
            throw compensate(order, options, e);
          }
        });
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
    return buyers.with(options, () -> make(options, items));
  }

  /** Creates an order with one call per item, as the platform documents it. */
  private OpenOrder make(FlowOptions options, List<OrderItem> items) {
    PosConfig pos = beforeTheOrder(options, catalog::posConfig);
    // Refunded operations belong together; everything else is one call per added item.
    boolean together = options.refund() || items.isEmpty();
    List<OrderItem> first = together ? items : items.subList(0, 1);
    OrderUpdate created = createOrder(pos, options, first);
    OpenOrder order = new OpenOrder(this, options, created.orderId(), pos.currency());
    order.content().apply(created);
    try {
      for (OrderItem item : items.subList(first.size(), items.size())) {
        add(order, options, item);
      }
    } catch (S360Exception e) {
      throw compensate(order, options, e);
    }
    return order;
  }

  private OrderUpdate createOrder(PosConfig pos, FlowOptions options, List<OrderItem> items) {
    OrderRequest request = request(pos, options, null, items);
    try {
      return orders.createOrUpdate(request);
    } catch (S360Exception e) {
      if (!e.mayHaveTakenEffect()) {
        e.noteOrder(new OrderOutcome(State.NOT_CREATED, null, options.externalReference));
        throw e;
      }
      OutcomeUnknownException unknown =
          new OutcomeUnknownException(
              "the answer to the creation of an order was lost",
              "Do not repeat at once: if the order was made, its places free themselves when it"
                  + " expires, usually after about 15 minutes. Ask the institution to look for your"
                  + " external reference if you sent one.",
              Objects.requireNonNull(e.details()),
              e);
      unknown.noteOrder(new OrderOutcome(State.UNKNOWN, null, options.externalReference));
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
    PosConfig pos = catalog.posConfig();
    change(
        order,
        options,
        "an addition",
        () -> orders.createOrUpdate(request(pos, options, order.id(), List.of(item))));
    order.forgetExpiry();
  }

  void removeOperation(OpenOrder order, long operationId) {
    freshen(order);
    List<Long> movements = order.content().movementIds(operationId);
    if (order.operations().stream().noneMatch(operation -> operation.id() == operationId)) {
      throw new InvalidRequestException(
          "operationId", "must be an operation of order " + order.id() + ", not " + operationId);
    }
    change(
        order,
        null,
        "a removal",
        () -> orders.cancelOperations(order.id(), List.of(operationId), movements));
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
    change(order, null, "a removal", () -> orders.abandonMovements(order.id(), movementIds));
  }

  private interface Change {
    OrderUpdate make();
  }

  private void change(OpenOrder order, @Nullable FlowOptions options, String what, Change change) {
    String reference = options == null ? null : options.externalReference;
    try {
      order.content().apply(change.make());
    } catch (S360Exception e) {
      if (!e.mayHaveTakenEffect()) {
        e.noteOrder(new OrderOutcome(State.HELD, order.id(), reference));
        throw e;
      }
      order.markStale();
      OutcomeUnknownException unknown =
          new OutcomeUnknownException(
              "the answer to " + what + " was lost",
              "Call refresh() on the order and look whether the change is in.",
              Objects.requireNonNull(e.details()),
              e);
      unknown.noteOrder(new OrderOutcome(State.HELD, order.id(), reference));
      throw unknown;
    }
  }

  private static void freshen(OpenOrder order) {
    if (order.stale()) {
      order.refresh();
    }
  }

  /** Reads an order that must still be open. */
  Order read(long orderId) {
    Order order = orders.details(orderId, OrderDetailGranularity.MOVEMENT);
    OrderClosing.refuseEnded(order, clock);
    return order;
  }

  OpenOrder takeUp(long orderId) {
    Order read = read(orderId);
    if (read.isClosed()) {
      throw new IllegalStateException(
          "order " + orderId + " is closed; ask for its tickets instead");
    }
    FlowOptions options =
        new FlowOptions(
            read.type() == null ? OrderType.SALE : read.type().known().orElse(OrderType.SALE));
    options.purchaser = read.contactNumber();
    OpenOrder order = new OpenOrder(this, options, orderId, catalog.posConfig().currency());
    order.take(read);
    return order;
  }

  /** Frees all places of an order. */
  void abandon(OpenOrder order) {
    freshen(order);
    List<Long> movements = order.content().movementIds();
    List<Long> rest = order.content().operationsWithoutMovements();
    try {
      if (!movements.isEmpty()) {
        orders.abandonMovements(order.id(), movements);
      }
      if (!rest.isEmpty()) {
        orders.cancelOperations(order.id(), rest, List.of());
      }
    } catch (S360Exception e) {
      order.markStale();
      throw e;
    }
  }

  Sale close(OpenOrder order, FlowOptions options, @Nullable PaymentMethod method) {
    freshen(order);
    return closing.close(order, options, method);
  }

  /** Gives up an order after a step has failed, and says in the error what became of it. */
  private S360Exception compensate(OpenOrder order, FlowOptions options, S360Exception error) {
    OrderOutcome noted = error.order();
    if (noted != null && noted.state() != State.HELD) {
      return error;
    }
    State state = State.HELD;
    if (options.compensate) {
      try {
        abandon(order);
        state = State.FREED;
      } catch (S360Exception e) {
        error.addSuppressed(e);
        state = e.mayHaveTakenEffect() ? stateNow(order.id()) : State.HELD;
      }
    }
    error.noteOrder(new OrderOutcome(state, order.id(), options.externalReference));
    return error;
  }

  /** What became of an order whose giving up was not answered. */
  private State stateNow(long orderId) {
    try {
      Order now = orders.details(orderId, OrderDetailGranularity.MOVEMENT);
      boolean empty = now.movements().isEmpty() && now.operations().isEmpty();
      return empty || OrderClosing.hasEnded(now, clock) ? State.FREED : State.HELD;
    } catch (S360Exception e) {
      return State.UNKNOWN;
    }
  }

  Sale refund(long orderId, FlowOptions options, List<OrderItem> items, PaymentSelector payment) {
    Order sold = orders.details(orderId, OrderDetailGranularity.MOVEMENT);
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
    return complete(options, refunded, payment);
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
