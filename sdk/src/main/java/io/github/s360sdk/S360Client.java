package io.github.s360sdk;

import io.github.s360sdk.availability.AvailabilityClient;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.contacts.ContactClient;
import io.github.s360sdk.core.CallOptions;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.sales.OrderJournals;
import io.github.s360sdk.sales.SalesClient;
import io.github.s360sdk.sales.journal.OrderJournal;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * One institution on the platform, with a client per domain.
 *
 * <p>Immutable and thread-safe. Make one per institution and keep it: it holds an HTTP client and a
 * cache. Whoever makes it closes it; a program may also end without closing it.
 */
public interface S360Client extends AutoCloseable {

  /**
   * Returns a client that is configured by environment variables, see {@link
   * S360Connection#fromEnv()}. A further one, {@code S360_JOURNAL}, names the file of the journal
   * of orders; without it, the journal is in memory.
   *
   * @return the client; closing it closes its connection and its journal
   * @throws IllegalStateException if a variable is missing or wrong; the message names it
   * @throws io.github.s360sdk.sales.error.OrderJournalException if the journal cannot be used
   */
  static S360Client fromEnv() {
    String file = System.getenv("S360_JOURNAL");
    S360Connection connection = S360Connection.fromEnv();
    return file == null || file.isBlank()
        ? of(connection)
        : DefaultS360Client.withOwn(connection, () -> OrderJournals.file(Path.of(file)));
  }

  /**
   * Returns a client with a connection that is configured here.
   *
   * @param configure sets institution, credentials and whatever else differs from the defaults
   * @return the client; closing it closes its connection
   * @throws IllegalStateException if the institution or the credentials are missing
   */
  static S360Client create(Consumer<? super S360ConnectionBuilder> configure) {
    S360ConnectionBuilder builder = S360Connection.builder();
    configure.accept(builder);
    return of(builder.build());
  }

  /**
   * Returns a client of a connection.
   *
   * @param connection the connection
   * @return the client; closing it closes the connection
   */
  static S360Client of(S360Connection connection) {
    return new DefaultS360Client(connection, null, false);
  }

  /**
   * Returns a client of a connection with a journal of orders, so that {@code sales().recover()}
   * knows what a process that died was at.
   *
   * @param connection the connection
   * @param journal for example {@link OrderJournals#file}; whoever made it closes it, after the
   *     client
   * @return the client; closing it closes the connection
   */
  static S360Client of(S360Connection connection, OrderJournal journal) {
    return new DefaultS360Client(connection, journal, false);
  }

  /**
   * The catalogue and the point-of-sale configuration.
   *
   * @return the client
   */
  CatalogClient catalog();

  /**
   * What is left of places and products.
   *
   * @return the client
   */
  AvailabilityClient availability();

  /**
   * Orders and tickets.
   *
   * @return the client
   */
  SalesClient sales();

  /**
   * Contacts: those who buy.
   *
   * @return the client
   */
  ContactClient contacts();

  /**
   * The connection below.
   *
   * @return the connection
   */
  S360Connection connection();

  /**
   * Returns a view of this client with some options changed, see {@link
   * S360Connection#withOptions}. Closing the view does nothing.
   *
   * @param change sets the options that differ
   * @return the view
   */
  S360Client withOptions(Consumer<? super CallOptions> change);

  /** Closes the connection. */
  @Override
  void close();
}
