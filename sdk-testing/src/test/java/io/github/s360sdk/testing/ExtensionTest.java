package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.testing.world.Theatre;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@WithS360Simulator(manualClock = true)
class ExtensionTest {

  private static int port;
  private static Instant started = Instant.EPOCH;

  @RepeatedTest(2)
  void isResetBeforeEachTestButStaysTheSame(S360Simulator simulator, ManualClock clock) {
    assertThat(simulator.orders()).isEmpty();
    assertThat(simulator.requests().all()).isEmpty();
    if (port != 0) {
      assertThat(simulator.port()).isEqualTo(port);
      assertThat(clock.instant()).isEqualTo(started);
    }
    port = simulator.port();
    started = clock.instant();
    Theatre theatre = simulator.world().theatre();
    RawClient client = new RawClient(simulator);
    client.place(
        theatre.performances().get(0).id(),
        theatre.seatCategories().get(0).id(),
        theatre.fullTariff().id(),
        1);
    assertThat(simulator.orders()).hasSize(1);
    clock.advance(Duration.ofHours(1));
  }

  @Test
  void givesAConnection(S360ConnectionBuilder builder, S360Simulator simulator) {
    try (S360Connection connection = builder.build()) {
      assertThat(connection.baseUrl()).isEqualTo(simulator.baseUrl());
    }
  }

  @Nested
  class Inner {

    @Test
    void sharesTheSimulatorOfTheOuterClass(S360Simulator simulator) {
      assertThat(
              simulator.seatsLeft(
                  simulator.world().theatre().performances().get(0).id(),
                  simulator.world().theatre().seatCategories().get(0).id()))
          .isEqualTo(120);
      assertThat(simulator.clock()).isInstanceOf(ManualClock.class);
    }
  }

  @AfterAll
  static void runsUntilTheEnd(S360Simulator simulator) {
    assertThat(new RawClient(simulator).call(RawClient.CATALOG, "getPOSConfig", "").status())
        .isEqualTo(200);
  }
}
