package io.github.s360sdk.core.spi;

import io.github.s360sdk.core.internal.time.LongTimes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How many calls the platform allows an institution. A contract with the vendor may grant more than
 * is documented, and a platform may grant less.
 *
 * @param callsPerMinute calls of the whole institution in a minute, over all services and machines
 * @param operations limits of single operations
 */
public record RateLimits(int callsPerMinute, List<OperationLimit> operations) {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  /**
   * What the vendor documents: 180 calls a minute, one {@code getCatalogDetailed} in 10 minutes,
   * and one call a minute of each of the availability methods. That the latter are calls that ask
   * the same is our reading, because nobody could choose seats otherwise.
   */
  public static final RateLimits DOCUMENTED =
      new RateLimits(
          180,
          Stream.concat(
                  Stream.of(
                      new OperationLimit(
                          "CatalogService",
                          "getCatalogDetailed",
                          1,
                          Duration.ofMinutes(10),
                          false)),
                  Stream.of(
                          "getEventAvailability",
                          "getPerformanceAvailability",
                          "getProductAvailability",
                          "getSeatsAvailability",
                          "getUpdatedAvailabilities")
                      .map(
                          operation ->
                              new OperationLimit(
                                  "AvailabilityService", operation, 1, A_MINUTE, true)))
              .toList());

  /**
   * Checks the number and copies the list.
   *
   * @throws IllegalArgumentException if there is less than one call
   */
  public RateLimits {
    if (callsPerMinute < 1) {
      throw new IllegalArgumentException(
          "callsPerMinute must be at least 1, but is " + callsPerMinute);
    }
    operations = List.copyOf(operations);
  }

  /**
   * How many calls of an operation an institution may make in a period.
   *
   * <p>Permits come back one after the other, each in its share of the period. With more than one
   * call, permits that were saved and those that come back meanwhile can fall into the same period:
   * nearly twice as many then. Where the platform counts each period strictly, name one call in the
   * share of the period, as one in 5 minutes for two in 10.
   *
   * @param service name of the service, for example {@code CatalogService}
   * @param operation name of the operation
   * @param calls number of calls, at least 1
   * @param period period, more than zero; more than a year counts as a year
   * @param perQuestion whether only calls that ask the same are counted together
   */
  public record OperationLimit(
      String service, String operation, int calls, Duration period, boolean perQuestion) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is less than one call, or no period
     */
    public OperationLimit {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(operation, "operation");
      if (calls < 1 || period.isNegative() || period.isZero()) {
        throw new IllegalArgumentException(
            "a limit needs at least one call and a positive period, but has "
                + calls
                + " calls in "
                + period);
      }
      period = LongTimes.bounded(period);
    }

    /**
     * Whether this is the limit of an operation.
     *
     * @param otherService name of the service
     * @param otherOperation name of the operation
     * @return true if it is
     */
    public boolean isOf(String otherService, String otherOperation) {
      return service.equals(otherService) && operation.equals(otherOperation);
    }
  }

  /**
   * The same with another limit of the whole institution.
   *
   * @param calls calls in a minute, at least 1
   * @return the changed limits
   * @throws IllegalArgumentException if there is less than one call
   */
  public RateLimits withCallsPerMinute(int calls) {
    return new RateLimits(calls, operations);
  }

  /**
   * The same with a limit of an operation, in place of the one that it has.
   *
   * @param limit the limit
   * @return the changed limits
   */
  public RateLimits with(OperationLimit limit) {
    return new RateLimits(
        callsPerMinute,
        Stream.concat(
                without(limit.service(), limit.operation()).operations().stream(), Stream.of(limit))
            .toList());
  }

  /**
   * The same without a limit of an operation.
   *
   * @param service name of the service
   * @param operation name of the operation
   * @return the changed limits
   */
  public RateLimits without(String service, String operation) {
    return new RateLimits(
        callsPerMinute,
        operations.stream().filter(limit -> !limit.isOf(service, operation)).toList());
  }
}
