package io.github.s360sdk.reliability.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.Timeouts;
import io.github.s360sdk.core.spi.CircuitPolicy;
import io.github.s360sdk.reliability.process.ChildJvm;
import io.github.s360sdk.reliability.process.Institution;
import io.github.s360sdk.reliability.process.OpenSockets;
import io.github.s360sdk.testing.S360Simulator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is left of a client that was closed, or that nobody closed. */
class LifeCycleTest {

  private static final Duration SOON = Duration.ofSeconds(3);
  private static final Duration START_OF_JVM = Duration.ofSeconds(60);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int CLIENTS = 5;

  private S360Simulator simulator;

  @BeforeEach
  void start() {
    simulator = S360Simulator.start();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private S360Client client(OpenSockets sockets) {
    return S360Client.of(
        simulator
            .connection()
            .timeouts(new Timeouts(LONG, LONG, LONG, LONG))
            .circuit(CircuitPolicy.NEVER)
            .customizeHttpClient(
                OkHttpClient.Builder.class, builder -> builder.addNetworkInterceptor(sockets))
            .build());
  }

  /** Uses a client in all ways that start threads. */
  private void use(S360Client s360) {
    s360.catalog().subscribe(change -> {});
    s360.availability()
        .watch(
            watch ->
                watch
                    .product(simulator.world().theatre().play().id())
                    .every(Duration.ofMinutes(1)));
    Sales.pass(s360, Institution.of(simulator));
  }

  @Test
  void threadsAndConnectionsEndWithTheClient() throws InterruptedException {
    OpenSockets sockets = new OpenSockets();
    S360Client s360 = client(sockets);
    use(s360);
    assertThat(sockets.open()).isPositive();
    assertThat(threads("s360")).isNotEmpty();

    s360.close();

    assertThat(comesTrue(() -> sockets.open() == 0)).as("connections are closed").isTrue();
    comesTrue(() -> threads("s360").findAny().isEmpty());
    assertThat(threads("s360")).isEmpty();
  }

  /** The threads of OkHttp serve all clients and live for a minute more; they must not add up. */
  @Test
  void threadsOfTheHttpClientDoNotAddUp() {
    use(client(new OpenSockets()));
    long ofOne = threads("OkHttp").count();
    for (int i = 0; i < CLIENTS; i++) {
      try (S360Client s360 = client(new OpenSockets())) {
        use(s360);
      }
    }

    assertThat(threads("OkHttp").count()).isLessThanOrEqualTo(ofOne + 1);
  }

  @TestFactory
  Stream<DynamicTest> laterCallsSayThatTheConnectionIsClosed() {
    long performance = simulator.world().theatre().performances().get(0).id();
    long pointOfSales = simulator.world().pointOfSales().id();
    long play = simulator.world().theatre().play().id();
    return Stream.of(
            later("posConfig", s360 -> s360.catalog().posConfig()),
            later("catalogue", s360 -> s360.catalog().get()),
            later("isAlive", s360 -> s360.catalog().isAlive()),
            later("subscribe", s360 -> s360.catalog().subscribe(change -> {})),
            later(
                "availability",
                s360 ->
                    s360.availability()
                        .performances(
                            query -> query.pointOfSales(pointOfSales).performance(performance))),
            later(
                "watch",
                s360 ->
                    s360.availability()
                        .watch(watch -> watch.product(play).every(Duration.ofMinutes(1)))),
            later("contact", s360 -> s360.contacts().get("0001")),
            later("tickets", s360 -> s360.sales().tickets(1)),
            later("order", s360 -> s360.sales().orders().details(1)),
            later("file", s360 -> s360.sales().files().details(1)),
            later("sale", s360 -> Sales.pass(s360, Institution.of(simulator))),
            later("view", s360 -> s360.withOptions(options -> {}).catalog().posConfig()))
        .map(call -> DynamicTest.dynamicTest(call.name(), () -> checkLater(call.make())));
  }

  private record Later(String name, Consumer<S360Client> make) {}

  private static Later later(String name, Consumer<S360Client> make) {
    return new Later(name, make);
  }

  private static void checkLater(Consumer<S360Client> make) {
    try (S360Simulator other = S360Simulator.start()) {
      S360Client s360 = S360Client.of(other.connection().build());
      Sales.pass(s360, Institution.of(other));
      s360.catalog().get();
      s360.close();
      int before = other.requests().all().size();

      assertThatThrownBy(() -> make.accept(s360))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
      assertThat(other.requests().all()).as("nothing is sent").hasSize(before);
    }
  }

  @Test
  void closingTwiceIsHarmless() {
    S360Client s360 = client(new OpenSockets());
    use(s360);

    s360.close();
    s360.close();
    s360.connection().close();
  }

  @Test
  void aProgramThatClosesNothingEnds() throws IOException, InterruptedException {
    try (ChildJvm program =
        ChildJvm.of(OneSale.class, List.of(), Institution.of(simulator).words())) {
      assertThat(program.line(OneSale.SOLD, START_OF_JVM)).isEqualTo("1");
      assertThat(program.end(SOON)).isZero();
    }
  }

  private static Stream<String> threads(String begin) {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith(begin));
  }

  private static boolean comesTrue(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + SOON.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return condition.getAsBoolean();
  }
}
