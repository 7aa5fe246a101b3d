package io.github.s360sdk.reliability.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.contacts.model.Individual;
import io.github.s360sdk.core.Caches;
import io.github.s360sdk.core.RateLimiters;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.reliability.process.Institution;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.model.RecordedCall;
import io.github.s360sdk.testing.world.DemoWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two institutions in one program, with everything shared that can be, never meet. */
class SideBySideTest {

  private static final int THREADS = 8;
  private static final int TIMES = 40;
  private static final String NUMBER = "0042";

  @Test
  void nothingOfOneReachesTheOther() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (S360Simulator north = simulator("north", 2);
        S360Simulator south = simulator("south", 3);
        Cache cache = Caches.inMemory();
        RateLimiter limiter = RateLimiters.inMemory(new RateLimits(1_000_000, List.of()));
        S360Client inNorth = client(north, cache, limiter);
        S360Client inSouth = client(south, cache, limiter)) {
      List<Future<?>> tasks = new ArrayList<>();
      for (int i = 0; i < THREADS * TIMES; i++) {
        boolean isNorth = i % 2 == 0;
        tasks.add(threads.submit(() -> use(isNorth ? inNorth : inSouth, isNorth ? north : south)));
      }
      for (Future<?> task : tasks) {
        task.get();
      }

      assertOnlyOwn(north);
      assertOnlyOwn(south);
    } finally {
      threads.shutdownNow();
    }
  }

  private static S360Simulator simulator(String name, int performances) {
    S360Simulator simulator =
        S360Simulator.builder()
            .institution(name)
            .operator(name + "_OPERATOR", "password-of-" + name)
            .world(DemoWorld.sized().performances(performances))
            .start();
    simulator.addContact(
        contact -> contact.number(NUMBER).field("individualLastname", "Of " + name));
    return simulator;
  }

  private static S360Client client(S360Simulator simulator, Cache cache, RateLimiter limiter) {
    return S360Client.of(simulator.connection().cache(cache).rateLimiter(limiter).build());
  }

  private static void use(S360Client s360, S360Simulator simulator) {
    assertThat(s360.contacts().get(NUMBER).individual().map(Individual::lastName))
        .contains("Of " + simulator.institution());
    // The worlds differ in the number of performances only, so the catalogues do as well.
    assertThat(s360.catalog().get().performances().size())
        .isEqualTo(performances(simulator.world()));
    long order = Sales.pass(s360, Institution.of(simulator)).orderId();
    assertThat(simulator.order(order).operator()).isEqualTo(simulator.operator());
  }

  private static int performances(DemoWorld world) {
    return world.theatre().performances().size() + world.sports().matches().size();
  }

  private static void assertOnlyOwn(S360Simulator simulator) {
    assertThat(simulator.requests().all())
        .hasSizeGreaterThan(THREADS * TIMES)
        .extracting(RecordedCall::operator)
        .containsOnly(simulator.operator());
    assertThat(simulator.requests().count("getCatalogDetailed"))
        .as("loads of the catalogue, which is cached for each institution")
        .isEqualTo(1);
  }
}
