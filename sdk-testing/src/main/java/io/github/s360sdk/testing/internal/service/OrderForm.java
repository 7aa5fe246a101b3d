package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.sales.internal.stub.type.AudienceCategoryPriceLevel;
import io.github.s360sdk.sales.internal.stub.type.ContactQuality;
import io.github.s360sdk.sales.internal.stub.type.ContiguityData;
import io.github.s360sdk.sales.internal.stub.type.MapOfStringToContactQuality;
import io.github.s360sdk.sales.internal.stub.type.MovementData;
import io.github.s360sdk.sales.internal.stub.type.OrderDetailsData;
import io.github.s360sdk.sales.internal.stub.type.OrderOriginData;
import io.github.s360sdk.sales.internal.stub.type.OrderUpdateData;
import io.github.s360sdk.sales.internal.stub.type.Segment;
import io.github.s360sdk.sales.internal.stub.type.TicketData;
import io.github.s360sdk.testing.internal.state.Books;
import io.github.s360sdk.testing.internal.state.Movement;
import io.github.s360sdk.testing.internal.state.Operation;
import io.github.s360sdk.testing.internal.state.Order;
import io.github.s360sdk.testing.internal.state.OrderKind;
import io.github.s360sdk.testing.internal.state.Settings;
import io.github.s360sdk.testing.world.PointOfSales;
import io.github.s360sdk.testing.world.SeatCategory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of orders. Runs under the guard of the store, because it reads live orders. */
final class OrderForm {

  private static final String CONTINGENT = "API";

  private final Settings settings;
  private final PointOfSales pos;
  private final OperationForm operations;

  OrderForm(Settings settings) {
    this.settings = settings;
    this.pos = settings.world().pointOfSales();
    this.operations = new OperationForm(pos, CONTINGENT);
  }

  OrderUpdateData update(Books.Change change, Caller caller) {
    Order order = change.order();
    OrderUpdateData data = new OrderUpdateData();
    data.setCatalogCurrency(Forms.currency());
    if (!change.operations().isEmpty()) {
      data.setGeneratedContactQualities(qualities(change.operations()));
      data.setMainOperationId(change.operations().get(0).id());
      data.setOrderSecretId(order.secretId());
      data.setOrigin(origin());
    }
    for (Operation operation : change.operations()) {
      ContiguityData contiguity = contiguity(operation);
      if (contiguity != null) {
        data.getGeneratedContiguities().add(contiguity);
      }
      operation
          .movements()
          .forEach(
              movement -> data.getMovementDataUpdates().add(movement(operation, movement, caller)));
      data.getOperationDataUpdates().add(operations.of(order, operation, caller));
    }
    data.setOrderId(order.id());
    data.getRemoveMovementIds().addAll(change.removed().movementIds());
    data.getRemoveOperationIds().addAll(change.removed().operationIds());
    return data;
  }

  /** The order with operations and movements, and with tickets if they are given. */
  OrderDetailsData details(Order order, List<TicketData> tickets, Caller caller) {
    OrderDetailsData data = head(order);
    for (Operation operation : order.operations()) {
      data.getOperationDatas().add(operations.of(order, operation, caller));
      operation
          .movements()
          .forEach(movement -> data.getMovementDatas().add(movement(operation, movement, caller)));
    }
    data.getMovementTicketDatas().addAll(tickets);
    return data;
  }

  /** The order without its parts, as the details of a file have it. */
  OrderDetailsData head(Order order) {
    boolean open = order.state() == Order.State.OPEN;
    long total = order.total();
    OrderDetailsData data = new OrderDetailsData();
    data.setCatalogCurrency(Forms.currency());
    data.setContactReference(order.contact());
    data.setCreationDateTime(time(order.created()));
    data.setExpirationDate(time(order.expires()));
    data.setMulticurrency(false);
    data.setOptionAmount(0L);
    data.setOrderId(order.id());
    data.setOrderOriginData(origin());
    data.setOrderOriginator("EXTERNAL_SALE");
    data.setOrderSecretId(order.secretId());
    data.setOrderState(order.state().name());
    data.setOrderType(order.type());
    data.setOrganizationCode("ORG");
    data.setOrganizationName(Forms.name("Organisation"));
    data.setPointOfSalesCode(pos.code());
    data.setPointOfSalesId(pos.id());
    boolean reservation = order.kind() == OrderKind.RESERVATION;
    data.setPreSaleAmount(open && !reservation ? total : 0);
    data.setReferenceDate(
        order.created().atZone(pos.timeZone()).truncatedTo(ChronoUnit.DAYS).toOffsetDateTime());
    data.setReservationAmount(reservation ? total : 0);
    data.setSaleAmount(order.state() == Order.State.CLOSED && !reservation ? total : 0);
    data.setSalesChannelCode(pos.salesChannelCode());
    data.setSalesChannelName(Forms.name("Revendeur"));
    data.setWaitingAccountBalanceAmount(0L);
    return data;
  }

