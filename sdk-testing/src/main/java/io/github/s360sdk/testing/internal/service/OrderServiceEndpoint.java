package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.core.model.ServiceAddress;
import io.github.s360sdk.sales.internal.stub.order.AbandonMovements;
import io.github.s360sdk.sales.internal.stub.order.CancelOperations;
import io.github.s360sdk.sales.internal.stub.order.CloseOrder;
import io.github.s360sdk.sales.internal.stub.order.DeleteFileAttachment;
import io.github.s360sdk.sales.internal.stub.order.GetExternalReference;
import io.github.s360sdk.sales.internal.stub.order.GetFileAttachment;
import io.github.s360sdk.sales.internal.stub.order.GetFileDetails;
import io.github.s360sdk.sales.internal.stub.order.GetFileDetailsFromOrderSecretId;
import io.github.s360sdk.sales.internal.stub.order.GetOrderDetails;
import io.github.s360sdk.sales.internal.stub.order.GetPrintableTickets;
import io.github.s360sdk.sales.internal.stub.order.UpdateExternalReferences;
import io.github.s360sdk.sales.internal.stub.order.UpdateFileStatus;
import io.github.s360sdk.sales.internal.stub.order.UploadFileAttachment;
import io.github.s360sdk.sales.internal.stub.type.CloseOrderResult;
import io.github.s360sdk.sales.internal.stub.type.ExternalReferenceResult;
import io.github.s360sdk.sales.internal.stub.type.FileDetailResult;
import io.github.s360sdk.sales.internal.stub.type.OrderDetailResult;
import io.github.s360sdk.sales.internal.stub.type.OrderUpdateResult;
import io.github.s360sdk.sales.internal.stub.type.PrintableFileAttachmentResult;
import io.github.s360sdk.sales.internal.stub.type.PrintableTicketsResult;
import io.github.s360sdk.sales.internal.stub.type.TicketData;
import io.github.s360sdk.testing.internal.state.CloseRequest;
import io.github.s360sdk.testing.internal.state.Order;
import io.github.s360sdk.testing.internal.state.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ExternalOrderService: what happens to an order after it was created. */
public final class OrderServiceEndpoint {

  private static final ServiceAddress ADDRESS =
      new ServiceAddress(
          "ExternalOrderService",
          "tnseb",
          "com.secutix.service.realtime.externalorder",
          "1_33",
          "http://v1_33.ExternalOrderService.service.secutix.com");
  private static final String TICKET = "TICKET";
  private static final String MOVEMENT = "MOVEMENT";

  private final Store store;
  private final OrderForm form;
  private final FileForm files;

  private OrderServiceEndpoint(Store store) {
    this.store = store;
    this.form = new OrderForm(store.settings());
    this.files = new FileForm(store, form);
  }

  /** Builds the endpoint. */
  public static ServiceEndpoint create(Store store) {
    return new OrderServiceEndpoint(store).endpoint();
  }

