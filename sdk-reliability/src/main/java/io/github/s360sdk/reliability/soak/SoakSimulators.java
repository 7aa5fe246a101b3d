package io.github.s360sdk.reliability.soak;

import io.github.s360sdk.reliability.process.Institution;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.DemoWorld;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM of the simulators, so that the memory of the other one is that of the SDK. It answers
 * {@code heap} with the bytes in use, and ends with its input.
 */
final class SoakSimulators {

  /** What stands before each line about an institution. */
  static final String INSTITUTION = "institution ";

  /** What stands before the memory in use. */
  static final String HEAP = "heap ";

  private static final int KEPT_ORDERS = 200;
  private static final int SEATS = 500;

  private SoakSimulators() {}

  /** Starts as many simulators as the argument says. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<S360Simulator> simulators = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
      S360Simulator simulator =
          S360Simulator.builder()
              .institution("soak" + i)
              .operator("SOAK" + i + "_API", "password-of-" + i)
              .world(DemoWorld.sized().seatsPerCategory(SEATS))
              .keepLastCalls(0)
              .keepLastOrders(KEPT_ORDERS)
              // Interrupted drafts hold their places until then.
              .hold(Duration.ofSeconds(20))
              .keepUpdates(Duration.ofSeconds(20))
              .start();
      SoakFault.orderAll(simulator.faults());
      simulators.add(simulator);
      System.out.println(INSTITUTION + String.join(" ", Institution.of(simulator).words()));
    }
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      while (in.readLine() != null) {
        System.out.println(HEAP + HeapInUse.bytes());
      }
    }
    simulators.forEach(S360Simulator::close);
  }
}
