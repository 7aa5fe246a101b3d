package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.core.testing.EchoPlatform;
import io.github.s360sdk.core.testing.EchoService;
import io.github.s360sdk.core.testing.Envelopes;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a call is sent again, when it waits, and when it ends. */
@Timeout(30)
class CallPipelineTest {

  private static final RetryPolicy STEADY =
      new RetryPolicy(
          3, Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(10), () -> 1);

  private EchoPlatform platform = new EchoPlatform(builder -> builder.retry(STEADY));

  @AfterEach
  void stop() {
    platform.close();
  }

  private void replatform(Consumer<S360ConnectionBuilder> change) {
    platform.close();
    platform =
        new EchoPlatform(
            builder -> {
              builder.retry(STEADY);
              change.accept(builder);
            });
  }

  /** Lets the first connections fail before they stand. */
  private static Consumer<S360ConnectionBuilder> failingConnections(int number) {
    AtomicInteger left = new AtomicInteger(number);
    return builder ->
        builder.customizeHttpClient(
            OkHttpClient.Builder.class,
            http ->
                http.addInterceptor(
                    chain -> {
                      if (left.getAndDecrement() > 0) {
                        throw new ConnectException("refused");
                      }
                      return chain.proceed(chain.request());
                    }));
  }

  @Test
  void aReadIsRepeatedAfterErrorsThatMayPass() {
    platform
        .willAnswer(503, "")
        .willAnswer(200, "", answer -> answer.onResponseStart(new SocketEffect.CloseSocket()))
        .willAnswer(Envelopes.success("hello"));

    assertThat(platform.read("hi")).isEqualTo("hello");
    assertThat(platform.time.sleeps())
        .containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
  }

