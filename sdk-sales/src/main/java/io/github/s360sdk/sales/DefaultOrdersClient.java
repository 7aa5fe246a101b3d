package io.github.s360sdk.sales;

import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.internal.pipeline.Call;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.sales.internal.FileMapper;
import io.github.s360sdk.sales.internal.ItemWriter;
import io.github.s360sdk.sales.internal.MovementMapper;
import io.github.s360sdk.sales.internal.OrderMapper;
import io.github.s360sdk.sales.internal.PaymentMapper;
import io.github.s360sdk.sales.internal.RequestParts;
import io.github.s360sdk.sales.internal.SalesBinding;
import io.github.s360sdk.sales.internal.stub.facade.ExternalOrderFacade;
import io.github.s360sdk.sales.internal.stub.order.ExternalOrderService;
import io.github.s360sdk.sales.internal.stub.type.PaymentInfo;
import io.github.s360sdk.sales.internal.stub.type.SeatingInformation;
import io.github.s360sdk.sales.model.Attachment;
import io.github.s360sdk.sales.model.ClosedOrder;
import io.github.s360sdk.sales.model.ExternalReference;
import io.github.s360sdk.sales.model.ExternalReferenceKind;
import io.github.s360sdk.sales.model.ExternalReferences;
import io.github.s360sdk.sales.model.Movement;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderDetailGranularity;
import io.github.s360sdk.sales.model.OrderUpdate;
import io.github.s360sdk.sales.model.PaymentsAndClose;
import io.github.s360sdk.sales.request.CloseRequest;
import io.github.s360sdk.sales.request.OrderRequest;
import io.github.s360sdk.sales.request.Payment;
import io.github.s360sdk.sales.request.PaymentsAndCloseRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the calls. */
final class DefaultOrdersClient implements OrdersClient {

  private static final String FACADE = "ExternalOrderFacade";
  private static final String SERVICE = "ExternalOrderService";

  private static final Operation CREATE = Operation.write(FACADE, "createOrUpdateOrder");
  private static final Operation PAY_AND_CLOSE =
      Operation.write(FACADE, "createPaymentsAndCloseOrder");
  private static final Operation DETAILS = Operation.read(SERVICE, "getOrderDetails");
  private static final Operation CLOSE = Operation.write(SERVICE, "closeOrder");
  private static final Operation ABANDON = Operation.write(SERVICE, "abandonMovements");
  private static final Operation CANCEL = Operation.write(SERVICE, "cancelOperations");
  private static final Operation REFERENCES = Operation.read(SERVICE, "getExternalReference");
  private static final Operation SET_REFERENCES =
      Operation.write(SERVICE, "updateExternalReferences");
  private static final Operation PRINT = Operation.read(SERVICE, "getPrintableTickets");
  private static final Operation SEAT =
      Operation.write("ExternalSeatingService", "doSeatingForOperations");

  private final ConnectionRuntime runtime;
  private final boolean inWorkflow;

  /**
   * A client.
   *
   * @param inWorkflow whether its calls are steps of the order workflow
   */
  DefaultOrdersClient(S360Connection connection, boolean inWorkflow) {
    this.runtime = ConnectionRuntime.of(connection);
    this.inWorkflow = inWorkflow;
  }

  private <S extends WebMethodResult, D> D call(
      Operation operation, Call.Invocation<S> invocation, Function<S, D> mapping) {
    try {
      return runtime.pipeline().execute(Call.of(operation, invocation, mapping));
    } catch (IllegalStateException e) {
      if (!inWorkflow || !runtime.isClosed()) {
        throw e;
      }
      // Closing a client under a workflow is no slip of its caller: it has to say what of the
      // order.
      throw new CallCancelledException(
          "the client was closed before the call",
          new CallDetails(operation.service(), operation.name(), null, 0, null),
          false,
          e);
    }
  }

  private ExternalOrderFacade facade() {
    return runtime.port(SalesBinding.ORDER_FACADE);
  }

  private ExternalOrderService service() {
    return runtime.port(SalesBinding.ORDER_SERVICE);
  }

  @Override
  public OrderUpdate createOrUpdate(OrderRequest request) {
    ItemWriter items = new ItemWriter(request.items());
    return call(
        CREATE,
        requestId ->
            facade()
                .createOrUpdateOrder(
                    requestId,
                    request.pointOfSales(),
                    request.order(),
                    request.file(),
                    RequestParts.text(request.type()),
                    RequestParts.purchasers(request.purchasers()),
                    request.externalReference(),
                    items.seasonTickets(),
                    items.attributions(),
                    items.seats(),
                    items.products(),
                    items.transports(),
                    items.charges(),
                    items.refunds(),
                    RequestParts.origin(request.origin()),
                    RequestParts.fileContacts(request.fileContacts()),
                    request.options().stream().map(OpenValue::text).toList()),
        result -> OrderMapper.update(result, request.order()));
  }

