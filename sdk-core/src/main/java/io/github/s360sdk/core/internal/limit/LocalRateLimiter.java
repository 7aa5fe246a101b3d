package io.github.s360sdk.core.internal.limit;

import io.github.s360sdk.core.internal.time.ForwardClock;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RateLimits.OperationLimit;
import io.github.s360sdk.core.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The embedded limiter: keeps the limits of operations within this program, and lets attempts that
 * nobody waits for take only what sales and reads leave.
 */
public final class LocalRateLimiter implements RateLimiter {

  // Questions come and go without an end, so gates that let everybody through are forgotten.
  private static final int FIRST_SWEEP = 1_000;

  private record Key(String institution, OperationLimit limit, @Nullable String question) {}

  private final RateLimits limits;
  private final ForwardClock time;
  private final Sleeper sleeper;
  private final Map<Key, Gate> gates = new ConcurrentHashMap<>();
  private final Map<Key, Instant> closedUntil = new ConcurrentHashMap<>();
  private final Map<String, Budget> budgets = new ConcurrentHashMap<>();
  private volatile int sweepAt = FIRST_SWEEP;

  public LocalRateLimiter(RateLimits limits, Clock clock, Sleeper sleeper) {
    this.limits = limits;
    this.time = new ForwardClock(clock);
    this.sleeper = sleeper;
  }

  @Override
  public Optional<Instant> acquire(Scope scope, Instant deadline) throws InterruptedException {
    while (true) {
      Optional<Instant> next = next(scope, Gate::take);
      if (next.isEmpty()) {
        budget(scope).used();
        return next;
      }
      Instant free = time.toFollowed(next.get());
      if (!free.isBefore(deadline)) {
        return Optional.of(free);
      }
      // Others may wait for the same permit, so it is asked for again.
      sleeper.sleep(Duration.between(time.instant(), next.get()));
    }
  }

  @Override
  public Optional<Instant> nextPermit(Scope scope) {
    return next(scope, Gate::next).map(time::toFollowed);
  }

  /** Asks a gate; gives a time of the own clock. */
  private Optional<Instant> next(Scope scope, Function<Gate, Optional<Instant>> ask) {
    Optional<Instant> next =
        scope.priority() == Priority.BACKGROUND
            ? budget(scope).nextForBackground()
            : Optional.empty();
    if (next.isPresent()) {
      return next;
    }
    Key key = key(scope);
    if (key == null) {
      return Optional.empty();
    }
    Instant closed = closedUntil.get(whole(key));
    if (closed != null && time.instant().isBefore(closed)) {
      return Optional.of(closed);
    }
    return atGate(key, ask);
  }

  private Budget budget(Scope scope) {
    Budget known = budgets.get(scope.institution());
    return known != null
        ? known
        : budgets.computeIfAbsent(
            scope.institution(), institution -> new Budget(limits.callsPerMinute(), time));
  }

  // The platform counts a running request once, when it is made.
  private @Nullable Key key(Scope scope) {
    if (scope.continuation()) {
      return null;
    }
    for (OperationLimit limit : limits.operations()) {
      if (limit.isOf(scope.service(), scope.operation())) {
        return new Key(scope.institution(), limit, limit.perQuestion() ? scope.question() : null);
      }
    }
    return null;
  }

  private static Key whole(Key key) {
    return new Key(key.institution(), key.limit(), null);
  }

  /** Does something at a gate that nobody forgets meanwhile. */
  private <T> T atGate(Key key, Function<Gate, T> work) {
    if (gates.size() >= sweepAt) {
      sweep();
    }
    AtomicReference<@Nullable T> result = new AtomicReference<>();
    gates.compute(
        key,
        (same, known) -> {
          Gate gate = known == null ? new Gate(key.limit(), time) : known;
          result.set(work.apply(gate));
          return gate;
        });
    return Objects.requireNonNull(result.get());
  }

  private synchronized void sweep() {
    for (Key key : gates.keySet()) {
      gates.computeIfPresent(key, (same, gate) -> gate.isIdle() ? null : gate);
    }
    sweepAt = Math.max(FIRST_SWEEP, gates.size() * 2);
  }

  /** How many gates are kept. */
  int gates() {
    return gates.size();
  }

  @Override
  public void returned(Scope scope) {
    Key key = key(scope);
    if (key != null) {
      atGate(
          key,
          gate -> {
            gate.giveBack();
            return true;
          });
    }
  }

  @Override
  public void used(Scope scope, Instant at) {
    Key key = key(scope);
    if (key != null) {
      atGate(
          key,
          gate -> {
            gate.used(time.ofFollowed(at));
            return true;
          });
    }
  }

  @Override
  public void throttled(Scope scope, @Nullable Duration retryAfter) {
    budget(scope).drained();
    Key key = key(scope);
    if (key == null) {
      return;
    }
    // After a refusal the vendor wants no calls until time has passed; which of its limits it was,
    // nobody knows.
    if (key.question() != null) {
      Duration wait = retryAfter == null ? key.limit().period() : retryAfter;
      closedUntil.put(whole(key), time.instant().plus(wait));
    }
    atGate(
        key,
        gate -> {
          gate.drain(retryAfter);
          return true;
        });
  }

  @Override
  public void close() {
    gates.clear();
    closedUntil.clear();
    budgets.clear();
  }
}
