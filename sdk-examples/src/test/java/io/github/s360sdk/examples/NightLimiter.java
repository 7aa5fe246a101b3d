package io.github.s360sdk.examples;

import io.github.s360sdk.core.spi.RateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

// snippet
record NightLimiter(RateLimiter limiter, Clock clock) implements RateLimiter {

  private Optional<Instant> closed(Scope scope) {
    ZonedDateTime now = clock.instant().atZone(ZoneId.of("Europe/Zurich"));
    boolean day = now.getHour() >= 8 && now.getHour() < 22;
    return day && scope.priority() == Priority.BACKGROUND
        ? Optional.of(now.toLocalDate().atTime(22, 0).atZone(now.getZone()).toInstant())
        : Optional.empty();
  }

  @Override
  public Optional<Instant> acquire(Scope scope, Instant deadline) throws InterruptedException {
    Optional<Instant> closed = closed(scope);
    return closed.isPresent() ? closed : limiter.acquire(scope, deadline);
  }

  @Override
  public Optional<Instant> nextPermit(Scope scope) {
    Optional<Instant> closed = closed(scope);
    return closed.isPresent() ? closed : limiter.nextPermit(scope);
  }

  @Override
  public void returned(Scope scope) {
    limiter.returned(scope);
  }

  @Override
  public void used(Scope scope, Instant at) {
    limiter.used(scope, at);
  }

  @Override
  public void throttled(Scope scope, @Nullable Duration retryAfter) {
    limiter.throttled(scope, retryAfter);
  }

  @Override
  public Optional<Pace> pace(String institution) {
    return limiter.pace(institution);
  }

  @Override
  public void close() {
    limiter.close();
  }
}
// end snippet
