package io.github.s360sdk.core.internal.limit;

import io.github.s360sdk.core.internal.time.ForwardClock;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RateLimits.OperationLimit;
import io.github.s360sdk.core.spi.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pace of each institution and the limits of operations, wherever the permits are
 * counted.
 */
public final class PacedRateLimiter implements RateLimiter {

  private final RateLimits limits;
  private final ForwardClock time;
  private final Sleeper sleeper;
  private final OperationGates gates;
  private final Function<String, Permits> permits;
  private final Map<String, Turnstile> turnstiles = new ConcurrentHashMap<>();

  /**
   * A limiter.
   *
   * @param time the clock of all permits
   * @param gates where the permits of operations are counted; closed with this
   * @param permits where those of an institution are; asked once for each
   */
  public PacedRateLimiter(
      RateLimits limits,
      ForwardClock time,
      Sleeper sleeper,
      OperationGates gates,
      Function<String, Permits> permits) {
    this.limits = limits;
    this.time = time;
    this.sleeper = sleeper;
    this.gates = gates;
    this.permits = permits;
  }

  @Override
  public Optional<Instant> acquire(Scope scope, Instant deadline) throws InterruptedException {
    try {
      return take(scope, deadline);
    } catch (RuntimeException e) {
      // What counts the permits may have been interrupted in its own waits.
      if (Thread.interrupted()) {
        InterruptedException interrupted = new InterruptedException();
        interrupted.initCause(e);
        throw interrupted;
      }
      throw e;
    }
  }

  private Optional<Instant> take(Scope scope, Instant deadline) throws InterruptedException {
    OperationKey key = key(scope);
    Turnstile turnstile = turnstile(scope.institution());
    while (true) {
      // Looked at before the queue, so that nobody stands in it for a permit of no use.
      Optional<Instant> next = key == null ? Optional.empty() : gates.next(key);
      if (next.isEmpty()) {
        Optional<Instant> turn = turnstile.pass(scope.priority(), time.ofFollowed(deadline));
        if (turn.isPresent()) {
          return turn.map(time::toFollowed);
        }
        next = takeAtGate(key, turnstile);
        if (next.isEmpty()) {
          return next;
        }
      }
      Instant free = time.toFollowed(next.get());
      if (!free.isBefore(deadline)) {
        return Optional.of(free);
      }
      // Others may wait for the same permit, so it is asked for again.
      sleeper.sleep(Duration.between(time.instant(), next.get()));
    }
  }

  private Optional<Instant> takeAtGate(@Nullable OperationKey key, Turnstile turnstile) {
    if (key == null) {
      return Optional.empty();
    }
    Optional<Instant> next;
    try {
      next = gates.take(key);
    } catch (RuntimeException e) {
      turnstile.returned();
      throw e;
    }
    if (next.isPresent()) {
      turnstile.returned();
    }
    return next;
  }

  @Override
  public Optional<Instant> nextPermit(Scope scope) {
    Optional<Instant> turn = turnstile(scope.institution()).next(scope.priority());
    OperationKey key = key(scope);
    Optional<Instant> gate = key == null ? Optional.empty() : gates.next(key);
    return (gate.isEmpty() || (turn.isPresent() && turn.get().isAfter(gate.get())) ? turn : gate)
        .map(time::toFollowed);
  }

  private Turnstile turnstile(String institution) {
    Turnstile known = turnstiles.get(institution);
    return known != null
        ? known
        : turnstiles.computeIfAbsent(
            institution, code -> new Turnstile(permits.apply(code), time, sleeper));
  }

  // The platform counts a running request once, when it is made.
  private @Nullable OperationKey key(Scope scope) {
    if (scope.continuation()) {
      return null;
    }
    for (OperationLimit limit : limits.operations()) {
      if (limit.isOf(scope.service(), scope.operation())) {
        return new OperationKey(
            scope.institution(), limit, limit.perQuestion() ? scope.question() : null);
      }
    }
    return null;
  }

  @Override
  public void returned(Scope scope) {
    turnstile(scope.institution()).returned();
    OperationKey key = key(scope);
    if (key != null) {
      gates.giveBack(key);
    }
  }

  @Override
  public void used(Scope scope, Instant at) {
    OperationKey key = key(scope);
    if (key != null) {
      gates.used(key, time.ofFollowed(at));
    }
  }

  @Override
  public void throttled(Scope scope, @Nullable Duration retryAfter) {
    OperationKey key = key(scope);
    turnstile(scope.institution()).throttled(key != null, retryAfter);
    if (key != null) {
      // After a refusal the vendor wants no calls until time has passed; which of its limits it
      // was, nobody knows.
      gates.drain(key, retryAfter == null ? null : time.instant().plus(retryAfter));
    }
  }

  @Override
  public Optional<Pace> pace(String institution) {
    PaceState state = turnstile(institution).state();
    Instant held = time.toFollowed(Instant.ofEpochMilli(state.heldUntil()));
    return Optional.of(
        new Pace(
            state.perMinute(), limits.callsPerMinute(), state.isHeld(time.millis()) ? held : null));
  }

  @Override
  public void close() {
    gates.close();
  }
}
