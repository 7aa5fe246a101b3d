package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RateLimits.OperationLimit;
import io.github.s360sdk.core.testing.EchoPlatform;
import io.github.s360sdk.core.testing.Envelopes;
import io.github.s360sdk.core.testing.ManualTime;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call of an operation that may be called once in 10 minutes. */
@Timeout(30)
class MethodLimitTest {

  private static final RateLimits RARE =
      RateLimits.DOCUMENTED.with(
          new OperationLimit("EchoService", "echo", 1, Duration.ofMinutes(10), false));

  private final ManualTime time = new ManualTime();
  private final Instant start = time.instant();
  private EchoPlatform platform = platform(builder -> {});

  private EchoPlatform platform(Consumer<S360ConnectionBuilder> change) {
    return new EchoPlatform(
        builder -> {
          builder.clock(time).sleeper(time).rateLimiter(RateLimiters.inMemory(RARE, time, time));
          change.accept(builder);
        });
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private static @Nullable Instant retryAt(S360Exception e) {
    return ((ThrottledException) e.getSuppressed()[0]).retryAt();
  }

  @Test
  void aFailureThatMayNotBeRepeatedSaysAtOnceWhenTheNextPermitIsFree() {
    platform.willAnswer(200, "", answer -> answer.onResponseStart(new SocketEffect.CloseSocket()));

    assertThatExceptionOfType(ConnectionLostException.class)
        .isThrownBy(() -> platform.read("hi"))
        .satisfies(
            e -> {
              assertThat(e.attempts()).isEqualTo(1);
              assertThat(retryAt(e)).isEqualTo(start.plus(Duration.ofMinutes(10)));
            });
    assertThat(time.sleeps()).isEmpty();
    assertThat(platform.requests()).isEqualTo(1);
  }

  @Test
  void aRefusalOfThePlatformGetsTheTimeOfTheNextPermit() {
    platform.willAnswer(509, "");

    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> platform.read("hi"))
        .satisfies(
            e -> {
              assertThat(e.byPlatform()).isTrue();
              assertThat(e.httpStatus()).isEqualTo(509);
              assertThat(e.retryAt()).isEqualTo(start.plus(Duration.ofMinutes(10)));
            });
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void anAttemptThatWasNeverSentKeepsItsPermit() {
    AtomicBoolean reachable = new AtomicBoolean();
    platform.close();
    platform =
        platform(
            builder ->
                builder.customizeHttpClient(
                    OkHttpClient.Builder.class,
                    http ->
                        http.addInterceptor(
                            chain -> {
                              if (!reachable.get()) {
                                throw new ConnectException("refused");
                              }
                              return chain.proceed(chain.request());
                            })));

    assertThatExceptionOfType(ConnectionFailedException.class)
        .isThrownBy(() -> platform.read("hi"))
        .satisfies(e -> assertThat(e.attempts()).isEqualTo(3));

    reachable.set(true);
    platform.willAnswer(Envelopes.success("hello"));
    assertThat(platform.read("hi")).isEqualTo("hello");
  }

  @Test
  void aTextThatCannotBeWrittenKeepsItsPermit() {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> platform.read("a\u0001"));
    assertThat(platform.requests()).isZero();

    platform.willAnswer(Envelopes.success("hello"));
    assertThat(platform.read("hi")).isEqualTo("hello");
  }

  @Test
  void pollsOfARunningRequestUseNoPermit() {
    platform
        .willAnswer(Envelopes.inProgress("17"))
        .willAnswer(503, "")
        .willAnswer(Envelopes.inProgress("17"))
        .willAnswer(Envelopes.success("hello"));

    assertThat(platform.read("hi")).isEqualTo("hello");
    assertThat(platform.requests()).isEqualTo(4);
  }

  @Test
  void aRepeatWaitsForThePermitThatComesBeforeTheDeadline() {
    platform.close();
    platform =
        platform(builder -> builder.timeouts(Timeouts.DEFAULT.withTotal(Duration.ofMinutes(15))));
    platform.willAnswer(503, "").willAnswer(Envelopes.success("hello"));

    assertThat(platform.read("hi")).isEqualTo("hello");
    assertThat(time.instant()).isAfterOrEqualTo(start.plus(Duration.ofMinutes(10)));
  }
}
