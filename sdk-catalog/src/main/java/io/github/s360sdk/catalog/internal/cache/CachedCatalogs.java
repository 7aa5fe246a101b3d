package io.github.s360sdk.catalog.internal.cache;

import io.github.s360sdk.catalog.internal.file.CatalogCodec;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogChange;
import io.github.s360sdk.catalog.model.CatalogOrigin;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.internal.pipeline.PipelineSettings;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.CallListener.CacheUse.Outcome;
import io.github.s360sdk.core.spi.RateLimiter;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cached catalogues as one client sees them. */
public final class CachedCatalogs implements CatalogSource {

  /** The operation that loads a catalogue. */
  public static final Operation LOAD = Operation.read("CatalogService", "getCatalogDetailed");

  private static final String GROUP = "catalog";

  private final S360Connection connection;
  private final ConnectionRuntime runtime;
  private final CacheSettings settings;
  private final Function<CatalogQuery, Catalog> loader;
  private final Supplier<@Nullable OffsetDateTime> setupUpdate;
  private final Clock clock;
  private volatile @Nullable CatalogStore lastStore;

  public CachedCatalogs(
      S360Connection connection,
      CacheSettings settings,
      Function<CatalogQuery, Catalog> loader,
      Supplier<@Nullable OffsetDateTime> setupUpdate) {
    this.connection = connection;
    this.runtime = ConnectionRuntime.of(connection);
    this.settings = settings;
    this.loader = loader;
    this.setupUpdate = setupUpdate;
    this.clock = connection.clock();
  }

  public Catalog get(CatalogQuery query) {
    requireOpen();
    if (keepsNothing()) {
      return load(query, null);
    }
    CatalogStore known = lastStore;
    if (known != null) {
      Catalog hit = known.hit(query, clock.millis(), settings);
      if (hit != null) {
        used(Outcome.HIT);
        return hit;
      }
    }
    return store().get(query, this, settings);
  }

  public Catalog reload(CatalogQuery query) {
    requireOpen();
    return keepsNothing() ? load(query, null) : store().reload(query, this, settings);
  }

  public CatalogListener subscribe(CatalogQuery query, Consumer<? super CatalogChange> listener) {
    requireOpen();
    return store().subscribe(query, Objects.requireNonNull(listener, "listener"));
  }

  public void restore(Catalog catalog) {
    requireOpen();
    CatalogOrigin origin =
        CatalogRestore.check(catalog, connection.institution(), connection.language());
    pipelineSettings().rateLimiter().used(scope(), origin.loadedAt());
    if (!keepsNothing()) {
      store().restore(origin.query(), catalog, this);
    }
  }

  // A view without a cache wants what the platform says now.
  private boolean keepsNothing() {
    return runtime.cache() == Cache.none();
  }

  /** The operator is asked here and not for a hit: its provider may be slow, and may change it. */
  private CatalogStore store() {
    CatalogStore known = lastStore;
    String operator;
    try {
      operator = pipelineSettings().operator(details().service());
    } catch (ConnectionFailedException e) {
      if (known != null) {
        return known;
      }
      throw e;
    }
    if (known == null || !known.operator().equals(operator)) {
      known =
          runtime.shared(
              CatalogStore.class,
              Arrays.asList(operator, connection.language()),
              () -> new CatalogStore(operator));
      lastStore = known;
    }
    return known;
  }

  @Override
  public @Nullable OffsetDateTime askSetupUpdate() {
    return setupUpdate.get();
  }

  @Override
  public Catalog load(CatalogQuery query, @Nullable OffsetDateTime setupDate) {
    Catalog loaded = pipelineSettings().load(GROUP, () -> loader.apply(query));
    return loaded.withOrigin(
        new CatalogOrigin(
            connection.institution(), query, connection.language(), clock.instant(), setupDate));
  }

  @Override
  public void requirePermit() {
    pipelineSettings()
        .nextPermit(scope())
        .ifPresent(
            next -> {
              throw new ThrottledException(false, details(), next);
            });
  }

  private RateLimiter.Scope scope() {
    return RateLimiter.Scope.of(connection.institution(), LOAD.service(), LOAD.name());
  }

  // A shared cache may serve several environments, operators and languages of one institution.
  @Override
  public CacheKey<Catalog> key(CatalogQuery query, @Nullable OffsetDateTime setupDate) {
    String id =
        String.join(
            "|",
            connection.baseUrl(),
            store().operator(),
            Objects.requireNonNullElse(connection.language(), ""),
            Objects.requireNonNullElse(query.seasonCode(), ""),
            Objects.requireNonNullElse(query.productCode(), ""),
            query.scope() == null ? "" : query.scope().text(),
            query.currency() == null ? "" : query.currency().getCurrencyCode(),
            setupDate == null ? "" : setupDate.toInstant().toString());
    return new CacheKey<>(
        connection.institution(), GROUP, id, Catalog.class, CatalogCodec.INSTANCE);
  }

  @Override
  public Cache cache() {
    return runtime.cache();
  }

  @Override
  public void used(Outcome outcome) {
    pipelineSettings().tell(GROUP, outcome);
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public void requireOpen() {
    runtime.pipeline();
  }

  @Override
  public boolean isClosed() {
    return runtime.isClosed();
  }

  @Override
  public CallDetails details() {
    return new CallDetails(LOAD.service(), LOAD.name(), null, 0, null);
  }

  private PipelineSettings pipelineSettings() {
    return runtime.pipeline().settings();
  }
}
