package io.github.s360sdk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.catalog.model.CatalogScope;
import io.github.s360sdk.core.error.AuthenticationException;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.spi.RetryPolicy;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogWireTest {

  private static final CatalogQuery SEASON =
      CatalogQuery.of(
          q ->
              q.seasonCode("2627")
                  .scope(CatalogScope.EXTENDED)
                  .currency(Currency.getInstance("EUR")));

  private final Platform platform = new Platform();

  @AfterEach
  void stop() {
    platform.close();
  }

  private static void assertSameXml(String actual, String sample) {
    assertThat(Xml.canonical(actual)).isEqualTo(Xml.canonical(Platform.sample(sample)));
  }

  @Test
  void posConfigRequestIsThatOfTheSample() {
    platform.willAnswerSample("getPOSConfig.response").client.posConfig();

    RecordedRequest request = platform.request();
    assertSameXml(request.getBody().utf8(), "getPOSConfig.request");
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getUrl().encodedPath())
        .isEqualTo(
            "/tnseb/external-remoting/com.secutix.service.realtime.catalog.v1_33.CatalogService.webservice");
  }

  @Test
  void catalogDetailedRequestIsThatOfTheSample() {
    platform.willAnswerSample("getCatalogDetailed.response").uncached.get(SEASON);

    assertSameXml(platform.requestBody(), "getCatalogDetailed.request");
  }

  @Test
  void catalogTextRequestIsThatOfTheSample() {
    String text =
        platform
            .willAnswerSample("getCatalog.response")
            .client
            .catalogText(CatalogQuery.of(q -> q.seasonCode("2627")));

    assertSameXml(platform.requestBody(), "getCatalog.request");
    assertThat(text).isEqualTo("<catalog><season code=\"2627\"/></catalog>");
  }

  @Test
  void lastSetupUpdateIsAskedAndReadAsInTheSample() {
    OffsetDateTime update =
        platform.willAnswerSample("getLastSetupUpdate.response").client.lastSetupUpdate();

    assertSameXml(platform.requestBody(), "getLastSetupUpdate.request");
    assertThat(update).isEqualTo("2026-07-10T09:56:54.123+02:00");
  }

  @Test
  void anAbsentSetupUpdateIsNull() {
    platform.willAnswer(Platform.answer("getLastSetupUpdate", "SomeOtherResult", ""));

    assertThat(platform.client.lastSetupUpdate()).isNull();
  }

  @Test
  void isAliveIsAskedAndReadAsInTheSample() {
    assertThat(platform.willAnswerSample("isCatalogServiceAlive.response").client.isAlive())
        .isTrue();
    assertSameXml(platform.requestBody(), "isCatalogServiceAlive.request");
  }

  @Test
  void isAliveThrowsWhereTheServiceSaysNo() {
    platform.willAnswer(
        Platform.sample("isCatalogServiceAlive.response").replace("success", "error.internal"));

    assertThatThrownBy(platform.client::isAlive)
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.statusCode()).isEqualTo("error.internal"));
  }

  @Test
  void aRunningRequestIsPolledWithItsIdUntilItIsDone() {
    platform
        .willAnswerSample("getCatalogDetailed.response-in-progress")
        .willAnswerSample("getCatalogDetailed.response-in-progress")
        .willAnswerSample("getCatalogDetailed.response");

    assertThat(platform.uncached.get(SEASON).performances()).hasSize(1);

    assertSameXml(platform.requestBody(), "getCatalogDetailed.request");
    assertSameXml(platform.requestBody(), "getCatalogDetailed.request-repeat");
    assertSameXml(platform.requestBody(), "getCatalogDetailed.request-repeat");
    assertThat(platform.time.sleeps())
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void aRunningRequestWithoutIdIsPolledWithoutOne() {
    platform
        .willAnswerSample("getCatalogDetailed.response-in-progress-no-request-id")
        .willAnswerSample("getCatalogDetailed.response");

    assertThat(platform.uncached.get(SEASON).seasons()).hasSize(1);

    assertSameXml(platform.requestBody(), "getCatalogDetailed.request");
    assertSameXml(platform.requestBody(), "getCatalogDetailed.request");
  }

  @Test
  void pollingEndsWithTheTotalTimeoutAndTellsTheRequestId() {
    IntStream.range(0, 80)
        .forEach(i -> platform.willAnswerSample("getCatalogDetailed.response-in-progress"));

    assertThatThrownBy(() -> platform.uncached.get(SEASON))
        .isInstanceOfSatisfying(
            CallTimeoutException.class,
            e -> {
              assertThat(e.limit()).isEqualTo(CallTimeoutException.Limit.TOTAL);
              assertThat(e.requestId()).isEqualTo(4711);
              assertThat(e.attempts()).isEqualTo(platform.requests());
            });
    Duration waited = platform.time.sleeps().stream().reduce(Duration.ZERO, Duration::plus);
    assertThat(waited).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
  }

  @Test
  void status509IsThrottled() {
    IntStream.range(0, 3)
        .forEach(
            i -> platform.willAnswer(509, Platform.sample("getCatalogDetailed.response-http509")));

    assertThatThrownBy(() -> platform.uncached.get(SEASON))
        .isInstanceOfSatisfying(
            ThrottledException.class,
            e -> {
              assertThat(e.byPlatform()).isTrue();
              assertThat(e.httpStatus()).isEqualTo(509);
              assertThat(e.retryAt()).isNull();
              assertThat(e.attempts()).isEqualTo(3);
            });
  }

  @Test
  void aFaultOfWsSecurityIsAnAuthenticationError() {
    for (int status : new int[] {500, 401}) {
      platform.willAnswer(status, Platform.sample("getPOSConfig.response-fault"));

      assertThatThrownBy(platform.client::posConfig)
          .isInstanceOfSatisfying(
              AuthenticationException.class,
              e -> {
                assertThat(e.attempts()).isEqualTo(1);
                assertThat(e.httpStatus()).isEqualTo(status);
                assertThat(e.getMessage()).doesNotContain("not-a-real-secret");
              });
    }
  }

  @Test
  void unknownElementsAreHarmless() {
    platform.willAnswerSample("getCatalogDetailed.response-unknown-elements");

    assertThat(platform.uncached.get(SEASON).season("2627"))
        .hasValueSatisfying(
            season -> {
              assertThat(season.id()).isEqualTo(10230000000100L);
              assertThat(season.name().in("fr")).isEqualTo("Saison 26-27");
            });
  }

  @Test
  void anAnswerWithoutPosIdIsUnreadable() {
    Platform once = new Platform(builder -> builder.retry(RetryPolicy.NONE));
    try (once) {
      once.willAnswer(Platform.answer("getPOSConfig", "POSConfigResult", "<posConfigData/>"));

      assertThatThrownBy(once.client::posConfig).isInstanceOf(UnreadableAnswerException.class);
    }
  }

  @Test
  void codesAreCheckedBeforeAnythingIsSent() {
    assertThatThrownBy(() -> platform.uncached.get(q -> q.seasonCode("123456789").productCode(" ")))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e ->
                assertThat(e.violations())
                    .extracting(InvalidRequestException.Violation::field)
                    .containsExactly("seasonCode", "productCode"));
    assertThat(platform.requests()).isZero();
    assertThat(CatalogQuery.of(q -> q.seasonCode("12345678")).seasonCode()).isEqualTo("12345678");
  }

  @Test
  void catalogTextRefusesAScope() {
    assertThatThrownBy(() -> platform.client.catalogText(SEASON))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("scope");
    assertThat(platform.requests()).isZero();
  }

  @Test
  void aScopeOfTheFutureIsSentAsItIs() {
    platform.willAnswer(Platform.season(""));

    platform.uncached.get(
        q ->
            q.productCode("MACBETH")
                .scope(OpenValue.of(CatalogScope.class, "LIGHT"))
                .currency(Currency.getInstance("EUR")));

    String body = platform.requestBody();
    assertThat(Xml.first(body, "scope").getTextContent()).isEqualTo("LIGHT");
    assertThat(Xml.first(body, "productCode").getTextContent()).isEqualTo("MACBETH");
    assertThat(Xml.first(body, "seasonCode")).isNull();
  }

  @Test
  void theCurrencyComesFromThePosConfigurationOrTheQuery() {
    platform
        .willAnswer(Platform.posConfig("<currencyCode>CHF</currencyCode>"))
        .willAnswer(Platform.season(""))
        .willAnswer(Platform.season(""));

    assertThat(platform.uncached.get().currency()).isEqualTo(Currency.getInstance("CHF"));
    assertThat(platform.uncached.get(SEASON).currency()).isEqualTo(Currency.getInstance("EUR"));
    assertThat(platform.requests()).isEqualTo(3);
  }

  @Test
  void withoutAnyCurrencyTheCatalogueIsNotAsked() {
    platform.willAnswer(Platform.posConfig("<currencyCode>???</currencyCode>"));

    assertThatThrownBy(platform.uncached::get)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("currency");
    assertThat(platform.requests()).isEqualTo(1);
  }
}
