package io.github.s360sdk.catalog;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogQuery;
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
   * Everything that is on sale in the sales channel of the operator: {@link #catalog(CatalogQuery)}
   * with {@link CatalogQuery#ALL}.
   *
   * @return the catalogue
   */
  default Catalog catalog() {
    return catalog(CatalogQuery.ALL);
  }

  /**
   * A part of the catalogue: see {@link #catalog(CatalogQuery)}.
   *
   * @param change sets what is asked
   * @return the catalogue
   */
  default Catalog catalog(Consumer<? super CatalogQuery.Builder> change) {
    return catalog(CatalogQuery.of(change));
  }

  /**
   * A part of the catalogue (wire name {@code getCatalogDetailed}, documented). Every call goes to
   * the platform, which allows one in 10 minutes (documented); a full catalogue is about 10 MB and
   * takes about 20 s (observed), so keep the result. The platform may answer that it is still
   * working; the call then asks again until it is done or its total timeout has passed.
   *
   * <p>Amounts have no currency on the wire. They get that of the query, or {@link
   * PosConfig#currency()}, which costs one call where the configuration is not cached.
   *
   * @param query which part
   * @return the catalogue
   * @throws io.github.s360sdk.core.error.InvalidRequestException if the query names no currency and
   *     the point-of-sale configuration has none
   */
  Catalog catalog(CatalogQuery query);

  /**
   * A part of the catalogue as the platform's XML text (wire name {@code getCatalog}, documented;
   * the format of the text is not known).
   *
   * @param query which part; it must not have a scope, which this operation does not know
   * @return the text; empty if the platform gives none
   * @throws io.github.s360sdk.core.error.InvalidRequestException if the query has a scope
   */
  String catalogText(CatalogQuery query);

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
