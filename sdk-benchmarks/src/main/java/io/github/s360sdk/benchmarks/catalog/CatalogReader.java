package io.github.s360sdk.benchmarks.catalog;

/**
 * One way to read the catalogue from a server.
 *
 * @param <R> what it makes of an answer
 */
interface CatalogReader<R> extends AutoCloseable {

  /** Asks for the catalogue and reads the answer to its end. */
  R read();

  /** Prices of performances in a result; its bytes if nothing else is known of it. */
  long count(R result);

  @Override
  void close();
}