  @Override
  public Order details(long orderId, OpenValue<OrderDetailGranularity> granularity) {
    Arguments.id("orderId", orderId);
    return call(
        DETAILS,
        requestId -> service().getOrderDetails(requestId, orderId, granularity.text()),
        result -> OrderMapper.asked(result, orderId));
  }

  @Override
  public ClosedOrder close(CloseRequest request) {
    String purchaser = request.purchaser();
    return call(
        CLOSE,
        requestId ->
            service()
                .closeOrder(
                    requestId,
                    purchaser == null ? null : RequestParts.purchaser(purchaser),
                    request.order(),
                    payments(request.payments()),
                    request.generateBarCodes(),
                    time(request.maxWaitingTime()),
                    RequestParts.text(request.type())),
        result -> OrderMapper.closed(result, request.order()));
  }

  @Override
  public PaymentsAndClose createPaymentsAndClose(PaymentsAndCloseRequest request) {
    return call(
        PAY_AND_CLOSE,
        requestId ->
            facade()
                .createPaymentsAndCloseOrder(
                    requestId,
                    request.order(),
                    request.convertedReservation(),
                    request.createToken(),
                    payments(request.payments()),
                    PaymentMapper.params(request),
                    RequestParts.text(request.type()),
                    time(request.maxWaitingTime()),
                    RequestParts.purchasers(request.purchasers())),
        PaymentMapper::paymentsAndClose);
  }

  private static List<PaymentInfo> payments(List<Payment> payments) {
    return payments.stream().map(PaymentMapper::payment).toList();
  }

  private static @Nullable Long time(@Nullable Integer time) {
    return time == null ? null : Long.valueOf(time);
  }

  @Override
  public OrderUpdate abandonMovements(long orderId, Collection<Long> movementIds) {
    Arguments.id("orderId", orderId);
    List<Long> movements = Arguments.ids("movementIds", movementIds);
    Arguments.notEmpty("movementIds", movements.isEmpty());
    return call(
        ABANDON,
        requestId -> service().abandonMovements(requestId, orderId, movements),
        result -> OrderMapper.update(result, orderId));
  }

  @Override
  public OrderUpdate cancelOperations(
      long orderId, Collection<Long> operationIds, Collection<Long> movementIds) {
    Arguments.id("orderId", orderId);
    List<Long> operations = Arguments.ids("operationIds", operationIds);
    List<Long> movements = Arguments.ids("movementIds", movementIds);
    Arguments.notEmpty(
        "operationIds and movementIds together", operations.isEmpty() && movements.isEmpty());
    return call(
        CANCEL,
        requestId -> service().cancelOperations(requestId, orderId, operations, movements),
        result -> OrderMapper.update(result, orderId));
  }

  @Override
  public ExternalReferences externalReferences(OpenValue<ExternalReferenceKind> kind, long id) {
    Arguments.id("id", id);
    return call(
        REFERENCES,
        requestId -> service().getExternalReference(requestId, id, kind.text()),
        OrderMapper::references);
  }

  @Override
  public void updateExternalReferences(
      OpenValue<ExternalReferenceKind> kind, long id, List<ExternalReference> references) {
    Arguments.id("id", id);
    Arguments.notEmpty("references", references.isEmpty());
    List<io.github.s360sdk.sales.internal.stub.type.ExternalReference> stubs =
        references.stream().map(OrderMapper::reference).toList();
    call(
        SET_REFERENCES,
        requestId -> service().updateExternalReferences(requestId, id, kind.text(), stubs),
        Function.identity());
  }

  @Override
  public List<Attachment> printableTickets(long orderId, Collection<Long> movementIds) {
    Arguments.id("orderId", orderId);
    List<Long> movements = Arguments.ids("movementIds", movementIds);
    return call(
        PRINT,
        requestId -> service().getPrintableTickets(requestId, orderId, movements),
        FileMapper::tickets);
  }

  @Override
  public List<Movement> giveSeats(
      Collection<Long> operationIds, Map<Long, Long> physicalSeatByMovement) {
    List<Long> operations = Arguments.ids("operationIds", operationIds);
    Arguments.notEmpty("operationIds", operations.isEmpty());
    Arguments.notEmpty("physicalSeatByMovement", physicalSeatByMovement.isEmpty());
    List<SeatingInformation> seats = new ArrayList<>();
    physicalSeatByMovement.forEach(
        (movement, seat) -> {
          SeatingInformation information = new SeatingInformation();
          information.setMovementId(Arguments.id("physicalSeatByMovement", movement));
          information.setPhysicalSeatId(Arguments.id("physicalSeatByMovement", seat));
          seats.add(information);
        });
    return call(
        SEAT,
        requestId ->
            runtime
                .port(SalesBinding.SEATING_SERVICE)
                .doSeatingForOperations(requestId, operations, seats),
        MovementMapper::movements);
  }
}
