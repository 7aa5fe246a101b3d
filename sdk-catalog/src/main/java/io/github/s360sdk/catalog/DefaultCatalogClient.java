package io.github.s360sdk.catalog;

import io.github.s360sdk.catalog.internal.CatalogBinding;
import io.github.s360sdk.catalog.internal.PosConfigMapper;
import io.github.s360sdk.catalog.internal.cache.CacheSettings;
import io.github.s360sdk.catalog.internal.cache.CachedCatalogs;
import io.github.s360sdk.catalog.internal.file.ModelCodec;
import io.github.s360sdk.catalog.internal.reader.CatalogAnswer;
import io.github.s360sdk.catalog.internal.reader.CatalogReader;
import io.github.s360sdk.catalog.internal.stub.CatalogService;
import io.github.s360sdk.catalog.internal.stub.type.CatalogResultDetailed;
import io.github.s360sdk.catalog.internal.stub.type.LastSetupUpdateResult;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogChange;
import io.github.s360sdk.catalog.model.CatalogProgress;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.catalog.model.CatalogScope;
import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.CatalogSummary;
import io.github.s360sdk.catalog.model.CatalogVisitor;
import io.github.s360sdk.catalog.model.PosConfig;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.internal.model.Texts;
import io.github.s360sdk.core.internal.pipeline.Call;
import io.github.s360sdk.core.internal.pipeline.CallPipeline;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.spi.CacheKey;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The client over the call pipeline. */
final class DefaultCatalogClient implements CatalogClient {

  private static final String SERVICE = CachedCatalogs.LOAD.service();

  private static final ModelCodec<PosConfig> POS_CONFIG = ModelCodec.of(PosConfig.class);

  private final S360Connection connection;
  private final ConnectionRuntime runtime;
  private final Duration posConfigTimeToLive;
  private final Duration loadTimeout;
  private final Consumer<? super CatalogProgress> progress;
  private final CachedCatalogs catalogs;

  DefaultCatalogClient(S360Connection connection, CatalogOptions options) {
    this.connection = connection;
    this.runtime = ConnectionRuntime.of(connection);
    this.posConfigTimeToLive = options.posConfigTimeToLive();
    CacheSettings settings = options.cacheSettings();
    this.loadTimeout = settings.loadTimeout();
    this.progress = options.progress();
    this.catalogs = new CachedCatalogs(connection, settings, this::load, this::lastSetupUpdate);
  }

  @Override
  public PosConfig posConfig() {
    return pipeline()
        .execute(
            Call.of(
                    Operation.read(SERVICE, "getPOSConfig"),
                    requestId -> port().getPOSConfig(requestId),
                    PosConfigMapper::map)
                .cached(posConfigKey(), posConfigTimeToLive));
  }

  @Override
  public PosConfig reloadPosConfig() {
    runtime.cache().invalidate(posConfigKey());
    return posConfig();
  }

  // The answer depends on the operator and on the language; a shared cache may serve several
  // environments of one institution, so the address is a part of the key too.
  private CacheKey<PosConfig> posConfigKey() {
    String operator = pipeline().settings().operator(SERVICE);
    String id = String.join("|", connection.baseUrl(), operator, language());
    return new CacheKey<>(connection.institution(), "posConfig", id, PosConfig.class, POS_CONFIG);
  }

  private String language() {
    String language = connection.language();
    return language == null ? "" : language;
  }

  @Override
  public Catalog get(CatalogQuery query) {
    return catalogs.get(query);
  }

  @Override
  public Catalog reload(CatalogQuery query) {
    return catalogs.reload(query);
  }

  @Override
  public CatalogSubscription subscribe(
      CatalogQuery query, Consumer<? super CatalogChange> listener) {
    return catalogs.subscribe(query, listener)::close;
  }

  @Override
  public void restore(Catalog catalog) {
    catalogs.restore(catalog);
  }

  private Catalog load(CatalogQuery query) {
    Currency currency = currency(query);
    AtomicInteger polls = new AtomicInteger();
    CatalogAnswer answer =
        load(query, polls, progress, () -> CatalogReader.keeping(currency, polls.get(), progress));
    Catalog catalog = answer.catalog();
    return catalog == null ? new Catalog(currency, List.of(), CatalogSetup.NONE, null) : catalog;
  }

  @Override
  public CatalogSummary stream(CatalogQuery query, CatalogVisitor visitor) {
    Objects.requireNonNull(visitor, "visitor");
    Currency currency = currency(query);
    AtomicInteger polls = new AtomicInteger();
    CatalogAnswer answer =
        load(
            query,
            polls,
            visitor::progress,
            () -> CatalogReader.streaming(currency, polls.get(), visitor));
    CatalogSummary summary = answer.summary();
    return summary == null ? new CatalogSummary(true, 0, 0, 0, 0) : summary;
  }

  /** Every attempt has a reader of its own, which has the platform's polls behind it. */
  private CatalogAnswer load(
      CatalogQuery query,
      AtomicInteger polls,
      Consumer<? super CatalogProgress> told,
      Supplier<CatalogReader> reader) {
    return pipeline()
        .with(pipeline().settings().withoutWaitingForPermits())
        .execute(
            Call.<CatalogResultDetailed, CatalogAnswer>of(
                    CachedCatalogs.LOAD,
                    requestId ->
                        port()
                            .getCatalogDetailed(
                                requestId, query.seasonCode(), query.productCode(), scope(query)),
                    CatalogAnswer.class::cast)
                .readBy(reader)
                .onPoll(
                    number -> {
                      polls.set(number);
                      told.accept(CatalogProgress.waiting(number));
                    })
                .within(loadTimeout));
  }

  private Currency currency(CatalogQuery query) {
    Currency given = query.currency();
    return given != null
        ? given
        : posConfig()
            .findCurrency()
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        "currency",
                        "must be given, because the point-of-sale configuration names none"));
  }

  private static @Nullable String scope(CatalogQuery query) {
    OpenValue<CatalogScope> scope = query.scope();
    return scope == null ? null : scope.text();
  }

  @Override
  public String catalogText(CatalogQuery query) {
    if (query.scope() != null) {
      throw new InvalidRequestException(
          "scope", "must be left out, because getCatalog does not know it; use get(query)");
    }
    return pipeline()
        .execute(
            Call.of(
                Operation.read(SERVICE, "getCatalog"),
                requestId -> port().getCatalog(requestId, query.seasonCode(), query.productCode()),
                result -> Texts.orEmpty(result.getCatalogData())));
  }

  @Override
  public @Nullable OffsetDateTime lastSetupUpdate() {
    return pipeline()
        .execute(
            Call.<LastSetupUpdateResult, Optional<OffsetDateTime>>of(
                Operation.read(SERVICE, "getLastSetupUpdate"),
                requestId -> port().getLastSetupUpdate(requestId),
                result -> Optional.ofNullable(result.getLastSetupUpdate())))
        .orElse(null);
  }

  @Override
  public boolean isAlive() {
    return pipeline()
        .execute(
            Call.of(
                Operation.read(SERVICE, "isCatalogServiceAlive"),
                requestId -> port().isCatalogServiceAlive(),
                result -> true));
  }

  private CallPipeline pipeline() {
    return runtime.pipeline();
  }

  private CatalogService port() {
    return runtime.port(CatalogBinding.CATALOG);
  }
}
