package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.core.model.ServiceAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A service of the platform: where it stands and what it can do. */
public final class ServiceEndpoint {

  private final ServiceAddress address;
  private final Map<String, ServiceOperation<?, ?>> operations = new LinkedHashMap<>();

  ServiceEndpoint(ServiceAddress address, List<ServiceOperation<?, ?>> operations) {
    this.address = address;
    operations.forEach(operation -> this.operations.put(operation.name(), operation));
  }

  public ServiceAddress address() {
    return address;
  }

  /** The operations by name. */
  public Map<String, ServiceOperation<?, ?>> operations() {
    return operations;
  }
}
