package io.github.s360sdk.catalog;

import io.github.s360sdk.catalog.model.PosConfig;
import io.github.s360sdk.core.S360Connection;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogue and the point-of-sale configuration (wire name {@code CatalogService}).
 *
 * <p>Immutable and thread-safe; cheap to make. It ends with its connection and needs no closing.
 * Every method may throw the errors of {@link io.github.s360sdk.core.error}.
 */
public interface CatalogClient {

  /**
   * Returns a client with default options.
   *
   * @param connection a connection or a view of one
   * @return the client
   */
  static CatalogClient of(S360Connection connection) {
    return of(connection, options -> {});
  }

  /**
   * Returns a client.
   *
   * @param connection a connection or a view of one
   * @param change sets the options that differ from their defaults
   * @return the client
   */
  static CatalogClient of(S360Connection connection, Consumer<? super CatalogOptions> change) {
    CatalogOptions options = new CatalogOptions();
    change.accept(options);
    return new DefaultCatalogClient(connection, options);
  }

  /**
   * The configuration of the operator's point of sale: ids, currency, payment methods (wire name
   * {@code getPOSConfig}, documented). Answered from the cache of the connection while it is
   * younger than {@link CatalogOptions#posConfigTimeToLive}.
   *
   * @return the configuration
   */
  PosConfig posConfig();

  /**
   * Forgets the cached configuration and asks for it again.
   *
   * @return the configuration as it is now
   */
  PosConfig reloadPosConfig();

  /**
   * When the set-up of the catalogue was last changed (wire name {@code getLastSetupUpdate}). That
   * the operation exists is documented; its result is assumed, so treat an error as "not known".
   *
   * @return the time, or null if the platform names none
   */
  @Nullable OffsetDateTime lastSetupUpdate();

  /**
   * Asks whether the service answers (wire name {@code isCatalogServiceAlive}, observed).
   *
   * @return true; where it does not answer well, an error says why
   */
  boolean isAlive();
}
