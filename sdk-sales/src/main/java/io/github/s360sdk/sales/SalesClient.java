package io.github.s360sdk.sales;

import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.sales.model.Ticket;
import java.util.List;

/**
 * Sells: the workflow of an order from its items to the bar codes, and every single operation below
 * it.
 *
 * <p>Thread-safe; cheap to make; needs no closing. The drafts it gives are used by one thread.
 */
public interface SalesClient {

  /**
   * Returns a client.
   *
   * @param connection the connection, which stays with whoever made it
   * @return a client with its own view of the point-of-sale configuration
   */
  static SalesClient of(S360Connection connection) {
    return of(connection, CatalogClient.of(connection));
  }

  /**
   * Returns a client that shares a catalogue client.
   *
   * @param connection the connection, which stays with whoever made it
   * @param catalog gives the point-of-sale configuration
   * @return a client
   */
  static SalesClient of(S360Connection connection, CatalogClient catalog) {
    return new DefaultSalesClient(connection, catalog);
  }

  /**
   * Begins a sale.
   *
   * @return the first stage
   */
  SaleStages.Start sale();

  /**
   * Begins a reservation, which is sold later.
   *
   * @return the first stage
   */
  SaleStages.ReservationStart reservation();

  /**
   * Begins the sale of everything that a file has reserved (documented: option {@code
   * RESUME_ALL_RESERVATION_OPERATIONS}).
   *
   * @param fileId id of the file, as in {@link Sale#fileId()} of the reservation
   * @return the next stage
   */
  SaleStages.OfReservation saleOfReservation(long fileId);

  /**
   * Begins a refund to the client of a sale that is closed. The wire form of the refunded
   * operations is assumed.
   *
   * @param orderId id of the order that was sold
   * @return the first stage
   */
  SaleStages.RefundStart refund(long orderId);

  /**
   * Takes up an order that is open, for example one that another process made. Its type is kept;
   * the external reference that it was made with is not among what the platform tells.
   *
   * @param orderId id of the order
   * @return the order as the platform knows it now
   * @throws io.github.s360sdk.sales.error.OrderExpiredException if it has expired or was given up
   * @throws IllegalStateException if it is closed
   * @throws io.github.s360sdk.core.error.S360Exception if the call fails
   */
  OpenOrder openOrder(long orderId);

  /**
   * Asks for the tickets of an order, for example those that were late.
   *
   * @param orderId id of the order
   * @return the tickets that there are now; may be empty
   * @throws io.github.s360sdk.core.error.S360Exception if the call fails
   */
  List<Ticket> tickets(long orderId);

  /**
   * The single operations on orders.
   *
   * @return the client
   */
  OrdersClient orders();

  /**
   * The operations on files.
   *
   * @return the client
   */
  FilesClient files();
}
