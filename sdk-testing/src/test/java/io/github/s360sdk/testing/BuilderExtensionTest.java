package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BuilderExtensionTest {

  @RegisterExtension
  static final S360SimulatorExtension SIMULATOR =
      new S360SimulatorExtension(S360Simulator.builder().institution("ACME"));

  @Test
  void startsWhatTheBuilderSays(S360Simulator simulator) {
    assertThat(simulator.institution()).isEqualTo("acme");
    assertThat(simulator.operator()).isEqualTo("ACME_API");
    assertThat(
            new RawClient(simulator)
                .call(RawClient.CATALOG, "getPOSConfig", "")
                .first("institCode"))
        .isEqualTo("ACME");
  }
}
