package io.github.s360sdk.core.internal.runtime;

import io.github.s360sdk.core.internal.pipeline.CallPipeline;
import io.github.s360sdk.core.internal.soap.ServiceBinding;
import io.github.s360sdk.core.spi.Cache;
import java.util.function.Supplier;

/** What the domain modules need of a connection and its users do not. */
public interface ConnectionRuntime {

  /** The way of a call; fails if the connection is closed. */
  CallPipeline pipeline();

  /** The port of a service; made at its first use. */
  <P> P port(ServiceBinding<P> binding);

  /** The cache of this view. */
  Cache cache();

  /** The cache of the connection, of which a view may be without: for news of what has changed. */
  Cache cacheOfAll();

  /** Whether the connection has been closed. */
  boolean isClosed();

  /**
   * An object that the connection and all its views share, made at its first use and let go when
   * the connection closes.
   */
  <T> T shared(Class<T> type, Object key, Supplier<? extends T> maker);

  /**
   * The runtime of a connection.
   *
   * @throws IllegalArgumentException if the connection was not made by its builder
   */
  static ConnectionRuntime of(Object connection) {
    if (connection instanceof ConnectionRuntime runtime) {
      return runtime;
    }
    throw new IllegalArgumentException(
        "connection must come from S360Connection.builder(), but is "
            + connection.getClass().getName());
  }
}