  private ServiceEndpoint endpoint() {
    return new ServiceEndpoint(
        ADDRESS,
        List.of(
            new ServiceOperation<>(
                "getOrderDetails",
                GetOrderDetails.class,
                GetOrderDetails::getRequestId,
                OrderDetailResult.class,
                OrderDetailResult::new,
                this::details),
            new ServiceOperation<>(
                "closeOrder",
                CloseOrder.class,
                CloseOrder::getRequestId,
                CloseOrderResult.class,
                CloseOrderResult::new,
                this::close),
            new ServiceOperation<>(
                "abandonMovements",
                AbandonMovements.class,
                AbandonMovements::getRequestId,
                OrderUpdateResult.class,
                OrderUpdateResult::new,
                this::abandon),
            new ServiceOperation<>(
                "cancelOperations",
                CancelOperations.class,
                CancelOperations::getRequestId,
                OrderUpdateResult.class,
                OrderUpdateResult::new,
                this::cancel),
            new ServiceOperation<>(
                "getFileDetails",
                GetFileDetails.class,
                GetFileDetails::getRequestId,
                FileDetailResult.class,
                FileDetailResult::new,
                (request, caller) -> files.details(request.getFileId())),
            new ServiceOperation<>(
                "getFileDetailsFromOrderSecretId",
                GetFileDetailsFromOrderSecretId.class,
                GetFileDetailsFromOrderSecretId::getRequestId,
                FileDetailResult.class,
                FileDetailResult::new,
                (request, caller) -> files.detailsBySecretId(request.getOrderSecretId())),
            new ServiceOperation<>(
                "uploadFileAttachment",
                UploadFileAttachment.class,
                UploadFileAttachment::getRequestId,
                WebMethodResult.class,
                WebMethodResult::new,
                (request, caller) -> files.upload(request)),
            new ServiceOperation<>(
                "getFileAttachment",
                GetFileAttachment.class,
                GetFileAttachment::getRequestId,
                PrintableFileAttachmentResult.class,
                PrintableFileAttachmentResult::new,
                (request, caller) -> files.attachment(request.getFileAttachmentId())),
            new ServiceOperation<>(
                "deleteFileAttachment",
                DeleteFileAttachment.class,
                DeleteFileAttachment::getRequestId,
                WebMethodResult.class,
                WebMethodResult::new,
                (request, caller) -> files.delete(request.getFileAttachmentId())),
            new ServiceOperation<>(
                "updateExternalReferences",
                UpdateExternalReferences.class,
                UpdateExternalReferences::getRequestId,
                WebMethodResult.class,
                WebMethodResult::new,
                (request, caller) -> files.updateReferences(request)),
            new ServiceOperation<>(
                "getExternalReference",
                GetExternalReference.class,
                GetExternalReference::getRequestId,
                ExternalReferenceResult.class,
                ExternalReferenceResult::new,
                (request, caller) -> files.references(request)),
            new ServiceOperation<>(
                "updateFileStatus",
                UpdateFileStatus.class,
                UpdateFileStatus::getRequestId,
                WebMethodResult.class,
                WebMethodResult::new,
                (request, caller) -> files.status(request.getFileId(), request.getFileStatusIC())),
            new ServiceOperation<>(
                "getPrintableTickets",
                GetPrintableTickets.class,
                GetPrintableTickets::getRequestId,
                PrintableTicketsResult.class,
                PrintableTicketsResult::new,
                (request, caller) ->
                    files.printableTickets(
                        request.getOrderId(), Requests.present(request.getMovementIds())))));
  }

  private OrderDetailResult details(GetOrderDetails request, Caller caller) {
    boolean withTickets = TICKET.equals(request.getGranularity());
    OrderDetailResult result = new OrderDetailResult();
    result.setOrderDetailGranularity(withTickets ? TICKET : MOVEMENT);
    result.setOrderDetailsData(
        store.with(
            books -> {
              Order order = books.order(request.getOrderId());
              boolean ready = books.ticketsReady(order, true);
              List<TicketData> tickets =
                  withTickets && ready ? form.tickets(order) : List.<TicketData>of();
              return form.details(order, tickets, caller);
            }));
    return result;
  }

  private CloseOrderResult close(CloseOrder stub, Caller caller) {
    CloseRequest request =
        new CloseRequest(
            stub.getOrderId(),
            Forms.text(stub.getOrderType()),
            Requests.contact(stub.getPurchaserInfo()),
            Requests.payments(stub.getPayments()),
            Boolean.TRUE.equals(stub.isGenerateBarCodes()));
    CloseOrderResult result = new CloseOrderResult();
    store.with(
        books -> {
          Order order = books.close(request);
          result.setOrderDetailsData(form.details(order, List.of(), caller));
          if (books.ticketsReady(order, false)) {
            result.getTicketDatas().addAll(form.tickets(order));
          }
          return order.id();
        });
    return result;
  }

  private OrderUpdateResult abandon(AbandonMovements request, Caller caller) {
    return removed(
        request.getOrderId(),
        List.of(),
        Requests.present(request.getMovementIds()),
        Order.State.ABANDONNED,
        caller);
  }

  private OrderUpdateResult cancel(CancelOperations request, Caller caller) {
    return removed(
        request.getOrderId(),
        Requests.present(request.getOperationIds()),
        Requests.present(request.getMovementIds()),
        Order.State.CANCELED,
        caller);
  }

  private OrderUpdateResult removed(
      @Nullable Long orderId,
      List<Long> operationIds,
      List<Long> movementIds,
      Order.State stateWhenEmpty,
      Caller caller) {
    OrderUpdateResult result = new OrderUpdateResult();
    result.setOrderUpdateData(
        store.with(
            books ->
                form.update(
                    books.remove(orderId, operationIds, movementIds, stateWhenEmpty), caller)));
    return result;
  }
}
