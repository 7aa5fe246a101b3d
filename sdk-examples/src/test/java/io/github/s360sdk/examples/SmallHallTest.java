package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.S360SimulatorExtension;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.Theatre;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The extension with a builder. */
class SmallHallTest {

  // snippet
  @RegisterExtension
  static final S360SimulatorExtension SIMULATOR =
      new S360SimulatorExtension(
          S360Simulator.builder()
              .institution("acme")
              .operator("ACME_SHOP", "for-tests-only")
              .hold(Duration.ofMinutes(5))
              .world(DemoWorld.sized().performances(2).seatsPerCategory(10)));

  // end snippet

  @Test
  void isSmall(S360Simulator simulator) {
    Theatre theatre = simulator.world().theatre();
    long performance = theatre.performances().get(0).id();
    long category = theatre.seatCategories().get(0).id();
    assertThat(simulator.operator()).isEqualTo("ACME_SHOP");
    assertThat(theatre.performances()).hasSize(2);
    assertThat(simulator.seatsLeft(performance, category)).isEqualTo(10);
  }
}
