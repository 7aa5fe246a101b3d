package io.github.s360sdk.sales;

import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.sales.model.Ticket;
import java.util.List;
import java.util.function.Consumer;

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
    return of(connection, catalog, DefaultSalesClient.journalOf(connection));
  }

  /**
   * Returns a client with a journal.
   *
   * @param connection the connection, which stays with whoever made it
   * @param catalog gives the point-of-sale configuration
   * @param journal keeps what must not be lost with the process, for example one of {@link
   *     OrderJournals}; stays with whoever made it
   * @return a client
   */
  static SalesClient of(S360Connection connection, CatalogClient catalog, OrderJournal journal) {
    return new DefaultSalesClient(connection, catalog, journal);
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
   * Brings every order that the journal has left over to a known end: those whose outcome was not
   * known when an error was thrown, and those of a process that has died. What is closed is told
   * with its tickets. What was being closed and is still open is closed. What was to be closed and
   * never came so far is given up. Carts that are open stay so.
   *
   * <p>Call it when a program starts, and every minute or so: what the platform cannot tell yet is
   * told as pending, and asked for again the next time. Orders that a thread of this connection is
   * at are left alone, and with a journal that several programs share, those that another program
   * may still be at.
   *
   * @return what was found out, one for each order that was left over
   * @throws io.github.s360sdk.sales.error.OrderJournalException if the journal cannot be read
   */
  List<RecoveredOrder> recover();

  /**
   * The same with options, above all {@link RecoveryOptions#handover}, which stores what was sold
   * before the journal forgets it.
   *
   * @param change sets the options
   * @return what was found out
   * @throws io.github.s360sdk.sales.error.OrderJournalException if the journal cannot be read
   */
  List<RecoveredOrder> recover(Consumer<? super RecoveryOptions> change);

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
