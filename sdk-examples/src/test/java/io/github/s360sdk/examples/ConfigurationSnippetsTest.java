package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.S360Environment;
import io.github.s360sdk.core.Timeouts;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.Credentials;
import io.github.s360sdk.core.spi.HttpHook;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RateLimits.OperationLimit;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.sales.SalesClient;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import io.github.s360sdk.testing.world.Museum;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Java of the page about configuration, between markers, run against the simulator. */
@WithS360Simulator
class ConfigurationSnippetsTest {

  private final S360Simulator simulator;
  private final S360Client s360;
  private final long pass;
  private final long passTariff;

  ConfigurationSnippetsTest(S360Simulator simulator) {
    this.simulator = simulator;
    this.s360 = S360Client.of(simulator.connection().build());
    Museum museum = simulator.world().museum();
    this.pass = museum.passItemId();
    this.passTariff = museum.fullTariff().id();
  }

  @AfterEach
  void close() {
    s360.close();
  }

  @Test
  void configures() {
    try (S360Client client = configured()) {
      assertThat(client.connection().institution()).isEqualTo("acme");
      assertThat(client.connection().baseUrl()).isEqualTo("https://acme.pp-ws.secutix.com");
    }
  }

  private static S360Client configured() {
    // snippet
    S360Client s360 =
        S360Client.create(
            connection ->
                connection
                    .institution("acme")
                    .environment(S360Environment.PRE_PRODUCTION)
                    .credentials(
                        () ->
                            new Credentials(
                                System.getProperty("acme.operator", "ACME_SHOP"),
                                System.getProperty("acme.password", "not set")))
                    .language("fr")
                    .userAgent("acme-shop/2.1")
                    .timeouts(Timeouts.DEFAULT.withTotal(Duration.ofMinutes(5)))
                    .retry(RetryPolicy.DEFAULT));
    // end snippet
    return s360;
  }

  @Test
  void changesLimits() {
    S360ConnectionBuilder connection = simulator.connection();
    // snippet
    connection.rateLimits(
        RateLimits.DOCUMENTED
            .withCallsPerMinute(300)
            .with(
                new OperationLimit(
                    "CatalogService", "getCatalogDetailed", 2, Duration.ofMinutes(10), false)));
    // end snippet
    try (S360Client client = S360Client.of(connection.build())) {
      client.catalog().reload();
      client.catalog().reload(); // without a wait
    }
    assertThat(simulator.requests().count("getCatalogDetailed")).isEqualTo(2);
  }

  @Test
  void changesOptionsForSomeCalls() {
    // snippet
    S360Client french =
        s360.withOptions(o -> o.language("fr").totalTimeout(Duration.ofMinutes(10)).withoutCache());
    String method = french.catalog().posConfig().paymentMethods().get(0).name().in("fr");
    // end snippet
    assertThat(method).isEqualTo("Compte en attente");
    assertThat(simulator.requests().last().language()).isEqualTo("fr");
  }

  @Test
  void keepsThePosConfigurationLonger() {
    // snippet
    CatalogClient catalog =
        CatalogClient.of(s360.connection(), o -> o.posConfigTimeToLive(Duration.ofHours(6)));
    SalesClient sales = SalesClient.of(s360.connection(), catalog);
    // end snippet
    catalog.posConfig();
    sales.sale().product(p -> p.item(pass).tariff(passTariff).quantity(1)).create();
    assertThat(simulator.requests().count("getPOSConfig")).isEqualTo(1);
  }

  @Test
  void listensAndHooks() {
    List<String> seen = new ArrayList<>();
    // snippet
    CallListener listener =
        new CallListener() {
          @Override
          public void onCall(Call call) {
            seen.add(call.operation() + " took " + call.duration().toMillis() + " ms");
          }
        };
    HttpHook hook =
        new HttpHook() {
          @Override
          public Map<String, String> headers(String service, String operation) {
            return Map.of("X-Correlation-Id", "4711");
          }
        };
    S360Client client =
        S360Client.of(
            simulator
                .connection()
                .listener(listener)
                .httpHook(hook)
                .customizeHttpClient(OkHttpClient.Builder.class, http -> http.dns(Dns.SYSTEM))
                .service("CatalogService", address -> address.withVersion("1_33"))
                .build());
    // end snippet
    client.catalog().posConfig();
    client.close();
    assertThat(seen).hasSize(1);
    assertThat(simulator.requests().last().headers()).containsKey("x-correlation-id");
  }
}
