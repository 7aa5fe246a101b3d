package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.testing.S360Simulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that uses the client ends by itself, whether it closes it or not. */
class ProcessEndTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"close", "leave", "watch"})
  void theJvmEnds(String how) throws Exception {
    try (S360Simulator simulator = S360Simulator.start()) {
      Path output = folder.resolve("output");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Program.class.getName(),
                  how,
                  simulator.baseUrl(),
                  simulator.operator(),
                  simulator.password(),
                  String.valueOf(simulator.world().theatre().play().id()))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(30, TimeUnit.SECONDS);
      process.destroyForcibly();

      assertThat(Files.readString(output)).contains("alive: true");
      assertThat(ended).as("the process ended by itself").isTrue();
      assertThat(process.exitValue()).isZero();
    }
  }

  /** Makes one call, or leaves a watcher behind. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      S360Client s360 =
          S360Client.create(
              c -> c.institution("demo").baseUrl(args[1]).credentials(args[2], args[3]));
      System.out.println("alive: " + s360.catalog().isAlive());
      if (args[0].equals("watch")) {
        AvailabilityWatcher watcher =
            s360.availability().watch(w -> w.product(Long.parseLong(args[4])));
        watcher.loaded().toCompletableFuture().join();
      }
      if (args[0].equals("close")) {
        s360.close();
      }
    }
  }
}
