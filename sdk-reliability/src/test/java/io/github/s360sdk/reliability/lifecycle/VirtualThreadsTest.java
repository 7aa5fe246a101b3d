package io.github.s360sdk.reliability.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.s360sdk.reliability.process.ChildJvm;
import io.github.s360sdk.reliability.process.Institution;
import io.github.s360sdk.testing.S360Simulator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Virtual threads can use the SDK without holding the threads that carry them. */
class VirtualThreadsTest {

  private static final int THREADS = 1000;
  private static final int WITH_VIRTUAL_THREADS = 21;
  private static final int WITH_PINNING_BY_LOCKS_GONE = 24;
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final String OF_THE_SDK = "io.github.s360sdk.";
  private static final String OF_THIS_MODULE = "io.github.s360sdk.reliability.";

  @Test
  void noSalePinsItsCarrier() throws IOException, InterruptedException {
    Optional<Jdk> newest = Jdk.newest();
    assumeThat(newest).as("a Java with virtual threads").isPresent();
    assumeThat(newest.get().version()).isGreaterThanOrEqualTo(WITH_VIRTUAL_THREADS);
    List<String> arguments = new ArrayList<>(List.of(String.valueOf(THREADS)));
    try (S360Simulator simulator = S360Simulator.start()) {
      arguments.addAll(Institution.of(simulator).words());
      try (ChildJvm sales =
          ChildJvm.of(
              newest.get().home(), ManyVirtualSales.class, options(newest.get()), arguments)) {
        assertThat(sales.line(ManyVirtualSales.SOLD, LONGEST))
            .as(sales.output())
            .isEqualTo(String.valueOf(THREADS));
        sales.line(ManyVirtualSales.END, LONGEST);

        assertThat(sales.output().lines().filter(VirtualThreadsTest::pinsInTheSdk)).isEmpty();
      }
    }
  }

  private static List<String> options(Jdk jdk) {
    return jdk.version() < WITH_PINNING_BY_LOCKS_GONE
        ? List.of("-Djdk.tracePinnedThreads=full")
        : List.of();
  }

  /** A line of the recording, or of the trace of an older Java, with a frame of the SDK. */
  private static boolean pinsInTheSdk(String line) {
    boolean pins = line.startsWith(ManyVirtualSales.PINNED) || line.startsWith("    ");
    return pins && line.replace(OF_THIS_MODULE, "").contains(OF_THE_SDK);
  }
}
