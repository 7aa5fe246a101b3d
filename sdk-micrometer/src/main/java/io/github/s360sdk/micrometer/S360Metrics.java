package io.github.s360sdk.micrometer;

import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.RateLimiter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times what a connection does:
 *
 * <pre>{@code
 * S360Metrics metrics = new S360Metrics(registry);
 * S360Connection connection = S360Connection.builder(). ... .listener(metrics).build();
 * metrics.watchPace(connection);
 * }</pre>
 *
 * <p>Its meters, whose names and tags do not change without notice:
 *
 * <table>
 *   <caption>Meters</caption>
 *   <tr><th>name<th>kind<th>tags
 *   <tr><td>{@code s360.calls}<td>timer<td>{@code service}, {@code operation}, {@code outcome}:
 *       {@code ok} or the name of the error
 *   <tr><td>{@code s360.attempts}<td>timer<td>{@code service}, {@code operation}, {@code status}:
 *       HTTP status, or {@code none}
 *   <tr><td>{@code s360.permits}<td>timer of the waits<td>{@code priority}: {@code sale}, {@code
 *       read}, {@code background}; {@code granted}: {@code true} or {@code false}
 *   <tr><td>{@code s360.throttles}<td>counter<td>{@code service}, {@code operation}
 *   <tr><td>{@code s360.circuits}<td>counter<td>{@code service}; {@code state}: {@code open} each time
 *       a service was found to be down, {@code closed} when it answers again
 *   <tr><td>{@code s360.cache.uses}<td>counter<td>{@code group}; {@code outcome}: {@code hit},
 *       {@code miss} or {@code stale}
 *   <tr><td>{@code s360.cache.loads}<td>timer<td>{@code group}; {@code outcome}: {@code ok} or
 *       {@code failed}
 *   <tr><td>{@code s360.pace}<td>gauge, calls a minute<td>{@code institution}
 *   <tr><td>{@code s360.held}<td>gauge, 1 while nothing is sent after a refusal<td>{@code
 *       institution}
 * </table>
 *
 * <p>Thread-safe. One can listen to several connections.
 */
public final class S360Metrics implements CallListener {

  private static final String SERVICE = "service";
  private static final String OPERATION = "operation";
  private static final String OUTCOME = "outcome";
  private static final String GROUP = "group";

  private final MeterRegistry registry;
  // A registry looks a meter up by building its name and tags anew; this is quicker.
  private final Map<Object, Timer> timers = new ConcurrentHashMap<>();
  private final Map<Object, Counter> counters = new ConcurrentHashMap<>();

  private record CallKey(String service, String operation, String outcome) {}

  private record AttemptKey(String service, String operation, @Nullable Integer status) {}

  private record PermitKey(RateLimiter.Priority priority, boolean granted) {}

  private record ThrottleKey(String service, String operation) {}

  private record CircuitKey(String service, boolean open) {}

  private record CacheKey(String group, CacheUse.Outcome outcome) {}

  /**
   * Metrics in a registry.
   *
   * @param registry where meters are registered as they are needed
   */
  public S360Metrics(MeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  /**
   * Registers gauges of the pace of a connection's institution. Connections of the same institution
   * need it once.
   *
   * @param connection the connection; it is kept as long as the registry is
   */
  public void watchPace(S360Connection connection) {
    pace(
        "s360.pace",
        "calls",
        "Calls a minute that the rate limiter lets through at most",
        connection,
        pace -> (double) pace.callsPerMinute());
    pace(
        "s360.held",
        null,
        "1 while nothing is sent after the platform has refused a call",
        connection,
        pace -> pace.heldUntil() == null ? 0.0 : 1.0);
  }

  private void pace(
      String name,
      @Nullable String unit,
      String description,
      S360Connection connection,
      Function<RateLimiter.Pace, Double> value) {
    Gauge.builder(name, connection, from -> from.pace().map(value).orElse(Double.NaN))
        .tag("institution", connection.institution())
        .baseUnit(unit)
        .description(description)
        .strongReference(true)
        .register(registry);
  }

  @Override
  public void onCall(Call call) {
    Throwable error = call.error();
    CallKey key =
        new CallKey(
            call.service(),
            call.operation(),
            error == null ? "ok" : error.getClass().getSimpleName());
    timers
        .computeIfAbsent(
            key,
            absent ->
                Timer.builder("s360.calls")
                    .description("Calls with all their attempts and waits")
                    .tag(SERVICE, key.service())
                    .tag(OPERATION, key.operation())
                    .tag(OUTCOME, key.outcome())
                    .register(registry))
        .record(call.duration());
  }

  @Override
  public void onAttempt(Attempt attempt) {
    AttemptKey key = new AttemptKey(attempt.service(), attempt.operation(), attempt.httpStatus());
    timers
        .computeIfAbsent(
            key,
            absent ->
                Timer.builder("s360.attempts")
                    .description("Requests that were sent, repeats and polls included")
                    .tag(SERVICE, key.service())
                    .tag(OPERATION, key.operation())
                    .tag("status", key.status() == null ? "none" : key.status().toString())
                    .register(registry))
        .record(attempt.duration());
  }

  @Override
  public void onCircuit(Circuit circuit) {
    CircuitKey key = new CircuitKey(circuit.service(), circuit.openUntil() != null);
    counters
        .computeIfAbsent(
            key,
            absent ->
                Counter.builder("s360.circuits")
                    .description("Times that a service was found to be down, or to be back")
                    .tag(SERVICE, key.service())
                    .tag("state", key.open() ? "open" : "closed")
                    .register(registry))
        .increment();
  }

  @Override
  public void onPermit(Permit permit) {
    PermitKey key = new PermitKey(permit.priority(), permit.granted());
    timers
        .computeIfAbsent(
            key,
            absent ->
                Timer.builder("s360.permits")
                    .description("Waits for a permit of the rate limiter")
                    .tag("priority", lower(key.priority()))
                    .tag("granted", Boolean.toString(key.granted()))
                    .register(registry))
        .record(permit.waited());
  }

  @Override
  public void onThrottle(Throttle throttle) {
    ThrottleKey key = new ThrottleKey(throttle.service(), throttle.operation());
    counters
        .computeIfAbsent(
            key,
            absent ->
                Counter.builder("s360.throttles")
                    .description("Calls that the platform refused because of its limits")
                    .tag(SERVICE, key.service())
                    .tag(OPERATION, key.operation())
                    .register(registry))
        .increment();
  }

  @Override
  public void onCache(CacheUse use) {
    CacheKey key = new CacheKey(use.group(), use.outcome());
    switch (use.outcome()) {
      case HIT, MISS, STALE ->
          counters
              .computeIfAbsent(
                  key,
                  absent ->
                      Counter.builder("s360.cache.uses")
                          .description("What was asked of the cache, and what came of it")
                          .tag(GROUP, key.group())
                          .tag(OUTCOME, lower(key.outcome()))
                          .register(registry))
              .increment();
      case LOAD, LOAD_FAILED ->
          timers
              .computeIfAbsent(
                  key,
                  absent ->
                      Timer.builder("s360.cache.loads")
                          .description("Loads from the platform for the cache")
                          .tag(GROUP, key.group())
                          .tag(OUTCOME, key.outcome() == CacheUse.Outcome.LOAD ? "ok" : "failed")
                          .register(registry))
              .record(use.duration());
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
