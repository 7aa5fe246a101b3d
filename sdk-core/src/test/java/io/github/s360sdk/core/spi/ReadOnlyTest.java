package io.github.s360sdk.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.Caches;
import io.github.s360sdk.core.RateLimiters;
import io.github.s360sdk.core.spi.RateLimiter.Scope;
import io.github.s360sdk.core.testing.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Looks that change nothing. */
class ReadOnlyTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final CacheKey<String> KEY =
      new CacheKey<>("acme", "posConfig", "1", String.class);
  private static final Scope CATALOG = Scope.of("acme", "CatalogService", "getCatalogDetailed");

  private final ManualTime time = new ManualTime();

  @Test
  void aCacheIsLookedAtOnly() {
    try (Cache cache = Caches.inMemory(time);
        Cache look = Cache.readOnly(cache)) {
      assertThat(look.get(KEY, HOUR, () -> "own")).isEqualTo("own");
      assertThat(cache.get(KEY, HOUR, () -> "kept")).isEqualTo("kept");
      look.invalidate(KEY);
      look.invalidateGroup("posConfig");
      look.close();
      assertThat(look.get(KEY, HOUR, () -> "own")).isEqualTo("kept");
    }
  }

  @Test
  void aLimiterIsLookedAtOnly() throws InterruptedException {
    RateLimiter limiter = RateLimiters.inMemory(RateLimits.DOCUMENTED, time, time);
    RateLimiter look = RateLimiter.readOnly(limiter);

    assertThat(look.acquire(CATALOG, time.instant())).isEmpty();
    assertThat(look.acquire(CATALOG, time.instant())).isEmpty();
    look.throttled(CATALOG, null);
    look.returned(CATALOG);
    look.close();
    assertThat(limiter.acquire(CATALOG, time.instant())).isEmpty();
    assertThat(look.acquire(CATALOG, time.instant().plusSeconds(3_600))).isPresent();
    assertThat(look.nextPermit(CATALOG)).isPresent();
    assertThat(look.pace("acme")).isEqualTo(limiter.pace("acme"));
    assertThat(time.sleeps()).isEmpty();
    limiter.close();
  }
}
