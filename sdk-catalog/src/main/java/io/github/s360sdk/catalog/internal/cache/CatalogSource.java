package io.github.s360sdk.catalog.internal.cache;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.CallListener.CacheUse.Outcome;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Where catalogues come from: one client, with its connection or view. */
public interface CatalogSource {

  /** Asks the platform when the set-up was changed; null if it does not name a time. */
  @Nullable OffsetDateTime askSetupUpdate();

  /** Loads a catalogue from the platform; gives it the date as a part of its origin. */
  Catalog load(CatalogQuery query, @Nullable OffsetDateTime setupUpdate);

  /**
   * Fails at once where a load would get no permit now.
   *
   * @throws io.github.s360sdk.core.error.ThrottledException if there is no permit
   */
  void requirePermit();

  /** Key of a catalogue in the cache of the connection. */
  CacheKey<Catalog> key(CatalogQuery query, @Nullable OffsetDateTime setupUpdate);

  Cache cache();

  /** Tells listeners what came of a use of the cache. */
  void used(Outcome outcome);

  Clock clock();

  /**
   * Fails if the connection is closed.
   *
   * @throws IllegalStateException if it is
   */
  void requireOpen();

  /** Whether the connection is closed. */
  boolean isClosed();

  /** What errors say of a load that made no attempt. */
  CallDetails details();
}
