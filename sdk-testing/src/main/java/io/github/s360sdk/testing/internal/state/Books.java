package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.internal.state.Movement.Fate;
import io.github.s360sdk.testing.internal.state.Movement.Ticket;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.model.SimulatedErrors;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.PaymentMethod;
import io.github.s360sdk.testing.world.Timeslot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The books: orders, files and places, and the rules by which they change. Everything is reached
 * through {@link Store#with}, which guards it.
 */
public final class Books {

  /** What an order call changed. */
  public record Change(Order order, List<Operation> operations, Removal removed) {}

  /** What was taken out of an order. */
  public record Removal(List<Long> operationIds, List<Long> movementIds) {

    static final Removal NONE = new Removal(List.of(), List.of());
  }

  private final Settings settings;
  private final DemoWorld world;
  private final WorldIndex index;
  private final UpdateLog updates = new UpdateLog(this::now);
  private final Places places;
  private final Ids ids = new Ids();
  private final Expiries expiries = new Expiries();
  private final Switches switches;
  private final OrderShelf orders;
  private final FileCabinet files;
  private final ContactBook contacts;

  Books(Settings settings, WorldIndex index, Switches switches) {
    this.settings = settings;
    this.world = settings.world();
    this.index = index;
    this.switches = switches;
    this.places = new Places(index, updates);
    this.files = new FileCabinet(ids);
    this.orders = new OrderShelf(settings.keptOrders(), files);
    this.contacts = new ContactBook(world, this::now, switches, this::ownsOrder);
  }

  Instant now() {
    return settings.clock().instant();
  }

  void sweep() {
    expiries.sweep(now());
  }

  /** The methods that the point of sales offers now. */
  public List<PaymentMethod> paymentMethods() {
    return switches.paymentMethods(world);
  }

  public FileCabinet files() {
    return files;
  }

  /** The contacts. */
  public ContactBook contacts() {
    return contacts;
  }

  /** Whether a contact is the purchaser of an order that is not given up. */
  private boolean ownsOrder(String number) {
    return orders.all().stream()
        .anyMatch(
            order ->
                number.equals(order.contact())
                    && (order.state() == Order.State.OPEN || order.state() == Order.State.CLOSED));
  }

  /** Whether a contact owns a file with a closed order. */
  public boolean ownsFile(String number) {
    return orders.all().stream()
        .anyMatch(order -> number.equals(order.contact()) && order.state() == Order.State.CLOSED);
  }

  /** Creates an order, or adds to one. Either all wishes are fulfilled or nothing changes. */
  public Change createOrUpdate(OrderRequest request) {
    if (request.pointOfSalesId() == null || request.pointOfSalesId() != world.pointOfSales().id()) {
      throw new Refusal(
          SimulatedErrors.POINT_OF_SALES, "There is no point of sales " + request.pointOfSalesId());
    }
    OrderKind kind = OrderKind.of(request.type());
    checkContact(request.contact());
    request.otherContacts().forEach(this::checkContact);
    if (request.wishes().isEmpty() && !request.resumeReservation()) {
      throw new Refusal(SimulatedErrors.ORDER_EMPTY, "The request holds no operation");
    }
    Order existing = request.orderId() == null ? null : open(request.orderId());
    if (existing != null && existing.kind() != kind) {
      throw new Refusal(SimulatedErrors.ORDER_TYPE, "The order is of type " + existing.type());
    }
    Instant now = now();
    OperationFactory factory =
        new OperationFactory(
            index,
            places,
            ids,
            now,
            existing == null ? 1 : existing.operations.size() + 1,
            world.chargesId());
    Order order;
    try {
      fulfil(request, kind, factory);
      checkLimits(existing, factory.made());
      order = existing != null ? existing : newOrder(request, kind, now);
    } catch (Refusal refusal) {
      factory.giveBack();
      throw refusal;
    }
    order.operations.addAll(factory.made());
    orders.put(order);
    if (request.contact() != null) {
      order.contact = request.contact();
      order.file().contact = request.contact();
    }
    if (request.externalReference() != null) {
      order.externalReference = request.externalReference();
    }
    Instant end = now.plus(settings.hold());
    order.expires = end.isBefore(order.latestEnd()) ? end : order.latestEnd();
    expiries.put(order);
    order.file().modified = now;
    return new Change(order, factory.made(), Removal.NONE);
  }

  private void fulfil(OrderRequest request, OrderKind kind, OperationFactory factory) {
    if (request.resumeReservation()) {
      resume(request, factory);
    }
    for (Wish wish : request.wishes()) {
      if (wish instanceof Wish.Refund != (kind == OrderKind.REFUND)) {
        throw new Refusal(
            SimulatedErrors.ORDER_TYPE, "The operations do not fit the type of the order");
      }
      if (wish instanceof Wish.Places one) {
        factory.places(one);
      } else if (wish instanceof Wish.Units one) {
        factory.units(one);
      } else if (wish instanceof Wish.Composed one) {
        factory.composed(one);
      } else if (wish instanceof Wish.Charges one) {
        factory.charges(one);
      } else if (wish instanceof Wish.Refund one) {
        refund(one, request, factory);
      }
    }
  }

  private void resume(OrderRequest request, OperationFactory factory) {
    File file = files.get(request.fileId());
    file.orders.stream()
        .filter(
            order -> order.kind() == OrderKind.RESERVATION && order.state() == Order.State.CLOSED)
        .forEach(order -> factory.resume(order.operations));
    if (factory.made().isEmpty()) {
      throw new Refusal(
          SimulatedErrors.NO_RESERVATION, "File " + file.id() + " has no open reservation");
    }
  }

  private void refund(Wish.Refund wish, OrderRequest request, OperationFactory factory) {
    Order sale = orders.ofOperation(wish.operationId());
    if (sale.kind() != OrderKind.SALE || sale.state() != Order.State.CLOSED) {
      throw new Refusal(
          SimulatedErrors.REFUND, "Operation " + wish.operationId() + " was not sold");
    }
    if (request.fileId() != null && request.fileId() != sale.file().id()) {
      throw new Refusal(SimulatedErrors.FILE_NOT_FOUND, "The sale stands in another file");
    }
    if (sale.contact() != null
        && request.contact() != null
        && !sale.contact().equals(request.contact())) {
      throw new Refusal(SimulatedErrors.CONTACT_DIFFERS, "The sale was made to another contact");
    }
    Operation operation = find(sale, wish.operationId());
    List<Movement> movements = new ArrayList<>();
    for (Long id : wish.movementIds()) {
      movements.add(movement(operation, id));
    }
    if (movements.isEmpty()) {
      operation.movements.stream().filter(one -> one.fate == Fate.KEPT).forEach(movements::add);
    }
    if (movements.isEmpty()) {
      throw new Refusal(
          SimulatedErrors.REFUND, "Nothing of operation " + operation.id() + " is left to refund");
    }
    factory.refund(operation, movements);
  }

  private void checkLimits(@Nullable Order existing, List<Operation> made) {
    Map<Long, Integer> perPerformance = new HashMap<>();
    List<Operation> all = new ArrayList<>(made);
    if (existing != null) {
      all.addAll(existing.operations);
    }
    int most = world.pointOfSales().maxSeatsPerPerformance();
    for (Operation operation : all) {
      if (operation.subject().performance() != null
          && perPerformance.merge(
                  operation.subject().performance().id(), operation.quantity(), Integer::sum)
              > most) {
        throw new Refusal(
            SimulatedErrors.QUANTITY, "At most " + most + " places of a performance in one order");
      }
    }
  }

  private Order newOrder(OrderRequest request, OrderKind kind, Instant now) {
    File file = request.fileId() == null ? files.open(now) : files.get(request.fileId());
    long id = ids.order();
    String type = request.type() == null || request.type().isBlank() ? "SALE" : request.type();
    Order order =
        new Order(
            id,
            UUID.randomUUID() + "_" + id,
            file,
            kind,
            type,
            request.operator(),
            now,
            now.plus(settings.longestHold()));
    file.orders.add(order);
    return order;
  }

  /** Closes an order. */
  public Order close(CloseRequest request) {
    Order order = open(request.orderId());
    if (request.type() != null
        && !request.type().isBlank()
        && !request.type().equals(order.type())) {
      throw new Refusal(SimulatedErrors.ORDER_TYPE, "The order is of type " + order.type());
    }
    checkContact(request.contact());
    if (order.kind() == OrderKind.REFUND
        && order.contact() != null
        && request.contact() != null
        && !order.contact().equals(request.contact())) {
      throw new Refusal(SimulatedErrors.CONTACT_DIFFERS, "The refund is for another contact");
    }
    if (order.operations.isEmpty()) {
      throw new Refusal(SimulatedErrors.ORDER_EMPTY, "The order holds no operation");
    }
    List<Order.Payment> payments =
        new Till(paymentMethods()).check(order.kind(), order.total(), request.payments());
    Instant now = now();
    order.payments.addAll(payments);
    if (request.contact() != null) {
      order.contact = request.contact();
      order.file().contact = request.contact();
    }
    order.state = Order.State.CLOSED;
    expiries.remove(order);
    order.timesClosed++;
    order.closedAt = now;
    order.detailsWithoutTickets = switches.detailsWithoutTickets();
    if (order.kind() == OrderKind.SALE && request.generateBarCodes()) {
      printTickets(order, now);
    }
    if (order.kind() == OrderKind.REFUND) {
      bookRefund(order);
    }
    order.file().orderClosed(order.kind(), now);
    return order;
  }

  private void printTickets(Order order, Instant now) {
    for (Operation operation : order.operations) {
      if (!operation.subject().kind().equals("CHARGES")) {
        for (Movement movement : operation.movements) {
          long id = ids.ticket();
          movement.ticket =
              new Ticket(
                  id,
                  "99%014d%010d".formatted(order.id(), id),
                  now.atZone(world.pointOfSales().timeZone()).toOffsetDateTime());
        }
      }
    }
  }

  private static void bookRefund(Order order) {
    for (Operation operation : order.operations) {
      for (Movement movement : operation.movements) {
        Movement sold = Objects.requireNonNull(movement.origin);
        sold.fate = Fate.REFUNDED;
        if (sold.inventory != null) {
          sold.inventory.free(sold.place);
        }
        if (sold.ticket != null) {
          sold.ticket.state = "CANCELLED";
        }
      }
    }
  }

  /**
   * Takes operations or movements out of an open order. An order that loses its last one ends in
   * the given state (assumed).
   */
  public Change remove(
      @Nullable Long orderId,
      List<Long> operationIds,
      List<Long> movementIds,
      Order.State stateWhenEmpty) {
    Order order = open(orderId);
    if (operationIds.isEmpty() && movementIds.isEmpty()) {
      throw new Refusal(SimulatedErrors.ORDER_EMPTY, "The request names nothing");
    }
    Removal removal = new Remover(order).remove(operationIds, movementIds);
    Instant now = now();
    order.file().modified = now;
    if (order.operations.isEmpty()) {
      order.state = stateWhenEmpty;
      expiries.remove(order);
      order.file().orderEnded(now);
    }
    return new Change(order, List.of(), removal);
  }

  /** Gives seats to movements. An operation for which no seat is named gets the one it holds. */
  public Change seat(List<Long> operationIds, Map<Long, Long> seatsByMovement) {
    return new Seating(orders).seat(operationIds, seatsByMovement);
  }

  public Order order(@Nullable Long orderId) {
    return orders.get(orderId);
  }

  public Order orderBySecretId(@Nullable String secretId) {
    return orders.ofSecretId(secretId);
  }

  private Order open(@Nullable Long orderId) {
    Order order = order(orderId);
    if (order.expired) {
      throw new Refusal(SimulatedErrors.ORDER_EXPIRED, "Order " + orderId + " has expired");
    }
    if (order.state() != Order.State.OPEN) {
      throw new Refusal(
          SimulatedErrors.ORDER_NOT_OPEN, "Order " + orderId + " is " + order.state());
    }
    return order;
  }

  /** Whether the tickets of an order are told now; counts an answer if asked to. */
  public boolean ticketsReady(Order order, boolean countAnswer) {
    if (order.detailsWithoutTickets == 0) {
      return order.state() == Order.State.CLOSED;
    }
    if (countAnswer) {
      order.detailsWithoutTickets--;
    }
    return false;
  }

  /** Number of a payment in the payment centre. */
  public long newPaymentId() {
    return ids.payment();
  }

  int left(long performanceId, long seatCategoryId) {
    WorldIndex.Show show = index.show(performanceId);
    return places.left(show.performance(), index.category(show.performance(), seatCategoryId));
  }

  int left(Timeslot timeslot) {
    return places.left(timeslot);
  }

  boolean sellElsewhere(long performanceId, long seatCategoryId, int quantity) {
    WorldIndex.Show show = index.show(performanceId);
    return places
            .of(show.performance(), index.category(show.performance(), seatCategoryId))
            .take(quantity)
        != null;
  }

  boolean returnElsewhere(long performanceId, long seatCategoryId, int quantity) {
    WorldIndex.Show show = index.show(performanceId);
    return places
        .of(show.performance(), index.category(show.performance(), seatCategoryId))
        .freeLast(quantity);
  }

  boolean sellElsewhere(Timeslot timeslot, int quantity) {
    return places.of(timeslot).take(quantity) != null;
  }

  /** What is left now. */
  public Stock stock() {
    return new Stock(settings, index, places, updates, switches);
  }

  List<OrderSnapshot> snapshots() {
    return orders.all().stream().map(Snapshots::of).toList();
  }

  private void checkContact(@Nullable String number) {
    if (number != null && !contacts.knows(number)) {
      throw new Refusal(SimulatedErrors.CONTACT_UNKNOWN, "The contact is not known");
    }
  }

  private static Operation find(Order order, @Nullable Long operationId) {
    return order.operations.stream()
        .filter(one -> operationId != null && one.id() == operationId)
        .findFirst()
        .orElseThrow(
            () -> new Refusal(SimulatedErrors.OPERATION, "There is no operation " + operationId));
  }

  private static Movement movement(Operation operation, Long movementId) {
    return operation.movements.stream()
        .filter(one -> one.id() == movementId)
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    SimulatedErrors.MOVEMENT,
                    "Operation %d has no movement %d".formatted(operation.id(), movementId)));
  }
}
