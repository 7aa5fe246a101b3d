package io.github.s360sdk.catalog.internal.cache;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.core.spi.CacheKey;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A cached catalogue and what is known of it. Times are milliseconds of the clock.
 *
 * @param key where the cache of the connection has it
 * @param setupUpdate date of the set-up that it was loaded with, or null if that was not known
 * @param loadedAt when it was loaded
 * @param triedAt when the platform was last asked whether there is something new
 * @param notBefore when the next permit is free, or 0 if the last try did not fail for want of one
 * @param parts parts of it that were asked
 */
record Entry(
    Catalog catalog,
    CacheKey<Catalog> key,
    @Nullable OffsetDateTime setupUpdate,
    long loadedAt,
    long triedAt,
    long notBefore,
    Map<CatalogQuery, Catalog> parts) {

  static Entry of(
      Catalog catalog,
      CacheKey<Catalog> key,
      @Nullable OffsetDateTime setupUpdate,
      long loadedAt,
      long triedAt) {
    return new Entry(catalog, key, setupUpdate, loadedAt, triedAt, 0, new ConcurrentHashMap<>());
  }

  Entry tried(long at, long permitAt) {
    return new Entry(catalog, key, setupUpdate, loadedAt, at, permitAt, parts);
  }

  /** Whether the platform should be asked. */
  boolean isDue(long now, CacheSettings settings) {
    if (notBefore != 0) {
      return now >= notBefore;
    }
    long aged = loadedAt + settings.maxAge().toMillis();
    return now >= triedAt + settings.checkInterval().toMillis() || (now >= aged && triedAt < aged);
  }

  /** Whether it must be loaded again even if nothing is known to have changed. */
  boolean isAged(long now, CacheSettings settings) {
    return now >= loadedAt + settings.maxAge().toMillis();
  }

  /** Whether it may not be served any more. */
  boolean isTooOld(long now, CacheSettings settings) {
    return now >= loadedAt + settings.maxAge().toMillis() + settings.staleIfError().toMillis();
  }

  Catalog part(CatalogQuery query) {
    Catalog known = parts.get(query);
    if (known != null) {
      return known;
    }
    Catalog part = catalog.part(query.seasonCode(), query.productCode());
    // Codes that do not exist would let the map grow without an end.
    if (!part.seasons().isEmpty()) {
      parts.put(query, part);
    }
    return part;
  }
}
