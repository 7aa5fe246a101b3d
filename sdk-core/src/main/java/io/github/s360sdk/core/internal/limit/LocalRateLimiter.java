package io.github.s360sdk.core.internal.limit;

import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The embedded limiter: keeps the limits of operations within this program. */
public final class LocalRateLimiter implements RateLimiter {

  private record Key(String institution, MethodLimit limit) {}

  private final List<MethodLimit> limits;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Map<Key, Gate> gates = new ConcurrentHashMap<>();

  public LocalRateLimiter(List<MethodLimit> limits, Clock clock, Sleeper sleeper) {
    this.limits = List.copyOf(limits);
    this.clock = clock;
    this.sleeper = sleeper;
  }

  @Override
  public Optional<Instant> acquire(Scope scope, Instant deadline) throws InterruptedException {
    Gate gate = gate(scope);
    if (gate == null) {
      return Optional.empty();
    }
    while (true) {
      Optional<Instant> next = gate.take();
      if (next.isEmpty() || !next.get().isBefore(deadline)) {
        return next;
      }
      // Others may wait for the same permit, so it is asked for again.
      sleeper.sleep(Duration.between(clock.instant(), next.get()));
    }
  }

  // The platform counts a running request once, when it is made.
  private @Nullable Gate gate(Scope scope) {
    if (scope.continuation()) {
      return null;
    }
    for (MethodLimit limit : limits) {
      if (limit.isOf(scope.service(), scope.operation())) {
        return gates.computeIfAbsent(
            new Key(scope.institution(), limit), key -> new Gate(limit, clock));
      }
    }
    return null;
  }

  @Override
  public Optional<Instant> nextPermit(Scope scope) {
    Gate gate = gate(scope);
    return gate == null ? Optional.empty() : gate.next();
  }

  @Override
  public void returned(Scope scope) {
    Gate gate = gate(scope);
    if (gate != null) {
      gate.giveBack();
    }
  }

  @Override
  public void used(Scope scope, Instant at) {
    Gate gate = gate(scope);
    if (gate != null) {
      gate.used(at);
    }
  }

  @Override
  public void throttled(Scope scope, @Nullable Duration retryAfter) {
    Gate gate = gate(scope);
    if (gate != null) {
      gate.drain(retryAfter);
    }
  }

  @Override
  public void close() {
    gates.clear();
  }
}
