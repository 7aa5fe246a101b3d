package io.github.s360sdk.catalog.internal.cache;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogOrigin;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.spi.CacheKey;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Makes what the cache serves from a catalogue that was loaded earlier. */
public final class CatalogRestore {

  private CatalogRestore() {}

  /**
   * The origin of a catalogue, if it is one that a connection could have loaded.
   *
   * @throws InvalidRequestException if it is not
   */
  public static CatalogOrigin check(
      Catalog catalog, String institution, @Nullable String language) {
    CatalogOrigin origin = catalog.origin();
    if (origin == null) {
      throw new InvalidRequestException(
          "catalog.origin", "must be there: give the catalogue one with Catalog.withOrigin(...)");
    }
    if (!origin.institution().equalsIgnoreCase(institution)) {
      throw new InvalidRequestException(
          "catalog.origin.institution", "must be that of the connection, which is " + institution);
    }
    if (language == null ? origin.language() != null : !language.equals(origin.language())) {
      throw new InvalidRequestException(
          "catalog.origin.language",
          "must be that of the connection, which is "
              + (language == null ? "the default of the institution" : language)
              + "; use a view with the other language");
    }
    return origin;
  }

  static Entry entry(CatalogQuery query, Catalog catalog, CatalogSource source) {
    CatalogOrigin origin = catalog.origin();
    long now = source.clock().millis();
    // A clock that was ahead must not make an old catalogue young.
    long loadedAt = origin == null ? 0 : Math.min(now, origin.loadedAt().toEpochMilli());
    OffsetDateTime setupUpdate = origin == null ? null : origin.setupUpdate();
    CacheKey<Catalog> key = source.key(query, setupUpdate);
    return Entry.of(catalog, key, setupUpdate, loadedAt, loadedAt);
  }
}
