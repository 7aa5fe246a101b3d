package io.github.s360sdk;

import io.github.s360sdk.availability.AvailabilityClient;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.contacts.ContactClient;
import io.github.s360sdk.core.CallOptions;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.sales.SalesClient;
import java.util.function.Consumer;

final class DefaultS360Client implements S360Client {

  private final S360Connection connection;
  private final CatalogClient catalog;
  private final AvailabilityClient availability;
  private final ContactClient contacts;
  private final SalesClient sales;

  DefaultS360Client(S360Connection connection) {
    this.connection = connection;
    this.catalog = CatalogClient.of(connection);
    this.availability = AvailabilityClient.of(connection, catalog);
    this.contacts =
        ContactClient.of(
            connection, options -> options.pointOfSales(() -> catalog.posConfig().posId()));
    this.sales = SalesClient.of(connection, catalog);
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
    return new DefaultS360Client(connection.withOptions(change));
  }

  @Override
  public void close() {
    connection.close();
  }

  /** Institution and address; never credentials. */
  @Override
  public String toString() {
    return "S360Client[" + connection + "]";
  }
}
