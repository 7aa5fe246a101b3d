package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimiter.Priority;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.core.testing.EchoPlatform;
import io.github.s360sdk.core.testing.Envelopes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What listeners are told of permits, refusals and caches. */
@Timeout(30)
class InstrumentationTest {

  private final Heard heard = new Heard();
  private EchoPlatform platform = new EchoPlatform(builder -> builder.listener(heard));

  private static final class Heard implements CallListener {
    private final List<Permit> permits = new ArrayList<>();
    private final List<Throttle> throttles = new ArrayList<>();

    @Override
    public void onPermit(Permit permit) {
      permits.add(permit);
      throw new IllegalStateException("a listener that fails");
    }

    @Override
    public void onThrottle(Throttle throttle) {
      throttles.add(throttle);
      throw new IllegalStateException("a listener that fails");
    }
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void permitsAreToldWithWhatTheyAreFor() {
    platform.willAnswer(Envelopes.success("a")).willAnswer(Envelopes.success("b"));
    platform.read("hi");
    platform.write("hi");

    assertThat(heard.permits).extracting(CallListener.Permit::granted).containsExactly(true, true);
    assertThat(heard.permits)
        .extracting(CallListener.Permit::priority)
        .containsExactly(Priority.READ, Priority.SALE);
    assertThat(heard.permits.get(0).service()).isEqualTo("EchoService");
    assertThat(heard.permits.get(0).operation()).isEqualTo("echo");
    assertThat(heard.permits.get(0).waited()).isLessThan(Duration.ofSeconds(5));
    assertThat(heard.throttles).isEmpty();
  }

  @Test
  void refusalsAreToldWithThePaceThatFollows() {
    platform.close();
    platform =
        new EchoPlatform(
            builder ->
                builder.listener(heard).rateLimits(RateLimits.DOCUMENTED).retry(RetryPolicy.NONE));
    platform
        .willAnswer(429, "", answer -> answer.setHeader("Retry-After", "30"))
        .willAnswer(509, "");

    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(ThrottledException.class).isThrownBy(() -> platform.read("hi"));
      platform.time.advance(Duration.ofSeconds(31));
    }

    assertThat(heard.throttles)
        .containsExactly(
            new CallListener.Throttle("EchoService", "echo", Duration.ofSeconds(30), 45),
            new CallListener.Throttle("EchoService", "echo", null, 11));
    assertThat(platform.connection.pace().orElseThrow().callsPerMinute()).isEqualTo(11);
  }

  @Test
  void aPermitThatIsNotGivenIsToldToo() {
    platform.close();
    platform =
        new EchoPlatform(
            builder ->
                builder.listener(heard).rateLimits(RateLimits.DOCUMENTED.withCallsPerMinute(4)));
    platform.willAnswer(Envelopes.success("a"));
    platform.read("hi");
    S360Connection hurried =
        platform.connection.withOptions(options -> options.totalTimeout(Duration.ofSeconds(1)));

    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> EchoPlatform.call(hurried, Operation.read("EchoService", "echo"), "hi"))
        .satisfies(e -> assertThat(e.byPlatform()).isFalse());
    assertThat(heard.permits).extracting(CallListener.Permit::granted).containsExactly(true, false);
  }

  @Test
  void aLimiterThatFailsSendsNothing() {
    platform.close();
    platform =
        new EchoPlatform(builder -> builder.retry(RetryPolicy.NONE).rateLimiter(new Broken()));

    assertThatExceptionOfType(ConnectionFailedException.class)
        .isThrownBy(() -> platform.write("hi"))
        .satisfies(
            e -> {
              assertThat(e.mayHaveTakenEffect()).isFalse();
              assertThat(e).hasMessageContaining("rate limiter");
              assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
            });
    assertThat(platform.requests()).isZero();
  }

  private static final class Broken implements RateLimiter {

    @Override
    public Optional<Instant> acquire(Scope scope, Instant deadline) {
      throw new IllegalStateException("broken");
    }

    @Override
    public Optional<Instant> nextPermit(Scope scope) {
      throw new IllegalStateException("broken");
    }

    @Override
    public void throttled(Scope scope, @Nullable Duration retryAfter) {
      throw new IllegalStateException("broken");
    }

    @Override
    public void close() {
      // nothing to close
    }
  }
}
