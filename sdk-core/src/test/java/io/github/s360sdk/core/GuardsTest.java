package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CircuitOpenException;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.CircuitPolicy;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RetryBudget;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.core.testing.EchoPlatform;
import io.github.s360sdk.core.testing.Envelopes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What keeps trouble small: the budget for repeats and the circuit. */
@Timeout(30)
class GuardsTest {

  private static final CircuitPolicy THREE =
      new CircuitPolicy(3, Duration.ofSeconds(5), Duration.ofSeconds(15));

  private EchoPlatform platform = new EchoPlatform();

  @AfterEach
  void stop() {
    platform.close();
  }

  private void platform(Consumer<S360ConnectionBuilder> change) {
    platform.close();
    platform =
        new EchoPlatform(
            builder -> {
              builder.rateLimiter(RateLimiter.unlimited());
              change.accept(builder);
            });
  }

  private void withoutRepeats(CircuitPolicy policy) {
    platform(builder -> builder.retry(RetryPolicy.NONE).circuit(policy));
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      platform.willAnswer(503, "");
      assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(ServerErrorException.class);
    }
  }

  @Test
  void repeatsEndWhenTheBudgetIsSpent() {
    platform(builder -> builder.retryBudget(new RetryBudget(3, 2)).circuit(CircuitPolicy.NEVER));
    for (int i = 0; i < 8; i++) {
      platform.willAnswer(503, "");
    }

    // Three attempts, then two, then one each: three repeats in all.
    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> platform.read("hi"))
        .satisfies(e -> assertThat(e.attempts()).isEqualTo(3));
    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> platform.read("hi"))
        .satisfies(e -> assertThat(e.attempts()).isEqualTo(2));
    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> platform.read("hi"))
        .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
  }

  @Test
  void callsThatEndWellFillTheBudgetAgain() {
    platform(builder -> builder.retryBudget(new RetryBudget(1, 2)).circuit(CircuitPolicy.NEVER));
    platform.willAnswer(503, "").willAnswer(Envelopes.success("a"));
    assertThat(platform.read("hi")).isEqualTo("a");
    fail(1);

    platform.willAnswer(Envelopes.success("b"));
    assertThat(platform.read("hi")).isEqualTo("b");

    platform.willAnswer(503, "").willAnswer(Envelopes.success("c"));
    assertThat(platform.read("hi")).isEqualTo("c");
  }

  @Test
  void aRefusalBecauseOfLimitsTakesNothingFromTheBudget() {
    platform(builder -> builder.retryBudget(new RetryBudget(0, 1)));
    platform.willAnswer(509, "").willAnswer(Envelopes.success("a"));

    assertThat(platform.read("hi")).isEqualTo("a");
  }

  @Test
  void viewsOfAConnectionShareTheBudget() {
    platform(builder -> builder.retryBudget(new RetryBudget(1, 10)).circuit(CircuitPolicy.NEVER));
    S360Connection view = platform.connection.withOptions(options -> options.language("fr"));
    Operation read = Operation.read("EchoService", "echo");
    platform.willAnswer(503, "").willAnswer(Envelopes.success("a"));
    assertThat(EchoPlatform.call(view, read, "hi")).isEqualTo("a");

    fail(1);
  }

  @Test
  void callsFailAtOnceAfterSeveralFailuresInARow() {
    withoutRepeats(THREE);
    fail(3);

    assertThatExceptionOfType(CircuitOpenException.class)
        .isThrownBy(() -> platform.write("hi"))
        .satisfies(
            e -> {
              assertThat(e.retryAt()).isEqualTo(platform.time.instant().plusSeconds(5));
              assertThat(e.mayHaveTakenEffect()).isFalse();
              assertThat(e.retryable()).isTrue();
              assertThat(e.attempts()).isZero();
              assertThat(e).hasMessageContaining("ServerErrorException");
            });
    assertThat(platform.requests()).isEqualTo(3);
  }

  @Test
  void oneProbeFindsOutThatTheServiceIsBack() {
    withoutRepeats(THREE);
    fail(3);
    platform.time.advance(Duration.ofSeconds(5));

    platform.willAnswer(Envelopes.success("a")).willAnswer(Envelopes.success("b"));

    assertThat(platform.read("hi")).isEqualTo("a");
    assertThat(platform.read("hi")).isEqualTo("b");
    assertThat(platform.requests()).isEqualTo(5);
  }

  @Test
  void aProbeThatFailsDoublesThePauseUpToTheLongest() {
    withoutRepeats(THREE);
    fail(3);
    for (int pause : List.of(5, 10, 15, 15)) {
      platform.time.advance(Duration.ofSeconds(pause).minusMillis(1));
      assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(CircuitOpenException.class);
      platform.time.advance(Duration.ofMillis(1));
      fail(1);
    }
    assertThat(platform.requests()).isEqualTo(3 + 4);
  }

  @Test
  void whileAProbeIsUnderWayNothingElseIsSent() {
    List<Class<?>> during = new ArrayList<>();
    platform(
        builder ->
            builder
                .retry(RetryPolicy.NONE)
                .circuit(THREE)
                .listener(
                    new CallListener() {
                      @Override
                      public void onPermit(Permit permit) {
                        if (platform.requests() == 3) {
                          during.add(errorOf(() -> platform.read("beside")));
                        }
                      }
                    }));
    fail(3);
    platform.time.advance(Duration.ofSeconds(5));
    platform.willAnswer(Envelopes.success("a"));

    assertThat(platform.read("hi")).isEqualTo("a");
    assertThat(during).containsExactly(CircuitOpenException.class);
  }

  private static Class<?> errorOf(Runnable call) {
    try {
      call.run();
      return Void.class;
    } catch (RuntimeException e) {
      return e.getClass();
    }
  }

  @Test
  void aProbeThatIsNeverSentMakesWayForAnother() {
    boolean[] refuse = {false};
    platform(
        builder ->
            builder
                .retry(RetryPolicy.NONE)
                .circuit(THREE)
                .credentials(
                    () -> {
                      if (refuse[0]) {
                        throw new IllegalStateException("no password at hand");
                      }
                      return new io.github.s360sdk.core.spi.Credentials("ACME_API", "secret");
                    }));
    fail(3);
    platform.time.advance(Duration.ofSeconds(5));
    refuse[0] = true;
    assertThatThrownBy(() -> platform.read("hi")).hasMessageContaining("credentials provider");
    refuse[0] = false;

    platform.willAnswer(Envelopes.success("a"));
    assertThat(platform.read("hi")).isEqualTo("a");
  }

  /** Has a permit for every second attempt only. */
  private static final class EverySecond implements RateLimiter {

    private boolean refuses = true;

    @Override
    public Optional<Instant> acquire(Scope scope, Instant deadline) {
      refuses = !refuses;
      return refuses ? Optional.of(deadline.plusSeconds(1)) : Optional.empty();
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

  @Test
  void anAttemptThatIsNotSentIsNoAnswer() {
    CircuitPolicy two = new CircuitPolicy(2, Duration.ofSeconds(5), Duration.ofSeconds(15));
    platform(builder -> builder.circuit(two).rateLimiter(new EverySecond()));

    fail(2);

    assertThatExceptionOfType(CircuitOpenException.class).isThrownBy(() -> platform.read("hi"));
    assertThat(platform.requests()).isEqualTo(2);
  }

  @Test
  void aClockThatIsSetBackKeepsNothingOpen() {
    withoutRepeats(THREE);
    fail(3);
    platform.time.advance(Duration.ofHours(-1));
    assertThatExceptionOfType(CircuitOpenException.class)
        .isThrownBy(() -> platform.read("hi"))
        .satisfies(e -> assertThat(e.retryAt()).isEqualTo(platform.time.instant().plusSeconds(5)));

    platform.time.advance(Duration.ofSeconds(5));

    platform.willAnswer(Envelopes.success("a"));
    assertThat(platform.read("hi")).isEqualTo("a");
  }

  @Test
  void aRepeatThatWouldComeTooLateTakesNothingFromTheBudget() {
    Duration tooLong = Duration.ofMinutes(10);
    platform(
        builder ->
            builder
                .retryBudget(new RetryBudget(1, 10))
                .circuit(CircuitPolicy.NEVER)
                .retry(new RetryPolicy(3, tooLong, tooLong, tooLong, () -> 1)));
    fail(1);
    S360Connection view =
        platform.connection.withOptions(options -> options.retry(RetryPolicy.DEFAULT));
    platform.willAnswer(503, "").willAnswer(Envelopes.success("a"));

    assertThat(EchoPlatform.call(view, Operation.read("EchoService", "echo"), "hi")).isEqualTo("a");
  }

  @Test
  void anyAnswerOfThePlatformEndsTheRow() {
    withoutRepeats(THREE);
    fail(2);
    platform.willAnswer(Envelopes.status("error.order.closed"));
    assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(BusinessException.class);
    fail(2);
    platform.willAnswer(509, "");
    assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(ThrottledException.class);
    fail(2);

    platform.willAnswer(Envelopes.success("a"));
    assertThat(platform.read("hi")).isEqualTo("a");
  }

  @Test
  void aPageInPlaceOfAnAnswerCountsAsDownAndABrokenAnswerDoesNot() {
    withoutRepeats(THREE);
    for (int i = 0; i < 4; i++) {
      platform.willAnswer("<Envelope/>");
      assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(UnreadableAnswerException.class);
    }
    for (int i = 0; i < 3; i++) {
      platform.willAnswer("<html><body>Maintenance</body></html>");
      assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(UnreadableAnswerException.class);
    }
    assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(CircuitOpenException.class);
  }

  @Test
  void anErrorOfTheServerItselfIsAnAnswer() {
    withoutRepeats(THREE);
    for (int i = 0; i < 4; i++) {
      platform.willAnswer(500, "");
      assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(ServerErrorException.class);
    }
    platform.willAnswer(Envelopes.success("a"));
    assertThat(platform.read("hi")).isEqualTo("a");
  }

  @Test
  void repeatsOfACallEndWhenTheCircuitOpensAndTheFailureIsWhatIsTold() {
    platform(
        builder -> builder.circuit(new CircuitPolicy(2, Duration.ofHours(1), Duration.ofHours(1))));
    platform.willAnswer(503, "").willAnswer(503, "");

    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> platform.read("hi"))
        .satisfies(
            e -> {
              assertThat(e.attempts()).isEqualTo(2);
              assertThat(e.getSuppressed())
                  .singleElement()
                  .isInstanceOf(CircuitOpenException.class);
            });
  }

  @Test
  void servicesAreLookedAtOneByOne() {
    withoutRepeats(THREE);
    fail(3);
    platform.willAnswer(Envelopes.success("a"));

    Operation other = Operation.read("OtherService", "echo");
    assertThat(EchoPlatform.call(platform.connection, other, "hi")).isEqualTo("a");
  }

  @Test
  void listenersAreToldWhenAServiceGoesAndComes() {
    List<@Nullable Instant> told = new ArrayList<>();
    platform(
        builder ->
            builder
                .retry(RetryPolicy.NONE)
                .circuit(THREE)
                .listener(
                    new CallListener() {
                      @Override
                      public void onCircuit(Circuit circuit) {
                        assertThat(circuit.service()).isEqualTo("EchoService");
                        told.add(circuit.openUntil());
                      }
                    }));
    Instant until = platform.time.instant().plusSeconds(5);
    fail(3);
    platform.time.advance(Duration.ofSeconds(5));
    platform.willAnswer(Envelopes.success("a")).read("hi");

    assertThat(told).containsExactly(until, null);
  }

  @Test
  void policiesCheckTheirParts() {
    assertThatThrownBy(() -> new RetryBudget(-1, 1)).hasMessageContaining("most");
    assertThatThrownBy(() -> new RetryBudget(1, 0)).hasMessageContaining("callsForOne");
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new CircuitPolicy(0, second, second)).hasMessageContaining("failures");
    assertThatThrownBy(() -> new CircuitPolicy(1, Duration.ZERO, second))
        .hasMessageContaining("firstPause");
    assertThatThrownBy(() -> new CircuitPolicy(1, second, Duration.ofMillis(1)))
        .hasMessageContaining("longestPause");
  }
}
