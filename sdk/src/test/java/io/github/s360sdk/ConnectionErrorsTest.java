package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.core.error.AuthenticationException;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.ServiceNotFoundException;
import io.github.s360sdk.core.spi.Credentials;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.request.OrderRequest;
import io.github.s360sdk.testing.S360Simulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a newcomer gets wrong first. Each mistake has its own error, which says what to do. */
class ConnectionErrorsTest {

  private S360Simulator simulator;

  @BeforeEach
  void start() {
    simulator = S360Simulator.start();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void wrongPassword() {
    try (S360Client s360 =
        S360Client.of(
            simulator.connection().credentials(simulator.operator(), "wrong-one").build())) {
      assertThatThrownBy(() -> s360.catalog().posConfig())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("S360_PASSWORD")
          .hasMessageNotContaining("wrong-one");
    }
  }

  @Test
  void aChangedPasswordIsTakenUp() {
    String[] password = {simulator.password()};
    try (S360Client s360 =
        S360Client.of(
            simulator
                .connection()
                .credentials(() -> new Credentials(simulator.operator(), password[0]))
                .build())) {
      assertThat(s360.catalog().isAlive()).isTrue();
      simulator.setPassword(simulator.operator(), "the-next-one");
      assertThatThrownBy(() -> s360.catalog().isAlive())
          .isInstanceOf(AuthenticationException.class);
      password[0] = "the-next-one";
      assertThat(s360.catalog().isAlive()).isTrue();
    }
  }

  @Test
  void operatorOfAnotherInstitution() {
    try (S360Client s360 =
        S360Client.of(
            simulator.connection().credentials("NOWHERE_API", simulator.password()).build())) {
      assertThatThrownBy(() -> s360.catalog().posConfig())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("belongs to this institution");
    }
  }

  @Test
  void unknownInstitution() {
    try (S360Client s360 =
        S360Client.create(
            c ->
                c.institution("nowhere")
                    .credentials("NOWHERE_API", "secret")
                    .retry(RetryPolicy.NONE)
                    .customizeHttpClient(
                        OkHttpClient.Builder.class,
                        http ->
                            http.dns(
                                host -> {
                                  throw new UnknownHostException(host);
                                })))) {
      assertThatThrownBy(() -> s360.catalog().posConfig())
          .isInstanceOf(ConnectionFailedException.class)
          .hasMessageContaining("institution code");
    }
  }

  @Test
  void unreachableHost() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (S360Client s360 =
        S360Client.of(
            simulator
                .connection()
                .baseUrl("http://127.0.0.1:" + port)
                .retry(RetryPolicy.NONE)
                .build())) {
      assertThatThrownBy(() -> s360.catalog().posConfig())
          .isInstanceOf(ConnectionFailedException.class)
          .hasMessageContaining("network, proxy, firewall");
    }
  }

  @Test
  void removedVersion() {
    try (S360Client s360 =
        S360Client.of(
            simulator
                .connection()
                .service("CatalogService", address -> address.withVersion("1_16"))
                .build())) {
      assertThatThrownBy(() -> s360.catalog().posConfig())
          .isInstanceOf(ServiceNotFoundException.class)
          .hasMessageContaining("version");
    }
  }

  @Test
  void emptyOrder() {
    assertThatThrownBy(() -> OrderRequest.of(r -> r.pointOfSales(1).type(OrderType.SALE)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("items");
  }

  @Test
  void aClosedClientSaysSo() {
    S360Client s360 = S360Client.of(simulator.connection().build());
    s360.close();
    s360.close();

    assertThatThrownBy(() -> s360.catalog().posConfig())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }
}
