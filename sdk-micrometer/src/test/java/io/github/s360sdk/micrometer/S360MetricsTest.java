package io.github.s360sdk.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S360MetricsTest {

  private final ManualClock clock = ManualClock.startingNow();
  private final S360Simulator simulator = S360Simulator.builder().clock(clock).start();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final S360Metrics metrics = new S360Metrics(registry);
  private final S360Client client =
      S360Client.of(
          simulator
              .connection()
              .retry(RetryPolicy.NONE)
              .rateLimits(RateLimits.DOCUMENTED)
              .listener(metrics)
              .build());

  @AfterEach
  void close() {
    client.close();
    simulator.close();
  }

  private long timed(String name, String... tags) {
    return registry.get(name).tags(tags).timer().count();
  }

  private double counted(String name, String... tags) {
    return registry.get(name).tags(tags).counter().count();
  }

  @Test
  void callsAttemptsAndPermitsAreTimed() {
    client.catalog().isAlive();
    client.catalog().isAlive();

    String[] alive = {"service", "CatalogService", "operation", "isCatalogServiceAlive"};
    assertThat(registry.get("s360.calls").tags(alive).tag("outcome", "ok").timer().count())
        .isEqualTo(2);
    assertThat(registry.get("s360.calls").tags(alive).timer().totalTime(TimeUnit.NANOSECONDS))
        .isPositive();
    assertThat(registry.get("s360.attempts").tags(alive).tag("status", "200").timer().count())
        .isEqualTo(2);
    assertThat(timed("s360.permits", "priority", "read", "granted", "true")).isEqualTo(2);
  }

  @Test
  void usesOfTheCacheAreCounted() {
    client.catalog().posConfig();
    client.catalog().posConfig();
    client.catalog().get();
    client.catalog().get();

    assertThat(counted("s360.cache.uses", "group", "posConfig", "outcome", "miss")).isEqualTo(1);
    assertThat(counted("s360.cache.uses", "group", "posConfig", "outcome", "hit"))
        .isGreaterThanOrEqualTo(1);
    assertThat(counted("s360.cache.uses", "group", "catalog", "outcome", "miss")).isEqualTo(1);
    assertThat(counted("s360.cache.uses", "group", "catalog", "outcome", "hit")).isEqualTo(1);
    assertThat(timed("s360.cache.loads", "group", "catalog", "outcome", "ok")).isEqualTo(1);
  }

  @Test
  void anOldCatalogueIsCountedAsStale() {
    client.catalog().get();
    simulator.faults().on("getLastSetupUpdate").http(503);
    clock.advance(Duration.ofHours(1));

    client.catalog().get();

    assertThat(counted("s360.cache.uses", "group", "catalog", "outcome", "stale")).isEqualTo(1);
  }

  @Test
  void refusalsAndThePaceAreShown() {
    metrics.watchPace(client.connection());
    assertThat(registry.get("s360.pace").gauge().value()).isEqualTo(180);
    assertThat(registry.get("s360.held").gauge().value()).isZero();
    simulator.faults().on("isCatalogServiceAlive").nextCalls(1).http(509);

    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> client.catalog().isAlive());

    assertThat(counted("s360.throttles", "operation", "isCatalogServiceAlive")).isEqualTo(1);
    assertThat(timed("s360.calls", "outcome", "ThrottledException")).isEqualTo(1);
    assertThat(registry.get("s360.pace").gauge().value()).isEqualTo(45);
    assertThat(registry.get("s360.held").gauge().value()).isEqualTo(1);
  }
}