  List<TicketData> tickets(Order order) {
    return order.operations().stream()
        .flatMap(
            operation ->
                operation.movements().stream()
                    .filter(movement -> movement.ticket() != null)
                    .map(movement -> ticket(operation, movement)))
        .toList();
  }

  private static TicketData ticket(Operation operation, Movement movement) {
    Movement.Ticket of = java.util.Objects.requireNonNull(movement.ticket());
    TicketData ticket = new TicketData();
    ticket.setBarCode(of.barCode());
    ticket.setCreationDate(of.created());
    ticket.setMovementId(movement.id());
    ticket.setOperationId(operation.id());
    ticket.setTicketId(of.id());
    ticket.setTicketState(of.state());
    return ticket;
  }

  MovementData movement(Operation operation, Movement of, Caller caller) {
    Operation.Subject subject = operation.subject();
    SeatCategory category = subject.category();
    MovementData movement = new MovementData();
    movement.setContactReference(of.beneficiary());
    movement.setContingent(CONTINGENT);
    movement.setContingentId(pos.contingentId());
    movement.setEndValidityDate(subject.validUntil());
    movement.setMovementId(of.id());
    movement.setOperationId(operation.id());
    movement.setResumed(of.resumed());
    movement.setStartValidityDate(subject.validFrom());
    movement.setTransferable(false);
    if (category != null) {
      movement.setArea(Forms.in(caller, category.area().name()));
      movement.setAreaId(category.area().id());
      movement.setAreaKind("INDIFFERENT");
      movement.setSeatCategory(Forms.in(caller, category.name()));
      movement.setSeatCategoryId(category.id());
      if (of.seatTold()) {
        movement.setRow(category.row(of.place()));
        movement.setSeatId(category.seatId(of.place()));
        movement.setSeatNumber(category.seatNumber(of.place()));
        movement.setType("SEAT");
      }
    }
    return movement;
  }

  private static @Nullable ContiguityData contiguity(Operation operation) {
    Operation.Subject subject = operation.subject();
    if (subject.performance() == null || subject.category() == null) {
      return null;
    }
    List<Movement> movements = operation.movements();
    boolean contiguous = true;
    for (int i = 1; i < movements.size(); i++) {
      contiguous &= movements.get(i).place() == movements.get(i - 1).place() + 1;
    }
    ContiguityData data = new ContiguityData();
    data.setContiguous(contiguous);
    data.setPerformanceId(subject.performance().id());
    data.setSeatCategoryId(subject.category().id());
    Segment segment = new Segment();
    movements.forEach(movement -> segment.getMovementIds().add(movement.id()));
    data.getSegments().add(segment);
    return data;
  }

  private MapOfStringToContactQuality qualities(List<Operation> changed) {
    ContactQuality quality = new ContactQuality();
    for (Operation operation : changed) {
      if (operation.subject().season() != null) {
        quality.setSeasonId(operation.subject().season().id());
        for (Movement movement : operation.movements()) {
          AudienceCategoryPriceLevel level = new AudienceCategoryPriceLevel();
          level.setAudienceCatId(operation.subject().season().audienceCategoryId());
          level.setInstanceNumber("1");
          level.setMainCategory("OCCASIONAL");
          level.setMovementId(movement.id());
          quality.getAudienceCategories().add(level);
        }
      }
    }
    MapOfStringToContactQuality.Entry entry = new MapOfStringToContactQuality.Entry();
    entry.setKey("PUBLIC");
    entry.setValue(quality);
    MapOfStringToContactQuality map = new MapOfStringToContactQuality();
    map.getEntry().add(entry);
    return map;
  }

  private static OrderOriginData origin() {
    OrderOriginData origin = new OrderOriginData();
    origin.setToCreateToken(false);
    return origin;
  }

  OffsetDateTime time(Instant instant) {
    return instant.atZone(settings.world().pointOfSales().timeZone()).toOffsetDateTime();
  }
}
