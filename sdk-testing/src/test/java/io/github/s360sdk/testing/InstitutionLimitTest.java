package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.s360sdk.testing.internal.service.InstitutionGate;
import io.github.s360sdk.testing.internal.service.Throttled;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstitutionLimitTest {

  private static final int MANY = 400_000;

  private final ManualClock clock = ManualClock.at(Instant.parse("2026-05-01T10:00:00Z"));

  @Test
  void aCallCostsTheSameHoweverManyCameBeforeWhileTheClockStands() {
    InstitutionGate gate = new InstitutionGate(clock, MANY);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> enter(gate, MANY));
    assertThatThrownBy(gate::enter).isInstanceOf(Throttled.class);
    clock.advance(Duration.ofMinutes(1));
    assertThatCode(gate::enter).doesNotThrowAnyException();
  }

  @Test
  void countsTheCallsOfTheLastMinute() {
    InstitutionGate gate = new InstitutionGate(clock, 3);
    enter(gate, 2);
    clock.advance(Duration.ofSeconds(30));
    enter(gate, 1);
    assertThatThrownBy(gate::enter).isInstanceOf(Throttled.class);
    clock.advance(Duration.ofSeconds(30));
    enter(gate, 2);
    assertThatThrownBy(gate::enter).isInstanceOf(Throttled.class);
  }

  @Test
  void forgetsTheFutureWhenTheClockIsSetBack() {
    InstitutionGate gate = new InstitutionGate(clock, 3);
    enter(gate, 1);
    clock.advance(Duration.ofSeconds(30));
    enter(gate, 2);
    clock.set(clock.instant().minusSeconds(20));
    enter(gate, 2);
    assertThatThrownBy(gate::enter).isInstanceOf(Throttled.class);
  }

  @Test
  void keepsNothingWithoutALimit() {
    try (S360Simulator simulator = S360Simulator.builder().clock(clock).start()) {
      RawClient client = new RawClient(simulator);
      for (int i = 0; i < 5; i++) {
        assertThat(posConfig(client)).isEqualTo(200);
      }
      simulator.setInstitutionLimit(2);
      assertThat(posConfig(client)).isEqualTo(200);
      assertThat(posConfig(client)).isEqualTo(200);
      assertThat(posConfig(client)).isEqualTo(509);
      simulator.setInstitutionLimit(3);
      assertThat(posConfig(client)).isEqualTo(200);
      assertThat(posConfig(client)).isEqualTo(509);
    }
  }

  private static int posConfig(RawClient client) {
    return client.call(RawClient.CATALOG, "getPOSConfig", "").status();
  }

  private static void enter(InstitutionGate gate, int calls) {
    for (int i = 0; i < calls; i++) {
      gate.enter();
    }
  }
}
