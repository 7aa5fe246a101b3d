package io.github.s360sdk.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.s360sdk.core.RateLimiters;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.spi.RateLimiter.Scope;
import io.github.s360sdk.core.spi.RateLimits.OperationLimit;
import io.github.s360sdk.core.testing.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the platform allows, and how that is changed. */
class RateLimitsTest {

  private static final Scope CATALOGUE = Scope.of("acme", "CatalogService", "getCatalogDetailed");
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  @Test
  void theDocumentedOnesArePreset() {
    assertThat(RateLimits.DOCUMENTED.callsPerMinute()).isEqualTo(180);
    assertThat(RateLimits.DOCUMENTED.operations())
        .hasSize(6)
        .contains(
            new OperationLimit(
                "CatalogService", "getCatalogDetailed", 1, Duration.ofMinutes(10), false));
  }

  @Test
  void aLimitTakesThePlaceOfTheOneBefore() throws InterruptedException {
    RateLimits more =
        RateLimits.DOCUMENTED.with(
            new OperationLimit("CatalogService", "getCatalogDetailed", 2, FIVE_MINUTES, false));
    assertThat(more.operations()).hasSize(6);
    ManualTime time = new ManualTime();
    RateLimiter limiter = RateLimiters.inMemory(more, time, time);

    assertThat(limiter.acquire(CATALOGUE, time.instant())).isEmpty();
    assertThat(limiter.acquire(CATALOGUE, time.instant())).isEmpty();
    assertThat(limiter.acquire(CATALOGUE, time.instant())).isPresent();
    time.advance(FIVE_MINUTES);
    assertThat(limiter.acquire(CATALOGUE, time.instant())).isEmpty();
  }

  @Test
  void aLimitCanBeTakenAway() throws InterruptedException {
    ManualTime time = new ManualTime();
    RateLimiter limiter =
        RateLimiters.inMemory(
            RateLimits.DOCUMENTED.without("CatalogService", "getCatalogDetailed"), time, time);

    for (int i = 0; i < 10; i++) {
      assertThat(limiter.acquire(CATALOGUE, time.instant())).isEmpty();
    }
  }

  @Test
  void aContractThatGrantsMoreIsUsedUp() throws InterruptedException {
    ManualTime time = new ManualTime();
    RateLimiter limiter =
        RateLimiters.inMemory(RateLimits.DOCUMENTED.withCallsPerMinute(6_000), time, time);
    Scope scope = Scope.of("acme", "S", "op");

    for (int i = 0; i < 1_500; i++) {
      assertThat(limiter.acquire(scope, time.instant())).isEmpty();
    }
    assertThat(limiter.acquire(scope, time.instant())).isPresent();
    assertThat(limiter.pace("acme")).contains(new RateLimiter.Pace(6_000, 6_000, null));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateLimits.DOCUMENTED.withCallsPerMinute(0))
        .withMessageContaining("callsPerMinute");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                S360Connection.builder()
                    .institution("acme")
                    .credentials("ACME_API", "not-a-real-secret")
                    .rateLimiter(RateLimiter.unlimited())
                    .rateLimits(RateLimits.DOCUMENTED)
                    .build())
        .withMessageContaining("rateLimits");
  }
}
