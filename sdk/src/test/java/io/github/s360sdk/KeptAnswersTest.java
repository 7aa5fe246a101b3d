package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.availability.AvailabilityClient;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.spi.Credentials;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers about what is left that are given again when something is wrong. */
@Timeout(60)
@WithS360Simulator(manualClock = true)
class KeptAnswersTest {

  private final S360Simulator simulator;
  private final ManualClock clock;
  private final long performance;

  KeptAnswersTest(S360Simulator simulator, ManualClock clock) {
    this.simulator = simulator;
    this.clock = clock;
    this.performance = simulator.world().theatre().performances().get(0).id();
  }

  @Test
  void anOldAnswerIsGivenAlsoWhenTheConfigurationIsOld() {
    try (S360Client s360 = S360Client.of(simulator.connection().build())) {
      AvailabilityClient left = s360.availability();
      s360.catalog().posConfig();
      clock.advance(Duration.ofMinutes(59).plusSeconds(30));
      assertThat(left.performance(performance)).isPresent();
      clock.advance(Duration.ofSeconds(65));
      simulator.faults().onAnyOperation().http(503);

      assertThat(left.performance(performance)).isPresent();

      clock.advance(Duration.ofMinutes(10));
      assertThatExceptionOfType(ServerErrorException.class)
          .isThrownBy(() -> left.performance(performance));
    }
  }

  @Test
  void thePointOfSalesIsNotForgottenWhenItCannotBeAskedFor() {
    try (S360Client s360 = S360Client.of(simulator.connection().build())) {
      assertThat(s360.availability().performance(performance)).isPresent();
      clock.advance(Duration.ofHours(2));
      simulator.faults().on("getPOSConfig").http(503);
      simulator.requests().clear();

      assertThat(s360.availability().performance(performance)).isPresent();
      long other = simulator.world().theatre().performances().get(1).id();
      assertThat(s360.availability().performance(other)).isPresent();

      // Three attempts of one call, and not of each.
      assertThat(simulator.requests().count("getPOSConfig")).isEqualTo(3);
    }
  }

  @Test
  void aRefusalIsTold() {
    try (S360Client s360 = S360Client.of(simulator.connection().build())) {
      simulator.faults().on("getPerformanceAvailability").statusCode("error.any", null);
      assertThatExceptionOfType(BusinessException.class)
          .isThrownBy(() -> s360.availability().performance(performance));
    }
  }

  @Test
  void aProviderThatFailsIsNamedBeforeAnythingIsSent() {
    AtomicBoolean fails = new AtomicBoolean(true);
    S360Client s360 =
        S360Client.of(
            simulator
                .connection()
                .credentials(
                    () -> {
                      if (fails.get()) {
                        throw new IllegalStateException("vault");
                      }
                      return new Credentials(simulator.operator(), simulator.password());
                    })
                .build());
    try (s360) {
      assertThatExceptionOfType(ConnectionFailedException.class)
          .isThrownBy(() -> s360.catalog().posConfig())
          .withStackTraceContaining("vault");
      assertThatExceptionOfType(ConnectionFailedException.class)
          .isThrownBy(() -> s360.availability().performance(performance))
          .withStackTraceContaining("vault");
      fails.set(false);
      assertThat(s360.availability().performance(performance)).isPresent();
    }
  }
}
