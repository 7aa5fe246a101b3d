package io.github.s360sdk.catalog.internal.cache;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogOrigin;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.core.spi.CacheKey;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a catalogue through the cache of the connection, which others may share. A cache that fails
 * costs no catalogue: what was loaded is used, and where nothing was loaded the platform is asked.
 */
final class CatalogLoad {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.catalog");

  private final CatalogQuery query;
  private final CatalogSource source;
  private final CacheSettings settings;

  CatalogLoad(CatalogQuery query, CatalogSource source, CacheSettings settings) {
    this.query = query;
    this.source = source;
    this.settings = settings;
  }

  Entry run(@Nullable Entry served, SetupWatch.Look look, boolean force) {
    CacheKey<Catalog> key = source.key(query, look.date());
    Catalog shared = force ? null : fromCache(key, served, look);
    Catalog catalog = shared != null ? shared : load(look);
    if (shared == null) {
      put(key, catalog);
    }
    return Entry.of(catalog, key, look.date(), loadedAt(catalog), look.at());
  }

  private Catalog load(SetupWatch.Look look) {
    return source.load(query, look.date());
  }

  /** What the cache has or loads; null if that is not younger than what is served. */
  private @Nullable Catalog fromCache(
      CacheKey<Catalog> key, @Nullable Entry served, SetupWatch.Look look) {
    AtomicReference<@Nullable Catalog> loaded = new AtomicReference<>();
    AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
    Catalog found;
    try {
      found = source.cache().get(key, settings.maxAge(), () -> loadNoting(look, loaded, failed));
    } catch (RuntimeException e) {
      if (failed.get() != null) {
        throw e;
      }
      LOG.warn("the cache failed: {}", e.getClass().getName());
      return loaded.get();
    }
    if (loaded.get() != null) {
      return loaded.get();
    }
    long loadedAt = loadedAt(found);
    boolean young = source.clock().millis() < loadedAt + settings.maxAge().toMillis();
    return young && (served == null || loadedAt > served.loadedAt()) ? found : null;
  }

  private Catalog loadNoting(
      SetupWatch.Look look,
      AtomicReference<@Nullable Catalog> loaded,
      AtomicReference<@Nullable RuntimeException> failed) {
    try {
      Catalog catalog = load(look);
      loaded.set(catalog);
      return catalog;
    } catch (RuntimeException e) {
      failed.set(e);
      throw e;
    }
  }

  private void put(CacheKey<Catalog> key, Catalog catalog) {
    try {
      source.cache().invalidate(key);
      source.cache().get(key, settings.maxAge(), () -> catalog);
    } catch (RuntimeException e) {
      LOG.warn("the cache failed: {}", e.getClass().getName());
    }
  }

  static void forget(CatalogSource source, CacheKey<Catalog> key) {
    try {
      source.cache().invalidate(key);
    } catch (RuntimeException e) {
      LOG.warn("the cache failed: {}", e.getClass().getName());
    }
  }

  // One without an origin is of nobody knows when, so it counts as old.
  private static long loadedAt(Catalog catalog) {
    CatalogOrigin origin = catalog.origin();
    return origin == null ? 0 : origin.loadedAt().toEpochMilli();
  }
}
