package io.github.s360sdk.sales.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What closing an order answers (wire type {@code CloseOrderResult}: that it exists is observed,
 * its content is assumed). Tickets may be missing although the order is closed: {@code
 * OrdersClient.details} with granularity {@code TICKET} gives them later.
 *
 * @param orderId id of the order that was closed
 * @param order the order (wire names {@code orderDetailsData} and {@code orderData}), or null if
 *     the answer has none
 * @param tickets all tickets of the answer, those beside the order (wire name {@code ticketDatas})
 *     and those of the order, each once
 */
public record ClosedOrder(long orderId, @Nullable Order order, List<Ticket> tickets) {

  /** Copies what can change. */
  public ClosedOrder {
    tickets = List.copyOf(tickets);
  }

  /**
   * Whether the answer says that the order is closed. False does not mean that it is not: the
   * answer may be silent about it.
   *
   * @return true if the answer has the order and its state is {@code CLOSED}
   */
  public boolean isClosed() {
    return order != null && order.isClosed();
  }
}
