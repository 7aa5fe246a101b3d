package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import io.github.s360sdk.testing.world.Museum;
import io.github.s360sdk.testing.world.Theatre;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/**
 * What the tests of the pages about errors share: a client, what it can buy, and what it caught.
 */
@WithS360Simulator(manualClock = true)
abstract class ErrorPageSetup {

  final S360Simulator simulator;
  final ManualClock clock;
  final S360Client s360;
  final String contact;
  final long performance;
  final long category;
  final long tariff;
  final long pass;
  final long passTariff;

  private final List<AutoCloseable> toClose = new ArrayList<>();
  private String shown = "";
  private @Nullable S360Exception logged;

  ErrorPageSetup(S360Simulator simulator) {
    this.simulator = simulator;
    this.clock = (ManualClock) simulator.clock();
    this.s360 = client(simulator.connection());
    this.contact = simulator.world().contactNumber();
    Theatre theatre = simulator.world().theatre();
    this.performance = theatre.performances().get(0).id();
    this.category = theatre.seatCategories().get(0).id();
    this.tariff = theatre.fullTariff().id();
    Museum museum = simulator.world().museum();
    this.pass = museum.passItemId();
    this.passTariff = museum.fullTariff().id();
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : toClose) {
      one.close();
    }
  }

  final S360Client client(S360ConnectionBuilder connection) {
    return closedLater(S360Client.of(connection.build()));
  }

  final <T extends AutoCloseable> T closedLater(T one) {
    toClose.add(one);
    return one;
  }

  /** An address of this machine where nobody listens. */
  static String deadAddress() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://127.0.0.1:" + free.getLocalPort();
    }
  }

  /** The address of a server that gives the same answer to everybody. */
  final String serverThatAnswers(String soap) throws IOException {
    byte[] body = soap.getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    closedLater(() -> server.stop(0));
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  final void show(@Nullable Object what) {
    shown = shown + what + "\n";
  }

  final String shown() {
    return shown;
  }

  final void log(S360Exception error) {
    logged = error;
  }

  /** The error that the code of a page has caught and logged. */
  final <E extends S360Exception> E logged(Class<E> type) {
    assertThat(logged).isInstanceOf(type);
    return type.cast(Objects.requireNonNull(logged));
  }

  /** What a page claims of each error. */
  static void claims(S360Exception error, boolean retryable, boolean mayHaveTakenEffect) {
    assertThat(error.retryable()).isEqualTo(retryable);
    assertThat(error.mayHaveTakenEffect()).isEqualTo(mayHaveTakenEffect);
    assertThat(error.getMessage()).contains(error.advice());
  }

  /** In what state the order is, as an error says. */
  static OrderOutcome.@Nullable State stateOfOrder(S360Exception error) {
    OrderOutcome order = error.order();
    return order == null ? null : order.state();
  }
}
