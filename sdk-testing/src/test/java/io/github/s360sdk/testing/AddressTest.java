package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.S360Connection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address is the same one however the JVM was told to choose addresses. */
class AddressTest {

  @Test
  void isThatOfTheLoopbackDevice() {
    try (S360Simulator simulator = S360Simulator.start()) {
      assertThat(simulator.baseUrl()).isEqualTo("http://127.0.0.1:" + simulator.port());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false", "system"})
  void canBeCalledWhateverAddressesArePreferred(String prefersIpv6) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.net.preferIPv6Addresses=" + prefersIpv6,
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName())
            .redirectErrorStream(true)
            .start();
    try {
      String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(said).contains("called http://127.0.0.1:");
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(child.exitValue()).isZero();
    } finally {
      child.destroyForcibly();
    }
  }

  /** A program of its own, because a JVM chooses once. */
  static final class Child {

    private Child() {}

    public static void main(String[] args) {
      try (S360Simulator simulator = S360Simulator.start();
          S360Connection connection = simulator.connection().build()) {
        RawClient client = new RawClient(simulator);
        if (client.call(RawClient.CATALOG, "getPOSConfig", "").status() == 200) {
          System.out.println("called " + simulator.baseUrl());
        }
      }
      System.exit(0);
    }
  }
}
