package io.github.s360sdk;

import io.github.s360sdk.availability.AvailabilityClient;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.contacts.ContactClient;
import io.github.s360sdk.core.CallOptions;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.sales.SalesClient;
import io.github.s360sdk.sales.journal.OrderJournal;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class DefaultS360Client implements S360Client {

  private final S360Connection connection;
  private final CatalogClient catalog;
  private final AvailabilityClient availability;
  private final ContactClient contacts;
  private final SalesClient sales;
  private final @Nullable OrderJournal journal;

  private final boolean ownsJournal;

  /**
   * A client.
   *
   * @param journal the journal of orders, or null for one in memory
   * @param ownsJournal whether closing the client closes it
   */
  DefaultS360Client(
      S360Connection connection, @Nullable OrderJournal journal, boolean ownsJournal) {
    this.connection = connection;
    this.journal = journal;
    this.ownsJournal = ownsJournal;
    this.catalog = CatalogClient.of(connection);
    this.availability = AvailabilityClient.of(connection, catalog);
    this.contacts =
        ContactClient.of(
            connection, options -> options.pointOfSales(() -> catalog.posConfig().posId()));
    this.sales =
        journal == null
            ? SalesClient.of(connection, catalog)
            : SalesClient.of(connection, catalog, journal);
  }

  /** A client with a journal that it closes; without the journal there is no client. */
  static S360Client withOwn(S360Connection connection, Supplier<? extends OrderJournal> journal) {
    try {
      return new DefaultS360Client(connection, journal.get(), true);
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public CatalogClient catalog() {
    return catalog;
  }

  @Override
  public AvailabilityClient availability() {
    return availability;
  }

  @Override
  public SalesClient sales() {
    return sales;
  }

  @Override
  public ContactClient contacts() {
    return contacts;
  }

  @Override
  public S360Connection connection() {
    return connection;
  }

  @Override
  public S360Client withOptions(Consumer<? super CallOptions> change) {
    return new DefaultS360Client(connection.withOptions(change), journal, false);
  }

  @Override
  public void close() {
    connection.close();
    if (ownsJournal && journal != null) {
      journal.close();
    }
  }

  /** Institution and address; never credentials. */
  @Override
  public String toString() {
    return "S360Client[" + connection + "]";
  }
}
