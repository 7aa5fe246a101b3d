package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.internal.pipeline.Call;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.internal.runtime.SharedObjects;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.testing.EchoMessages;
import io.github.s360sdk.core.testing.EchoPlatform;
import io.github.s360sdk.core.testing.EchoService;
import io.github.s360sdk.core.testing.Envelopes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a domain module can say of one of its calls, beside how it is made. */
@Timeout(30)
class CallOptionsOfDomainsTest {

  private final List<RateLimiter.Scope> asked = new ArrayList<>();
  private final Recording limiter = new Recording();
  private final EchoPlatform platform = new EchoPlatform(builder -> builder.rateLimiter(limiter));

  @AfterEach
  void stop() {
    platform.close();
  }

  /** A limiter that has no permit before the time that a test sets. */
  private final class Recording implements RateLimiter {

    private @Nullable Instant closedUntil;

    @Override
    public Optional<Instant> acquire(Scope scope, Instant deadline) {
      asked.add(scope);
      Instant closed = closedUntil;
      return closed == null || closed.isBefore(deadline) ? Optional.empty() : Optional.of(closed);
    }

    @Override
    public Optional<Instant> nextPermit(Scope scope) {
      return Optional.empty();
    }

    @Override
    public void throttled(Scope scope, @Nullable Duration retryAfter) {}

    @Override
    public void close() {}
  }

  private Call<EchoMessages.Result, String> call(Operation operation) {
    ConnectionRuntime runtime = ConnectionRuntime.of(platform.connection);
    return Call.of(
        operation,
        requestId -> runtime.port(EchoService.BINDING).echo(requestId, "hi"),
        result -> Objects.requireNonNullElse(result.text, ""));
  }

  private String execute(Call<EchoMessages.Result, String> call) {
    return ConnectionRuntime.of(platform.connection).pipeline().execute(call);
  }

  private static Operation read() {
    return Operation.read("EchoService", "echo");
  }

  @Test
  void theLimiterLearnsOfQuestionAndPriority() {
    for (int i = 0; i < 3; i++) {
      platform.willAnswer(Envelopes.success("hello"));
    }

    execute(call(read()).asking("what").inBackground().within(Duration.ofSeconds(9)));
    execute(call(read()));
    execute(call(Operation.write("EchoService", "echo")));

    RateLimiter.Scope plain = RateLimiter.Scope.of("acme", "EchoService", "echo");
    assertThat(asked)
        .containsExactly(
            plain.asking("what").with(RateLimiter.Priority.BACKGROUND),
            plain,
            plain.with(RateLimiter.Priority.SALE));
  }

  @Test
  void aCallEndsAtItsOwnTimeOrAtTheUsualOne() {
    Instant permit = platform.time.instant().plusSeconds(60);
    limiter.closedUntil = permit;
    platform.willAnswer(Envelopes.success("hello"));

    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> execute(call(read()).until(permit)));
    assertThat(platform.requests()).isZero();
    assertThat(execute(call(read()).until(permit.plusNanos(1)))).isEqualTo("hello");

    limiter.closedUntil = platform.time.instant().plus(Timeouts.DEFAULT.total());
    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> execute(call(read()).until(Instant.MAX)));
  }

  @Test
  void theTimeOfThePlatformIsToldWithAGoodAnswer() {
    List<Instant> told = new ArrayList<>();
    platform
        .willAnswer(
            200,
            Envelopes.success("hello"),
            answer -> answer.setHeader("Date", "Wed, 01 Jul 2026 10:07:31 GMT"))
        .willAnswer(
            200,
            Envelopes.status("error.x"),
            answer -> answer.setHeader("Date", "Wed, 01 Jul 2026 10:07:32 GMT"));

    execute(call(read()).onServerTime(told::add));

    assertThat(told).containsExactly(Instant.parse("2026-07-01T10:07:31Z"));
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> execute(call(read()).onServerTime(told::add)));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "yesterday", "2026-07-01T10:07:31Z"})
  void anOddDateIsNone(@Nullable String date) {
    platform.willAnswer(
        200,
        Envelopes.success("hello"),
        answer -> date == null ? answer : answer.setHeader("Date", date));
    List<Instant> told = new ArrayList<>();

    assertThat(execute(call(read()).onServerTime(told::add))).isEqualTo("hello");

    assertThat(told).isEmpty();
  }

  @Test
  void whatTheConnectionSharesIsToldOnceThatItCloses() {
    AtomicInteger closed = new AtomicInteger();
    ConnectionRuntime runtime = ConnectionRuntime.of(platform.connection);
    runtime.shared(SharedObjects.Closed.class, "x", () -> closed::incrementAndGet);
    runtime.shared(String.class, "x", () -> "text");

    platform.connection.close();
    platform.connection.close();

    assertThat(closed).hasValue(1);
  }
}
