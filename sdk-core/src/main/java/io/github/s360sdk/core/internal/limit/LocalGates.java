package io.github.s360sdk.core.internal.limit;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The permits of operations, counted within this program. */
public final class LocalGates implements OperationGates {

  // Questions come and go without an end, so gates that let everybody through are forgotten.
  private static final int FIRST_SWEEP = 1_000;

  private final Clock clock;
  private final Map<OperationKey, Gate> gates = new ConcurrentHashMap<>();
  private final Map<OperationKey, Instant> closedUntil = new ConcurrentHashMap<>();
  private volatile int sweepAt = FIRST_SWEEP;

  public LocalGates(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<Instant> take(OperationKey key) {
    return ask(key, Gate::take);
  }

  @Override
  public Optional<Instant> next(OperationKey key) {
    return ask(key, Gate::next);
  }

  private Optional<Instant> ask(OperationKey key, Function<Gate, Optional<Instant>> question) {
    if (!closedUntil.isEmpty()) {
      Instant closed = closedUntil.get(key.whole());
      if (closed != null && clock.instant().isBefore(closed)) {
        return Optional.of(closed);
      }
    }
    return atGate(key, question);
  }

  @Override
  public void giveBack(OperationKey key) {
    tell(key, Gate::giveBack);
  }

  @Override
  public void used(OperationKey key, Instant at) {
    tell(key, gate -> gate.used(at));
  }

  @Override
  public void drain(OperationKey key, @Nullable Instant free) {
    Instant next = free != null ? free : clock.instant().plus(key.limit().period());
    if (key.question() != null) {
      closedUntil.merge(key.whole(), next, LocalGates::later);
    }
    tell(key, gate -> gate.closeUntil(next));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private void tell(OperationKey key, Consumer<Gate> news) {
    atGate(
        key,
        gate -> {
          news.accept(gate);
          return true;
        });
  }

  /** Does something at a gate that nobody forgets meanwhile. */
  private <T> T atGate(OperationKey key, Function<Gate, T> work) {
    if (gates.size() >= sweepAt) {
      sweep();
    }
    AtomicReference<@Nullable T> result = new AtomicReference<>();
    gates.compute(
        key,
        (same, known) -> {
          Gate gate = known == null ? new Gate(key.limit(), clock) : known;
          result.set(work.apply(gate));
          return gate;
        });
    return Objects.requireNonNull(result.get());
  }

  private synchronized void sweep() {
    for (OperationKey key : gates.keySet()) {
      gates.computeIfPresent(key, (same, gate) -> gate.isIdle() ? null : gate);
    }
    sweepAt = Math.max(FIRST_SWEEP, gates.size() * 2);
  }

  /** How many gates are kept. */
  int gates() {
    return gates.size();
  }

  @Override
  public void close() {
    gates.clear();
    closedUntil.clear();
  }
}
