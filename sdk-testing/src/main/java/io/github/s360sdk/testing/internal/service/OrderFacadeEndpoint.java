package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.core.model.ServiceAddress;
import io.github.s360sdk.sales.internal.stub.facade.CreateOrUpdateOrder;
import io.github.s360sdk.sales.internal.stub.facade.CreatePaymentsAndCloseOrder;
import io.github.s360sdk.sales.internal.stub.type.EpcTransactionData;
import io.github.s360sdk.sales.internal.stub.type.OrderUpdateResult;
import io.github.s360sdk.sales.internal.stub.type.PaymentsAndCloseOrderResult;
import io.github.s360sdk.testing.internal.state.CloseRequest;
import io.github.s360sdk.testing.internal.state.OrderRequest;
import io.github.s360sdk.testing.internal.state.Store;
import java.util.List;

/** ExternalOrderFacade: creates orders, and closes them through the payment centre. */
public final class OrderFacadeEndpoint {

  private static final ServiceAddress ADDRESS =
      new ServiceAddress(
          "ExternalOrderFacade",
          "tnseb",
          "com.secutix.service.realtime.externalorder",
          "1_33",
          "http://v1_33.ExternalOrderFacade.service.secutix.com");

  private final Store store;
  private final OrderForm form;

  private OrderFacadeEndpoint(Store store) {
    this.store = store;
    this.form = new OrderForm(store.settings());
  }

  /** Builds the endpoint. */
  public static ServiceEndpoint create(Store store) {
    OrderFacadeEndpoint facade = new OrderFacadeEndpoint(store);
    return new ServiceEndpoint(
        ADDRESS,
        List.of(
            new ServiceOperation<>(
                "createOrUpdateOrder",
                CreateOrUpdateOrder.class,
                CreateOrUpdateOrder::getRequestId,
                OrderUpdateResult.class,
                OrderUpdateResult::new,
                facade::createOrUpdate),
            new ServiceOperation<>(
                "createPaymentsAndCloseOrder",
                CreatePaymentsAndCloseOrder.class,
                CreatePaymentsAndCloseOrder::getRequestId,
                PaymentsAndCloseOrderResult.class,
                PaymentsAndCloseOrderResult::new,
                (request, caller) -> facade.payAndClose(request))));
  }

  private OrderUpdateResult createOrUpdate(CreateOrUpdateOrder stub, Caller caller) {
    OrderRequest request = Requests.order(stub, caller);
    OrderUpdateResult result = new OrderUpdateResult();
    result.setOrderUpdateData(
        store.with(books -> form.update(books.createOrUpdate(request), caller)));
    return result;
  }

  private PaymentsAndCloseOrderResult payAndClose(CreatePaymentsAndCloseOrder stub) {
    CloseRequest request =
        new CloseRequest(
            stub.getOrderId(),
            Forms.text(stub.getOrderType()),
            stub.getPurchasersInfo().isEmpty()
                ? null
                : Requests.contact(stub.getPurchasersInfo().get(0)),
            Requests.payments(stub.getPayments()),
            true);
    long paymentId =
        store.with(
            books -> {
              books.close(request);
              return books.newPaymentId();
            });
    PaymentsAndCloseOrderResult result = new PaymentsAndCloseOrderResult();
    EpcTransactionData transaction = new EpcTransactionData();
    transaction.setTransactionId(paymentId + 110_000);
    result.setEpcTransactionData(transaction);
    result.setIdentification("sim-" + paymentId);
    result.setPaymentId(paymentId);
    return result;
  }
}
