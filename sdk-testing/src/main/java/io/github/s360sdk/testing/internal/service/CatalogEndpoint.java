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
import io.github.s360sdk.testing.internal.state.SetupState;
import io.github.s360sdk.testing.internal.state.Store;
import io.github.s360sdk.testing.world.GeneratedCatalog;
import java.util.List;
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

  private static final String DETAILED = "getCatalogDetailed";
  private static final String TEXT = "getCatalog";

  private final Store store;
  private final Codec codec;
  private final SetupState setup;
  private final CatalogGate gate;
  private final @Nullable GeneratedCatalog generated;

  private CatalogEndpoint(
      Store store,
      Codec codec,
      SetupState setup,
      CatalogGate gate,
      @Nullable GeneratedCatalog generated) {
    this.store = store;
    this.codec = codec;
    this.setup = setup;
    this.gate = gate;
    this.generated = generated;
  }

  /** Builds the endpoint. Set-up and gate can be changed by tests. */
  public static ServiceEndpoint create(
      Store store,
      Codec codec,
      SetupState setup,
      CatalogGate gate,
      @Nullable GeneratedCatalog generated) {
    return new CatalogEndpoint(store, codec, setup, gate, generated).endpoint();
  }

  private ServiceEndpoint endpoint() {
    ServiceOperation<GetCatalogDetailed, CatalogResultDetailed> plain =
        new ServiceOperation<>(
            DETAILED,
            GetCatalogDetailed.class,
            GetCatalogDetailed::getRequestId,
            CatalogResultDetailed.class,
            CatalogResultDetailed::new,
            (request, caller) -> new CatalogResultDetailed());
    Catalogues catalogues =
        new Catalogues(
            store.settings().world(),
            setup,
            generated,
            data -> {
              CatalogResultDetailed result = new CatalogResultDetailed();
              result.setCatalogData(data);
              return plain.write(result, ADDRESS.namespace(), codec);
            });
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
                    TEXT,
                    GetCatalog.class,
                    GetCatalog::getRequestId,
                    CatalogResult.class,
                    CatalogResult::new,
                    (request, caller) -> catalogues.text(filter(request)))
                .behind(
                    request -> gate.enter(TEXT, filter(request), request.getRequestId(), false)),
            plain
                .doing((request, caller) -> catalogues.stub(filter(request)))
                .keeping((request, caller) -> kept(request, catalogues))
                .behind(
                    request -> gate.enter(DETAILED, filter(request), request.getRequestId(), true)),
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

  private static CatalogForm.Filter filter(GetCatalog request) {
    return new CatalogForm.Filter(
        Forms.text(request.getSeasonCode()), Forms.text(request.getProductCode()), false);
  }

  /** An answer that repeats the id of the request is made afresh, unless it is too large for it. */
  private static @Nullable Answer kept(GetCatalogDetailed request, Catalogues catalogues) {
    return request.getRequestId() != null && !catalogues.isStreamed()
        ? null
        : catalogues.answer(filter(request));
  }

  private LastSetupUpdateResult lastSetupUpdate() {
    LastSetupUpdateResult result = new LastSetupUpdateResult();
    result.setLastSetupUpdate(setup.lastUpdate());
    return result;
  }
}
