package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.availability.watch.AvailabilityChange;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.availability.watch.WatchStatus;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.Timeouts;
import io.github.s360sdk.core.error.CircuitOpenException;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.spi.CircuitPolicy;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RateLimits.OperationLimit;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.sales.SalesClient;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Times that nobody will see the end of. */
class LongTimesTest extends SaleFixture {

  private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  @Test
  void ticketsMayBeWaitedForForEver() {
    simulator.setLateBarCodes(3);

    assertThat(pay(twoSeats().waitForTickets(FOREVER)).ticketsComplete()).isTrue();

    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void aSaleMayTakeForEver() {
    s360.close();
    s360 =
        S360Client.of(
            simulator
                .connection()
                .clock(clock)
                .sleeper(clock)
                .timeouts(new Timeouts(FOREVER, FOREVER, FOREVER, FOREVER))
                .build(),
            journal);

    assertThat(sell().tickets()).hasSize(2);
  }

  @Test
  void theCallsOfOneViewMayTakeForEver() {
    try (S360Connection connection = simulator.connection().build()) {
      S360Connection patient =
          connection.withOptions(o -> o.attemptTimeout(FOREVER).totalTimeout(FOREVER));

      assertThat(CatalogClient.of(patient).posConfig().paymentMethods()).isNotEmpty();
      assertThat(SalesClient.of(patient, CatalogClient.of(patient)).recover()).isEmpty();
    }
  }

  @Test
  void aCatalogueMayBeLoadedForEver() {
    try (S360Connection connection = simulator.connection().build()) {
      CatalogClient catalog =
          CatalogClient.of(
              connection,
              o ->
                  o.loadTimeout(FOREVER)
                      .checkInterval(FOREVER)
                      .maxAge(FOREVER)
                      .staleIfError(FOREVER)
                      .posConfigTimeToLive(FOREVER));

      assertThat(catalog.get().performances()).isNotEmpty();
      assertThat(catalog.get()).isSameAs(catalog.get());
      assertThat(catalog.posConfig().paymentMethods()).isNotEmpty();
    }
  }

  @Test
  void aWatcherMayAskOnceForEver() {
    List<AvailabilityChange> changes = new CopyOnWriteArrayList<>();
    try (AvailabilityWatcher watcher =
        s360.availability()
            .watch(
                w ->
                    w.performances(
                            world.theatre().play().id(),
                            List.of(world.theatre().performances().get(0).id()))
                        .onChange(changes::add)
                        .every(FOREVER))) {
      clock.awaitIdle(1);

      assertThat(changes).isNotEmpty();
      assertThat(watcher.status().state()).isEqualTo(WatchStatus.State.WATCHING);
    }
  }

  @Test
  void anAttemptMayBeRepeatedAfterEver() {
    RetryPolicy patient = new RetryPolicy(3, FOREVER, FOREVER, FOREVER, () -> 1);

    assertThat(patient.delayAfter(1, false)).isBetween(Duration.ofDays(365), FOREVER);
    assertThat(patient.delayAfter(30, true)).isBetween(Duration.ofDays(365), FOREVER);
  }

  @Test
  void aCircuitMayStayOpenForEver() {
    try (S360Connection connection =
        simulator
            .connection()
            .retry(RetryPolicy.NONE)
            .circuit(new CircuitPolicy(1, FOREVER, FOREVER))
            .build()) {
      CatalogClient catalog = CatalogClient.of(connection);
      simulator.faults().on("getPOSConfig").nextCalls(1).http(503);
      assertThatThrownBy(catalog::posConfig).isInstanceOf(ServerErrorException.class);

      assertThatThrownBy(catalog::posConfig).isInstanceOf(CircuitOpenException.class);
    }
  }

  @Test
  void aLimitMayHoldForEver() {
    OperationLimit once = new OperationLimit("CatalogService", "getPOSConfig", 1, FOREVER, false);
    try (S360Connection connection =
        simulator.connection().rateLimits(new RateLimits(180, List.of(once))).build()) {
      CatalogClient catalog = CatalogClient.of(connection.withOptions(o -> o.withoutCache()));
      assertThat(catalog.posConfig().paymentMethods()).isNotEmpty();

      assertThatThrownBy(catalog::posConfig).isInstanceOf(ThrottledException.class);
    }
  }
}
