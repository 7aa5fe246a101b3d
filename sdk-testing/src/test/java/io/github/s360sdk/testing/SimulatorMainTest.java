package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SimulatorMainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private SimulatorMain.Outcome run(String... args) {
    return SimulatorMain.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void startsAndSaysHowToLogIn() {
    SimulatorMain.Outcome outcome = run("--port", "0");
    try (S360Simulator simulator = java.util.Objects.requireNonNull(outcome.simulator())) {
      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains(
              simulator.baseUrl(),
              simulator.institution(),
              simulator.operator(),
              simulator.password());
      SimulatorMain.Outcome second = run("--port=" + simulator.port());
      assertThat(second.simulator()).isNull();
      assertThat(second.status()).isEqualTo(1);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .contains("cannot listen on port " + simulator.port());
    }
  }

  @Test
  void servesAGeneratedCatalogue() {
    SimulatorMain.Outcome outcome = run("--catalogue", "1", "--port=0");
    try (S360Simulator simulator = java.util.Objects.requireNonNull(outcome.simulator())) {
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("catalogue");
      assertThat(
              new RawClient(simulator)
                  .call(RawClient.CATALOG, "getCatalogDetailed", "")
                  .text()
                  .length())
          .isGreaterThan(900_000);
    }
  }

  @Test
  void helps() {
    assertThat(run("--help").status()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("--port PORT", "--catalogue MB");
  }

  @Test
  void refusesBadArguments() {
    for (String[] args :
        new String[][] {
          {"--port", "x"},
          {"--port", "70000"},
          {"--port", "-1"},
          {"--port"},
          {"x"},
          {"--catalogue"},
          {"--catalogue", "0"},
          {"--catalogue=y"}
        }) {
      assertThat(run(args).status()).isEqualTo(2);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("70000", "unknown argument: x", "--catalogue needs a number", "megabytes");
  }
}
