package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.catalog.internal.stub.GetCatalog;
import io.github.s360sdk.catalog.internal.stub.GetCatalogDetailed;
import io.github.s360sdk.catalog.internal.stub.GetLastSetupUpdate;
import io.github.s360sdk.catalog.internal.stub.GetPOSConfig;
import io.github.s360sdk.catalog.internal.stub.IsCatalogServiceAlive;
import io.github.s360sdk.catalog.internal.stub.type.CatalogResult;
import io.github.s360sdk.catalog.internal.stub.type.CatalogResultDetailed;
import io.github.s360sdk.catalog.internal.stub.type.LastSetupUpdateResult;
import io.github.s360sdk.catalog.internal.stub.type.POSConfigResult;
import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.core.model.ServiceAddress;
import io.github.s360sdk.testing.internal.soap.Codec;
import io.github.s360sdk.testing.internal.state.Books;
import io.github.s360sdk.testing.internal.state.Store;
import io.github.s360sdk.testing.world.EventProduct;
import io.github.s360sdk.testing.world.SalesSeason;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** CatalogService: catalogue and point-of-sale configuration. */
public final class CatalogEndpoint {

  private static final ServiceAddress ADDRESS =
      new ServiceAddress(
          "CatalogService",
          "tnseb",
          "com.secutix.service.realtime.catalog",
          "1_33",
          "http://v1_33.CatalogService.service.secutix.com");

  // Filters come from the caller, so what is kept of them is bounded.
  private static final int MOST_KEPT = 100;

  private final Store store;
  private final Codec codec;
  private final CatalogForm form;
  private final AtomicReference<OffsetDateTime> lastSetupUpdate;
  private final Map<CatalogForm.Filter, Body> catalogues = new ConcurrentHashMap<>();

  private CatalogEndpoint(
      Store store, Codec codec, AtomicReference<OffsetDateTime> lastSetupUpdate) {
    this.store = store;
    this.codec = codec;
    this.form = new CatalogForm(store.settings().world());
    this.lastSetupUpdate = lastSetupUpdate;
  }

  /** Builds the endpoint. The time of the last set-up change can be moved by tests. */
  public static ServiceEndpoint create(
      Store store, Codec codec, AtomicReference<OffsetDateTime> lastSetupUpdate) {
    return new CatalogEndpoint(store, codec, lastSetupUpdate).endpoint();
  }

  private ServiceEndpoint endpoint() {
    ServiceOperation<GetCatalogDetailed, CatalogResultDetailed> detailed =
        new ServiceOperation<>(
            "getCatalogDetailed",
            GetCatalogDetailed.class,
            GetCatalogDetailed::getRequestId,
            CatalogResultDetailed.class,
            CatalogResultDetailed::new,
            (request, caller) -> detailed(filter(request)));
    return new ServiceEndpoint(
        ADDRESS,
        List.of(
            new ServiceOperation<>(
                "getPOSConfig",
                GetPOSConfig.class,
                GetPOSConfig::getRequestId,
                POSConfigResult.class,
                POSConfigResult::new,
                (request, caller) -> posConfig(caller)),
            new ServiceOperation<>(
                "getCatalog",
                GetCatalog.class,
                GetCatalog::getRequestId,
                CatalogResult.class,
                CatalogResult::new,
                (request, caller) -> catalogText(request)),
            detailed.keeping((request, caller) -> kept(request, detailed)),
            new ServiceOperation<>(
                "getLastSetupUpdate",
                GetLastSetupUpdate.class,
                GetLastSetupUpdate::getRequestId,
                LastSetupUpdateResult.class,
                LastSetupUpdateResult::new,
                (request, caller) -> lastSetupUpdate()),
            new ServiceOperation<>(
                "isCatalogServiceAlive",
                IsCatalogServiceAlive.class,
                request -> null,
                WebMethodResult.class,
                WebMethodResult::new,
                (request, caller) -> new WebMethodResult())));
  }

  private POSConfigResult posConfig(Caller caller) {
    POSConfigResult result = new POSConfigResult();
    result.setPosConfigData(
        PosConfigForm.of(store.settings(), store.with(Books::paymentMethods), caller.operator()));
    return result;
  }

  private static CatalogForm.Filter filter(GetCatalogDetailed request) {
    return new CatalogForm.Filter(
        Forms.text(request.getSeasonCode()),
        Forms.text(request.getProductCode()),
        "EXTENDED".equals(request.getScope()));
  }

  private CatalogResultDetailed detailed(CatalogForm.Filter filter) {
    CatalogResultDetailed result = new CatalogResultDetailed();
    result.setCatalogData(form.of(filter));
    return result;
  }

  /** The catalogue does not change and is large, so its answer is written once per filter. */
  private @Nullable Body kept(
      GetCatalogDetailed request,
      ServiceOperation<GetCatalogDetailed, CatalogResultDetailed> operation) {
    if (request.getRequestId() != null) {
      return null;
    }
    CatalogForm.Filter filter = filter(request);
    Body ready = catalogues.get(filter);
    if (ready == null && catalogues.size() < MOST_KEPT) {
      ready =
          catalogues.computeIfAbsent(
              filter, key -> operation.write(detailed(key), ADDRESS.namespace(), codec));
    }
    return ready;
  }

  /** The format of this text is not known: seasons and products by code (assumed). */
  private CatalogResult catalogText(GetCatalog request) {
    CatalogForm.Filter filter =
        new CatalogForm.Filter(
            Forms.text(request.getSeasonCode()), Forms.text(request.getProductCode()), false);
    StringBuilder text = new StringBuilder("<catalog>");
    for (SalesSeason season : store.settings().world().seasons()) {
      if (filter.season(season)) {
        text.append("<season code=\"").append(season.code()).append("\">");
        for (EventProduct event : season.events()) {
          if (filter.event(event)) {
            text.append("<product code=\"").append(event.code()).append("\"/>");
          }
        }
        text.append("</season>");
      }
    }
    CatalogResult result = new CatalogResult();
    result.setCatalogData(text.append("</catalog>").toString());
    return result;
  }

  private LastSetupUpdateResult lastSetupUpdate() {
    LastSetupUpdateResult result = new LastSetupUpdateResult();
    result.setLastSetupUpdate(lastSetupUpdate.get());
    return result;
  }
}
