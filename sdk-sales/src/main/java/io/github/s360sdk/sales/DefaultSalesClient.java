package io.github.s360sdk.sales;

import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.contacts.ContactClient;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.internal.pipeline.PipelineSettings;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderCreationOption;
import io.github.s360sdk.sales.model.OrderDetailGranularity;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.model.Ticket;
import java.util.List;

final class DefaultSalesClient implements SalesClient {

  private final OrdersClient orders;
  private final FilesClient files;
  private final OrderFlow flow;

  DefaultSalesClient(S360Connection connection, CatalogClient catalog) {
    PipelineSettings settings = ConnectionRuntime.of(connection).pipeline().settings();
    this.orders = OrdersClient.of(connection);
    this.files = FilesClient.of(connection);
    // A sale does not wait until it was read what the platform holds of a new contact.
    ContactClient contacts = ContactClient.of(connection, options -> options.readAfterSave(false));
    this.flow =
        new OrderFlow(catalog, orders, new Buyers(contacts), settings.clock(), settings.sleeper());
  }

  private Draft.Collected draft(OrderType type) {
    return new Draft.Collected(flow, new FlowOptions(type));
  }

  @Override
  public SaleStages.Start sale() {
    return new Draft.SaleStart(draft(OrderType.SALE));
  }

  @Override
  public SaleStages.ReservationStart reservation() {
    return new Draft.ReservationStart(draft(OrderType.RESERVATION));
  }

  @Override
  public SaleStages.OfReservation saleOfReservation(long fileId) {
    Draft.Collected draft = draft(OrderType.SALE);
    draft.options.fileId = fileId;
    draft.options.creationOption = OrderCreationOption.RESUME_ALL_RESERVATION_OPERATIONS;
    return new Draft.OfReservation(draft);
  }

  @Override
  public SaleStages.RefundStart refund(long orderId) {
    return new Draft.Refund(draft(OrderType.REFUND_CLIENT), orderId);
  }

  @Override
  public OpenOrder openOrder(long orderId) {
    return flow.takeUp(orderId);
  }

  @Override
  public List<Ticket> tickets(long orderId) {
    Order order = orders.details(orderId, OrderDetailGranularity.TICKET);
    return order.tickets();
  }

  @Override
  public OrdersClient orders() {
    return orders;
  }

  @Override
  public FilesClient files() {
    return files;
  }
}
