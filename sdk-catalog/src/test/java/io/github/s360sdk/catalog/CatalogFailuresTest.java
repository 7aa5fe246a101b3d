package io.github.s360sdk.catalog;

import static io.github.s360sdk.catalog.CachePlatform.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What fails leaves the cache as it was and uses one permit at most. */
@Timeout(60)
class CatalogFailuresTest {

  private final CachePlatform platform = new CachePlatform();

  @AfterEach
  void stop() {
    platform.close();
  }

  private <E extends S360Exception> E failingReload(
      Class<E> type, UnaryOperator<MockResponse.Builder> failure) {
    platform.nextLoad(failure);
    int before = platform.loads();
    E error = catchThrowableOfType(type, () -> platform.client.reload(ALL));
    assertThat(error).isNotNull();
    assertThat(platform.loads()).isEqualTo(before + 1);
    return error;
  }

  /**
   * The first bytes of an answer that announces all of them, and then the end of the connection.
   */
  private static UnaryOperator<MockResponse.Builder> cutAfter(byte[] whole, int bytes) {
    return answer ->
        answer
            .body(new Buffer().write(whole, 0, bytes))
            .setHeader("Content-Length", whole.length)
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE);
  }

  @Test
  void aConnectionCutAtAnyByteLeavesTheCacheAsItWas() {
    Catalog cached = platform.client.get(ALL);
    Duration year = Duration.ofDays(365);
    CatalogClient settled =
        CatalogClient.of(platform.connection, o -> o.checkInterval(year).maxAge(year));
    byte[] whole = platform.catalogAnswer().getBytes(StandardCharsets.UTF_8);
    // Behind the end of the body nothing is missing, and the answer counts as whole.
    int end = platform.catalogAnswer().indexOf("</S:Body>");
    for (int bytes = 0; bytes < end; bytes++) {
      platform.time.advance(Duration.ofMinutes(10));
      Instant free = platform.time.instant().plus(Duration.ofMinutes(10));

      ConnectionLostException error =
          failingReload(ConnectionLostException.class, cutAfter(whole, bytes));

      assertThat(error.attempts()).as("cut after %d bytes", bytes).isEqualTo(1);
      assertThat(error.getSuppressed()).hasSize(1);
      assertThat(((ThrottledException) error.getSuppressed()[0]).retryAt()).isEqualTo(free);
      assertThat(settled.get(ALL)).isSameAs(cached);
    }
    assertThat(platform.time.sleeps()).isEmpty();
    platform.time.advance(Duration.ofMinutes(10));
    assertThat(platform.client.reload(ALL)).isEqualTo(cached).isNotSameAs(cached);
  }

  @Test
  void aCutLoadIsNotRepeatedBeforeItsPermitEvenIfTheTimeoutIsLonger() {
    CatalogClient patient =
        CatalogClient.of(
            platform.connection, options -> options.loadTimeout(Duration.ofMinutes(15)));
    platform.nextLoad(answer -> answer.onResponseStart(new SocketEffect.CloseSocket()));

    ConnectionLostException error =
        catchThrowableOfType(ConnectionLostException.class, () -> patient.get(ALL));

    assertThat(error.getSuppressed()).hasOnlyElementsOfType(ThrottledException.class).hasSize(1);
    assertThat(platform.loads()).isEqualTo(1);
  }

  @Test
  void aBusinessErrorLeavesTheCacheAsItWas() {
    Catalog cached = platform.client.get(ALL);
    platform.time.advance(Duration.ofMinutes(10));
    String body = platform.catalogAnswer().replace("success", "error.internal");

    failingReload(BusinessException.class, answer -> answer.body(body));

    assertThat(platform.client.get(ALL)).isSameAs(cached);
  }

  @Test
  void anUnreadableAnswerLeavesTheCacheAsItWas() {
    Catalog cached = platform.client.get(ALL);
    platform.time.advance(Duration.ofMinutes(10));
    String body = platform.catalogAnswer().replace("</catalogData>", "<");

    failingReload(UnreadableAnswerException.class, answer -> answer.body(body));

    assertThat(platform.client.get(ALL)).isSameAs(cached);
  }

  @Test
  void aRefusalOfThePlatformLeavesTheCacheAsItWasAndUsesThePermit() {
    Catalog cached = platform.client.get(ALL);
    platform.time.advance(Duration.ofMinutes(10));
    Instant free = platform.time.instant().plus(Duration.ofMinutes(10));

    ThrottledException error =
        failingReload(ThrottledException.class, answer -> answer.code(509).body(""));

    assertThat(error.byPlatform()).isTrue();
    assertThat(error.retryAt()).isEqualTo(free);
    assertThat(platform.client.get(ALL)).isSameAs(cached);
    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> platform.client.reload(ALL))
        .satisfies(e -> assertThat(e.byPlatform()).isFalse());
    assertThat(platform.time.sleeps()).isEmpty();
  }

  @Test
  void aFailedFirstLoadLeavesNothingAndTheNextOneWaitsForItsPermit() {
    platform.nextLoad(answer -> answer.onResponseStart(new SocketEffect.CloseSocket()));
    assertThatExceptionOfType(ConnectionLostException.class)
        .isThrownBy(() -> platform.client.get(ALL));

    assertThatExceptionOfType(ThrottledException.class).isThrownBy(() -> platform.client.get(ALL));
    assertThat(platform.loads()).isEqualTo(1);
    platform.time.advance(Duration.ofMinutes(10));
    assertThat(platform.client.get(ALL).products()).hasSize(1);
  }
}
