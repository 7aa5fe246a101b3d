package io.github.s360sdk.core.internal.limit;

import java.time.Duration;
import java.util.List;

/** How many calls of an operation an institution may make in a period. */
public record MethodLimit(String service, String operation, int calls, Duration period) {

  /** What the vendor documents. */
  public static final List<MethodLimit> OF_THE_PLATFORM =
      List.of(new MethodLimit("CatalogService", "getCatalogDetailed", 1, Duration.ofMinutes(10)));

  public MethodLimit {
    if (calls < 1 || period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException(
          "a limit needs at least one call and a positive period, but has "
              + calls
              + " calls in "
              + period);
    }
  }

  boolean isOf(String otherService, String otherOperation) {
    return service.equals(otherService) && operation.equals(otherOperation);
  }
}
