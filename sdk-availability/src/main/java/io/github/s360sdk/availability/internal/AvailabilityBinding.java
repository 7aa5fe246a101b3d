package io.github.s360sdk.availability.internal;

import io.github.s360sdk.availability.internal.stub.AvailabilityService;
import io.github.s360sdk.core.internal.soap.ServiceBinding;
import io.github.s360sdk.core.model.ServiceAddress;
import java.util.List;

/** Where the availability service stands, and its stubs. */
public final class AvailabilityBinding {

  /** The availability service, version 1_33; its namespace is inferred. */
  public static final ServiceBinding<AvailabilityService> AVAILABILITY =
      new ServiceBinding<>(
          AvailabilityService.class,
          new ServiceAddress(
              "AvailabilityService",
              "tnseb",
              "com.secutix.service.realtime.availability",
              "1_33",
              "http://v1_33.AvailabilityService.service.secutix.com"),
          List.of(io.github.s360sdk.availability.internal.stub.ObjectFactory.class));

  private AvailabilityBinding() {}
}