  @Test
  void aReadIsGivenUpAfterTheLastAttempt() {
    IntStream.range(0, 3).forEach(i -> platform.willAnswer(503, ""));

    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> platform.read("hi"))
        .satisfies(e -> assertThat(e.attempts()).isEqualTo(3));
    assertThat(platform.requests()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 302})
  void aReadIsNotRepeatedWhereItWouldNotHelp(int status) {
    platform.willAnswer(status, "");

    assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(S360Exception.class);
    assertThat(platform.requests()).isEqualTo(1);
    assertThat(platform.time.sleeps()).isEmpty();
  }

  @Test
  void aBusinessErrorIsNotRepeated() {
    platform.willAnswer(Envelopes.status("error.order.closed"));

    assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(S360Exception.class);
    assertThat(platform.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"503", "500 with fault", "cut", "html", "empty", "truncated"})
  void aWriteIsNeverRepeatedWhereItMayHaveTakenEffect(String kind) {
    switch (kind) {
      case "503" -> platform.willAnswer(503, "");
      case "500 with fault" -> platform.willAnswer(500, Envelopes.fault("S:Server", "x"));
      case "cut" ->
          platform.willAnswer(
              200, "", answer -> answer.onResponseStart(new SocketEffect.CloseSocket()));
      case "html" -> platform.willAnswer("<html/>");
      case "empty" -> platform.willAnswer("");
      default -> platform.willAnswer(Envelopes.success("hello").substring(0, 200));
    }
    platform.willAnswer(Envelopes.success("second"));

    assertThatThrownBy(() -> platform.write("hi"))
        .isInstanceOfSatisfying(
            S360Exception.class,
            e -> {
              assertThat(e.mayHaveTakenEffect()).isTrue();
              assertThat(e.attempts()).isEqualTo(1);
            });
    assertThat(platform.requests()).isEqualTo(1);
  }

  @Test
  void aWriteOnAConnectionThatDiedWhileItWasIdleIsNotRepeated() {
    platform
        .willAnswer(
            200,
            Envelopes.success("hello"),
            answer -> answer.onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE))
        .willAnswer(Envelopes.success("second"))
        .willAnswer(Envelopes.success("third"));
    platform.read("hi");

    try {
      platform.write("hi");
    } catch (ConnectionLostException e) {
      assertThat(e.mayHaveTakenEffect()).isTrue();
    }
    assertThat(platform.requests()).isLessThanOrEqualTo(2);
  }

  @Test
  void aWriteIsRepeatedWhereNoConnectionWasMade() {
    replatform(failingConnections(2));
    platform.willAnswer(Envelopes.success("hello"));

    assertThat(platform.write("hi")).isEqualTo("hello");
    assertThat(platform.requests()).isEqualTo(1);
    assertThat(platform.time.sleeps()).hasSize(2);
  }

  @Test
  void aWriteThatNeverGotAConnectionHasNoEffect() {
    replatform(failingConnections(3));

    assertThatExceptionOfType(ConnectionFailedException.class)
        .isThrownBy(() -> platform.write("hi"))
        .satisfies(
            e -> {
              assertThat(e.mayHaveTakenEffect()).isFalse();
              assertThat(e.attempts()).isEqualTo(3);
            });
  }

  @Test
  void aThrottledWriteIsRepeatedAfterTheTimeThatThePlatformNames() {
    platform
        .willAnswer(509, "", answer -> answer.setHeader("Retry-After", "30"))
        .willAnswer(429, "")
        .willAnswer(Envelopes.success("hello"));

    assertThat(platform.write("hi")).isEqualTo("hello");
    assertThat(platform.time.sleeps())
        .containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(20));
  }

  @Test
  void aWaitThatWouldNotEndBeforeTheDeadlineIsNotBegun() {
    platform.willAnswer(509, "", answer -> answer.setHeader("Retry-After", "600"));

    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> platform.read("hi"))
        .satisfies(
            e -> assertThat(e.retryAt()).isEqualTo(platform.time.instant().plusSeconds(600)));
    assertThat(platform.time.sleeps()).isEmpty();
    assertThat(platform.requests()).isEqualTo(1);
  }

  @Test
  void aRunningReadIsPolledWithItsId() {
    platform
        .willAnswer(Envelopes.inProgress("17"))
        .willAnswer(503, "")
        .willAnswer(Envelopes.inProgress("17"))
        .willAnswer(Envelopes.success("hello"));

    assertThat(platform.read("hi")).isEqualTo("hello");
    assertThat(platform.request().getBody().utf8()).doesNotContain("requestId");
    IntStream.range(0, 3)
        .forEach(
            i ->
                assertThat(platform.request().getBody().utf8())
                    .contains("<requestId>17</requestId>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void anEmptyRequestIdIsNone(String id) {
    platform.willAnswer(Envelopes.inProgress(id)).willAnswer(Envelopes.success("hello"));

    platform.read("hi");

    platform.request();
    assertThat(platform.request().getBody().utf8()).doesNotContain("requestId");
  }

  @Test
  void pollingEndsAtTheDeadline() {
    IntStream.range(0, 40).forEach(i -> platform.willAnswer(Envelopes.inProgress("17")));

    assertThatExceptionOfType(CallTimeoutException.class)
        .isThrownBy(() -> platform.read("hi"))
        .satisfies(e -> assertThat(e.requestId()).isEqualTo(17));
  }

  @Test
  void aWriteInProgressIsUnknown() {
    platform.willAnswer(Envelopes.inProgress("17"));

    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> platform.write("hi"))
        .satisfies(
            e -> {
              assertThat(e.requestId()).isEqualTo(17);
              assertThat(e.retryable()).isFalse();
            });
    assertThat(platform.requests()).isEqualTo(1);
  }

  @Test
  void anInterruptedWaitCancelsTheCall() {
    replatform(
        builder ->
            builder.sleeper(
                duration -> {
                  throw new InterruptedException();
                }));
    platform.willAnswer(503, "");

    assertThatExceptionOfType(CallCancelledException.class)
        .isThrownBy(() -> platform.read("hi"))
        .satisfies(e -> assertThat(e.retryable()).isFalse());
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void theLimiterIsAskedForEachAttemptAndToldOfRefusals() {
    List<String> seen = new ArrayList<>();
    replatform(
        builder ->
            builder.rateLimiter(
                new RateLimiter() {
                  @Override
                  public Optional<Instant> acquire(Scope scope, Instant deadline) {
                    seen.add("acquire " + scope.institution() + "." + scope.operation());
                    return Optional.empty();
                  }

                  @Override
                  public Optional<Instant> nextPermit(Scope scope) {
                    return Optional.empty();
                  }

                  @Override
                  public void throttled(Scope scope, @Nullable Duration retryAfter) {
                    seen.add("throttled " + retryAfter);
                  }

                  @Override
                  public void close() {
                    seen.add("closed");
                  }
                }));
    platform
        .willAnswer(509, "", answer -> answer.setHeader("Retry-After", "5"))
        .willAnswer(Envelopes.success("hello"));

    platform.read("hi");
    platform.connection.close();

    assertThat(seen).containsExactly("acquire acme.echo", "throttled PT5S", "acquire acme.echo");
  }

  @Test
  void withoutAPermitBeforeTheDeadlineNothingIsSent() {
    Instant free = Instant.parse("2026-07-01T11:00:00Z");
    replatform(
        builder ->
            builder
                .retry(RetryPolicy.NONE)
                .rateLimiter(
                    new RateLimiter() {
                      @Override
                      public Optional<Instant> acquire(Scope scope, Instant deadline) {
                        return Optional.of(free);
                      }

                      @Override
                      public Optional<Instant> nextPermit(Scope scope) {
                        return Optional.of(free);
                      }

                      @Override
                      public void throttled(Scope scope, @Nullable Duration retryAfter) {
                        throw new AssertionError("nothing was refused by the platform");
                      }

                      @Override
                      public void close() {}
                    }));

    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> platform.read("hi"))
        .satisfies(
            e -> {
              assertThat(e.byPlatform()).isFalse();
              assertThat(e.retryAt()).isEqualTo(free);
              assertThat(e.attempts()).isZero();
            });
    assertThat(platform.requests()).isZero();
  }

  @Test
  void listenersAreToldOfCallsAndAttempts() {
    List<String> told = new ArrayList<>();
    replatform(
        builder ->
            builder
                .listener(
                    new CallListener() {
                      @Override
                      public void onCall(Call call) {
                        told.add("call " + call.attempts() + " " + (call.error() == null));
                        throw new IllegalStateException("a listener must do no harm");
                      }
                    })
                .listener(
                    new CallListener() {
                      @Override
                      public void onAttempt(Attempt attempt) {
                        told.add("attempt " + attempt.number() + " " + attempt.httpStatus());
                        assertThat(attempt.requestBytes()).isPositive();
                      }
                    }));
    platform.willAnswer(503, "").willAnswer(Envelopes.success("hello"));

    platform.read("hi");

    assertThat(told).containsExactly("attempt 1 503", "attempt 2 200", "call 2 true");
  }

  @Test
  void aViewDiffersOnlyInItsOptions() {
    platform.willAnswer(503, "").willAnswer(Envelopes.success("hello"));
    S360Connection view =
        platform.connection.withOptions(options -> options.retry(RetryPolicy.NONE).language("de"));
    Operation read = Operation.read("EchoService", "echo");

    assertThatThrownBy(() -> EchoPlatform.call(view, read, "hi"))
        .isInstanceOf(ServerErrorException.class);
    view.close();

    assertThat(EchoPlatform.call(view, read, "hi")).isEqualTo("hello");
    assertThat(view.language()).isEqualTo("de");
    assertThat(view.baseUrl()).isEqualTo(platform.connection.baseUrl());
    assertThat(platform.connection.language()).isNull();
    assertThat(view.withOptions(options -> options.language(null)).language()).isNull();
  }

  @Test
  void aViewCanHaveOtherTimeouts() {
    IntStream.range(0, 10).forEach(i -> platform.willAnswer(Envelopes.inProgress("17")));
    S360Connection view =
        platform.connection.withOptions(options -> options.totalTimeout(Duration.ofSeconds(5)));

    assertThatExceptionOfType(CallTimeoutException.class)
        .isThrownBy(() -> EchoPlatform.call(view, Operation.read("EchoService", "echo"), "hi"))
        .withMessageContaining("PT5S");
    assertThat(platform.requests()).isEqualTo(2);
  }

  @Test
  void aClosedConnectionSaysSo() {
    S360Connection view = platform.connection.withOptions(options -> options.language("de"));
    platform.connection.close();
    platform.connection.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> platform.read("hi"))
        .withMessageContaining("closed");
    assertThatIllegalStateException()
        .isThrownBy(() -> EchoPlatform.call(view, Operation.read("EchoService", "echo"), "hi"))
        .withMessageContaining("closed");
  }

  @Test
  void anAnswerWithARenamedResultAndAnotherNamespaceIsRead() {
    platform
        .willAnswer(Envelopes.success("hello").replace("EchoResult", "EchoResultOfTomorrow"))
        .willAnswer(
            Envelopes.success("hello").replace(EchoService.NAMESPACE, "http://v9.other.example/"))
        .willAnswer(
            Envelopes.success("hello")
                .replace("<EchoResult>", "<x:EchoResult xmlns:x=\"urn:x\">")
                .replace("</EchoResult>", "</x:EchoResult>"));

    IntStream.range(0, 3).forEach(i -> assertThat(platform.read("hi")).isEqualTo("hello"));
  }

  @Test
  void unknownElementsAndAnotherOrderAreRead() {
    platform.willAnswer(
        Envelopes.result(
            "<future><text>no</text></future><text>hello</text><statusCode>success</statusCode>"
                + "<more/>"));

    assertThat(platform.read("hi")).isEqualTo("hello");
  }

  @Test
  void manyThreadsShareAConnection() {
    AtomicInteger wrong = new AtomicInteger();
    IntStream.range(0, 200).forEach(i -> platform.willAnswer(Envelopes.success("hello")));

    IntStream.range(0, 200)
        .parallel()
        .forEach(
            i -> {
              if (!platform.read("hi").equals("hello")) {
                wrong.incrementAndGet();
              }
            });

    assertThat(wrong).hasValue(0);
    assertThat(platform.requests()).isEqualTo(200);
  }
}
