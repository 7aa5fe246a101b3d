package io.github.s360sdk.catalog;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogChange;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.catalog.model.CatalogSummary;
import io.github.s360sdk.catalog.model.CatalogVisitor;
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
   * Everything that is on sale in the sales channel of the operator: {@link #get(CatalogQuery)}
   * with {@link CatalogQuery#ALL}.
   *
   * @return the catalogue
   */
  default Catalog get() {
    return get(CatalogQuery.ALL);
  }

  /**
   * A part of the catalogue: see {@link #get(CatalogQuery)}.
   *
   * @param change sets what is asked
   * @return the catalogue
   */
  default Catalog get(Consumer<? super CatalogQuery.Builder> change) {
    return get(CatalogQuery.of(change));
  }

  /**
   * The catalogue or a part of it (wire name {@code getCatalogDetailed}, documented), from the
   * cache where there is one: cheap enough to be called for every page of a shop. It is loaded at
   * the first call, and again when the set-up has changed (looked up every {@link
   * CatalogOptions#checkInterval}) or it has reached its {@link CatalogOptions#maxAge}. While it is
   * loaded again, callers get the old one, unless {@link CatalogOptions#refresh} says otherwise;
   * where it fails, as long as {@link CatalogOptions#staleIfError} allows.
   *
   * <p>The platform allows one load in 10 minutes (documented), whatever the query; a full
   * catalogue is about 10 MB and takes about 20 s (observed). Where a load is due and there is no
   * permit, the old catalogue is served, and without one the error says when to try again. A query
   * for a season or a product without a scope is answered from the whole catalogue where that is
   * cached: see {@link Catalog#part}.
   *
   * <p>All clients and views of a connection share what they have, if they see the same operator
   * and language. A view without a cache loads at every call.
   *
   * <p>Amounts have no currency on the wire. They get that of the query, or {@link
   * PosConfig#currency()}, which costs one call where the configuration is not cached.
   *
   * @param query which part
   * @return the catalogue
   * @throws io.github.s360sdk.core.error.ThrottledException if there is no catalogue to serve and
   *     no permit to load one
   * @throws io.github.s360sdk.core.error.InvalidRequestException if the query names no currency and
   *     the point-of-sale configuration has none
   */
  Catalog get(CatalogQuery query);

  /**
   * The whole catalogue as a stream: {@link #stream(CatalogQuery, CatalogVisitor)} with {@link
   * CatalogQuery#ALL}.
   *
   * @param visitor is given one product after the other
   * @return what was read
   */
  default CatalogSummary stream(CatalogVisitor visitor) {
    return stream(CatalogQuery.ALL, visitor);
  }

  /**
   * The catalogue or a part of it, handed on product after product while it comes in from the
   * network and not kept. The memory it takes does not grow with the catalogue, only with its
   * largest product or advantage. It is loaded anew at every call, past the cache, and counts
   * against the one load that the platform allows in 10 minutes.
   *
   * <p>A visitor may have been given products when the answer turns out to be cut or broken: the
   * error says so, and the call is not repeated once the visitor has seen a part of it.
   *
   * @param query which part
   * @param visitor is given one product after the other
   * @return what was read
   * @throws io.github.s360sdk.core.error.ThrottledException if there is no permit
   * @throws io.github.s360sdk.core.error.InvalidRequestException if the query names no currency and
   *     the point-of-sale configuration has none
   */
  CatalogSummary stream(CatalogQuery query, CatalogVisitor visitor);

  /**
   * Loads the whole catalogue now: {@link #reload(CatalogQuery)} with {@link CatalogQuery#ALL}.
   *
   * @return the catalogue as it is now
   */
  default Catalog reload() {
    return reload(CatalogQuery.ALL);
  }

  /**
   * Loads now, on this thread, whatever the age of what is cached; where another thread is already
   * loading, waits for its outcome. If it fails, the cache stays as it was.
   *
   * @param query which part
   * @return the catalogue as it is now
   * @throws io.github.s360sdk.core.error.ThrottledException if there is no permit now; it says when
   *     there is one
   */
  Catalog reload(CatalogQuery query);

  /**
   * Tells a listener of new whole catalogues: {@link #subscribe(CatalogQuery, Consumer)} with
   * {@link CatalogQuery#ALL}.
   *
   * @param listener is told what changed
   * @return the subscription
   */
  default CatalogSubscription subscribe(Consumer<? super CatalogChange> listener) {
    return subscribe(CatalogQuery.ALL, listener);
  }

  /**
   * Tells a listener when another catalogue is served than before: after a load that brought
   * something else, and after {@link #restore}. The first catalogue is told too, with no previous
   * one. A load that brought an equal catalogue is not told. There is no timer: loads happen
   * because somebody calls {@link #get(CatalogQuery)} or {@link #reload(CatalogQuery)}.
   *
   * @param query which part
   * @param listener told on the thread that loaded, after the switch, one change at a time; of a
   *     catalogue that arrives during this call, it may be told on this thread. Its exceptions are
   *     logged and ignored
   * @return the subscription
   */
  CatalogSubscription subscribe(CatalogQuery query, Consumer<? super CatalogChange> listener);

  /**
   * Serves a catalogue that was loaded earlier, for example before the program was started again,
   * unless a younger one is served. The limiter learns when it was loaded, so that the limit of the
   * platform holds across the restart. The set-up is looked at when {@link
   * CatalogOptions#checkInterval} has passed since it was loaded.
   *
   * <p>A catalogue of another operator cannot be recognised; keep those apart yourself. On a view
   * without a cache, only the limiter learns of it.
   *
   * @param catalog a catalogue with its {@link Catalog#origin()}
   * @throws io.github.s360sdk.core.error.InvalidRequestException if it has no origin, or that of
   *     another institution or language
   */
  void restore(Catalog catalog);

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
