package io.github.s360sdk.sales;

import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.model.OpenValue;
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
import io.github.s360sdk.sales.request.PaymentsAndCloseRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The single calls about orders. Immutable and thread-safe; as cheap as the connection it is made
 * from, which outlives it and is closed by its owner.
 *
 * <p>Every call throws a subclass of {@link io.github.s360sdk.core.error.S360Exception}: {@link
 * io.github.s360sdk.core.error.BusinessException} if the platform refuses, {@link
 * io.github.s360sdk.core.error.S360TransportException} if it was not reached or its answer was
 * lost. If {@link io.github.s360sdk.core.error.S360Exception#mayHaveTakenEffect()} is true for a
 * write, it was sent and its outcome is not known: find out before anything else. Wrong arguments
 * throw {@link io.github.s360sdk.core.error.InvalidRequestException} before anything is sent. A
 * closed connection throws {@link IllegalStateException}.
 *
 * <p>Reads are repeated as the connection's retry policy says. Writes are never repeated unless the
 * platform certainly did not get them.
 */
public interface OrdersClient {

  /**
   * Returns a client.
   *
   * @param connection the connection that calls go through
   * @return the client
   */
  static OrdersClient of(S360Connection connection) {
    return new DefaultOrdersClient(connection, false);
  }

  /**
   * Creates an order, or adds to the one that the request names; the platform holds the places
   * (operation {@code createOrUpdateOrder} of {@code ExternalOrderFacade}, documented; the lists of
   * named seats and refunds are assumed).
   *
   * <p>A write that is not repeated automatically: repeated, it would create or add again. If its
   * answer is lost the id of a new order stays unknown, and its places free themselves at expiry.
   *
   * @param request what to create or add
   * @return what changed
   * @throws io.github.s360sdk.core.error.AvailabilityException if not enough places are left
   */
  OrderUpdate createOrUpdate(OrderRequest request);

  /**
   * Reads an order with its tickets: granularity {@code TICKET} (operation {@code getOrderDetails}
   * of {@code ExternalOrderService}, documented; the granularity is observed).
   *
   * @param orderId id of the order
   * @return the order
   */
  default Order details(long orderId) {
    return details(orderId, OrderDetailGranularity.TICKET);
  }

  /**
   * Reads an order (operation {@code getOrderDetails} of {@code ExternalOrderService}, documented).
   *
   * @param orderId id of the order
   * @param granularity how deep the details go
   * @return the order
   */
  default Order details(long orderId, OrderDetailGranularity granularity) {
    return details(orderId, OpenValue.of(granularity));
  }

  /**
   * Reads an order, with a granularity that this version of the SDK may not name (operation {@code
   * getOrderDetails} of {@code ExternalOrderService}, documented; the list of granularities is
   * incomplete).
   *
   * @param orderId id of the order
   * @param granularity how deep the details go
   * @return the order
   */
  Order details(long orderId, OpenValue<OrderDetailGranularity> granularity);

  /**
   * Closes an order with its payments and has the bar codes generated (operation {@code closeOrder}
   * of {@code ExternalOrderService}, observed; payments and the content of the answer are assumed).
   *
   * <p>A write that is not repeated automatically. If its answer is lost, read {@link
   * #details(long)}: state {@code CLOSED} means done, otherwise close again before the order
   * expires.
   *
   * @param request what to close, and how it is paid
   * @return what the answer holds of order and tickets
   */
  ClosedOrder close(CloseRequest request);

  /**
   * Starts a payment in the payment centre of the vendor and closes the order (operation {@code
   * createPaymentsAndCloseOrder} of {@code ExternalOrderFacade}, documented; its answer is
   * assumed). For channels with the payment widget, not for partners who pay from a pending
   * account.
   *
   * <p>A write that is not repeated automatically. If its answer is lost, read {@link
   * #details(long)} before anything else.
   *
   * @param request what to close, and how it is paid
   * @return the payment that was started
   */
  PaymentsAndClose createPaymentsAndClose(PaymentsAndCloseRequest request);

  /**
   * Drops movements of an order that is not closed (operation {@code abandonMovements} of {@code
   * ExternalOrderService}, documented).
   *
   * <p>A write that is not repeated automatically.
   *
   * @param orderId id of the order
   * @param movementIds ids of the movements, at least one
   * @return what changed
   */
  OrderUpdate abandonMovements(long orderId, Collection<Long> movementIds);

  /**
   * Cancels operations or movements of an order that is not closed (operation {@code
   * cancelOperations} of {@code ExternalOrderService}, observed).
   *
   * <p>A write that is not repeated automatically.
   *
   * @param orderId id of the order
   * @param operationIds ids of the operations; may be empty if movements are given
   * @param movementIds ids of the movements; may be empty if operations are given
   * @return what changed
   */
  OrderUpdate cancelOperations(
      long orderId, Collection<Long> operationIds, Collection<Long> movementIds);

  /**
   * Reads the references of the caller on an object (operation {@code getExternalReference} of
   * {@code ExternalOrderService}, observed).
   *
   * @param kind kind of the object
   * @param id id of the object
   * @return the references
   */
  default ExternalReferences externalReferences(ExternalReferenceKind kind, long id) {
    return externalReferences(OpenValue.of(kind), id);
  }

  /**
   * Reads the references of the caller on an object of a kind that this version of the SDK may not
   * name (operation {@code getExternalReference} of {@code ExternalOrderService}, observed; the
   * list of kinds is incomplete).
   *
   * @param kind kind of the object
   * @param id id of the object
   * @return the references
   */
  ExternalReferences externalReferences(OpenValue<ExternalReferenceKind> kind, long id);

  /**
   * Sets references of the caller on an object (operation {@code updateExternalReferences} of
   * {@code ExternalOrderService}, observed with one reference). Whether references that are not
   * sent are kept is not known: read them back.
   *
   * <p>A write that is not repeated automatically.
   *
   * @param kind kind of the object
   * @param id id of the object
   * @param references the references, at least one
   */
  default void updateExternalReferences(
      ExternalReferenceKind kind, long id, List<ExternalReference> references) {
    updateExternalReferences(OpenValue.of(kind), id, references);
  }

  /**
   * Sets references of the caller on an object of a kind that this version of the SDK may not name
   * (operation {@code updateExternalReferences} of {@code ExternalOrderService}, observed; the list
   * of kinds is incomplete).
   *
   * <p>A write that is not repeated automatically.
   *
   * @param kind kind of the object
   * @param id id of the object
   * @param references the references, at least one
   */
  void updateExternalReferences(
      OpenValue<ExternalReferenceKind> kind, long id, List<ExternalReference> references);

  /**
   * Reads printable tickets of a closed order (operation {@code getPrintableTickets} of {@code
   * ExternalOrderService}).
   *
   * <p>This operation is assumed with its name, its parameters and its answer: a vendor example
   * that fetches a PDF exists, but not what it calls. Be ready for any {@link
   * io.github.s360sdk.core.error.S360Exception}; attachments of the file ({@link
   * FilesClient#attachment}) are a proven way to fetch documents.
   *
   * @param orderId id of the order
   * @param movementIds ids of the movements whose tickets are wanted; empty for all
   * @return the documents; may be empty
   */
  List<Attachment> printableTickets(long orderId, Collection<Long> movementIds);

  /**
   * Gives seats to operations that were sold without them (operation {@code doSeatingForOperations}
   * of {@code ExternalSeatingService}, documented).
   *
   * <p>A write that is not repeated automatically.
   *
   * @param operationIds ids of the operations, at least one
   * @param physicalSeatByMovement id of the physical seat by id of the movement, at least one
   * @return the movements as they are now
   */
  List<Movement> giveSeats(Collection<Long> operationIds, Map<Long, Long> physicalSeatByMovement);
}
