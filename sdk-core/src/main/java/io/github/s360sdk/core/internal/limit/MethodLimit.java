package io.github.s360sdk.core.internal.limit;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many calls of an operation an institution may make in a period.
 *
 * @param perQuestion whether only calls that ask the same are counted together
 */
public record MethodLimit(
    String service, String operation, int calls, Duration period, boolean perQuestion) {

  /**
   * What the vendor documents. Of the availability methods it says once a minute; that this means
   * the same question is our reading, because nobody could choose seats otherwise.
   */
  public static final List<MethodLimit> OF_THE_PLATFORM =
      Stream.concat(
              Stream.of(
                  new MethodLimit(
                      "CatalogService", "getCatalogDetailed", 1, Duration.ofMinutes(10))),
              Stream.of(
                      "getEventAvailability",
                      "getPerformanceAvailability",
                      "getProductAvailability",
                      "getSeatsAvailability",
                      "getUpdatedAvailabilities")
                  .map(
                      operation ->
                          new MethodLimit(
                              "AvailabilityService", operation, 1, Duration.ofMinutes(1), true)))
          .toList();

  public MethodLimit {
    if (calls < 1 || period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException(
          "a limit needs at least one call and a positive period, but has "
              + calls
              + " calls in "
              + period);
    }
  }

  /** A limit of all calls of an operation. */
  public MethodLimit(String service, String operation, int calls, Duration period) {
    this(service, operation, calls, period, false);
  }

  boolean isOf(String otherService, String otherOperation) {
    return service.equals(otherService) && operation.equals(otherOperation);
  }
}
