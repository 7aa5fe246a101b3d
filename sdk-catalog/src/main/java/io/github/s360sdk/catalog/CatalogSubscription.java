package io.github.s360sdk.catalog;

/** That a listener is told of new catalogues; ends when it is closed, or with the connection. */
public interface CatalogSubscription extends AutoCloseable {

  /** Ends the subscription. Closing twice is harmless; a call that has begun runs to its end. */
  @Override
  void close();
}
