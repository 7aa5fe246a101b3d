package io.github.s360sdk.sales.internal;

import io.github.s360sdk.core.internal.soap.ServiceBinding;
import io.github.s360sdk.core.model.ServiceAddress;
import io.github.s360sdk.sales.internal.stub.facade.ExternalOrderFacade;
import io.github.s360sdk.sales.internal.stub.order.ExternalOrderService;
import io.github.s360sdk.sales.internal.stub.seating.ExternalSeatingService;
import java.util.List;

/** Where the sales services stand, and their stubs. */
public final class SalesBinding {

  /** Creates and extends orders, version 1_33. */
  public static final ServiceBinding<ExternalOrderFacade> ORDER_FACADE =
      new ServiceBinding<>(
          ExternalOrderFacade.class,
          new ServiceAddress(
              "ExternalOrderFacade",
              "tnseb",
              "com.secutix.service.realtime.externalorder",
              "1_33",
              "http://v1_33.ExternalOrderFacade.service.secutix.com"),
          List.of(io.github.s360sdk.sales.internal.stub.facade.ObjectFactory.class));

  /** Reads and closes orders, and keeps files, version 1_33. */
  public static final ServiceBinding<ExternalOrderService> ORDER_SERVICE =
      new ServiceBinding<>(
          ExternalOrderService.class,
          new ServiceAddress(
              "ExternalOrderService",
              "tnseb",
              "com.secutix.service.realtime.externalorder",
              "1_33",
              "http://v1_33.ExternalOrderService.service.secutix.com"),
          List.of(io.github.s360sdk.sales.internal.stub.order.ObjectFactory.class));

  /** Gives seats to what was sold without, version 1_0. */
  public static final ServiceBinding<ExternalSeatingService> SEATING_SERVICE =
      new ServiceBinding<>(
          ExternalSeatingService.class,
          new ServiceAddress(
              "ExternalSeatingService",
              "tnseb",
              "com.secutix.service.realtime.seat",
              "1_0",
              "http://v1_0.ExternalSeatingService.service.secutix.com"),
          List.of(io.github.s360sdk.sales.internal.stub.seating.ObjectFactory.class));

  private SalesBinding() {}
}
