package io.github.s360sdk.catalog.internal;

import io.github.s360sdk.catalog.internal.stub.CatalogService;
import io.github.s360sdk.core.internal.soap.ServiceBinding;
import io.github.s360sdk.core.model.ServiceAddress;
import java.util.List;

/** Where the catalogue service stands, and its stubs. */
public final class CatalogBinding {

  /** The catalogue service, version 1_33. */
  public static final ServiceBinding<CatalogService> CATALOG =
      new ServiceBinding<>(
          CatalogService.class,
          new ServiceAddress(
              "CatalogService",
              "tnseb",
              "com.secutix.service.realtime.catalog",
              "1_33",
              "http://v1_33.CatalogService.service.secutix.com"),
          List.of(io.github.s360sdk.catalog.internal.stub.ObjectFactory.class));

  private CatalogBinding() {}
}
