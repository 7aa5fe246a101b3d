package io.github.s360sdk.testing.internal.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets so many calls of the institution through in any minute, over all clients, services and
 * operations. Thread-safe.
 */
public final class InstitutionGate {

  private static final Duration PERIOD = Duration.ofMinutes(1);

  /** Calls of one instant: as long as the clock stands, a further one costs nothing. */
  private record Calls(Instant at, int count) {}

  private final Clock clock;
  private final int first;
  // In the order of time.
  private final Deque<Calls> calls = new ArrayDeque<>();
  private int counted;
  private int limit;

  /**
   * A gate.
   *
   * @param limit calls in a minute; 0 lets all through
   */
  public InstitutionGate(Clock clock, int limit) {
    this.clock = clock;
    this.first = limit;
    this.limit = limit;
  }

  /** Changes the limit; what was called before counts, unless there was no limit then. */
  public synchronized void limit(int callsInAMinute) {
    limit = callsInAMinute;
    if (limit == 0) {
      forget();
    }
  }

  /** Whether not all calls are let through. */
  public synchronized boolean isLimited() {
    return limit > 0;
  }

  /** Restores the initial state. */
  public synchronized void reset() {
    limit = first;
    forget();
  }

  private void forget() {
    calls.clear();
    counted = 0;
  }

  /**
   * Lets a call in. A call that is refused does not count (assumed).
   *
   * @throws Throttled if there were too many in the minute before
   */
  public synchronized void enter() {
    if (limit == 0) {
      return;
    }
    Instant now = clock.instant();
    // A clock that was set back has calls of its future here; they are of no use any more.
    while (!calls.isEmpty() && calls.getLast().at().isAfter(now)) {
      counted -= calls.removeLast().count();
    }
    while (!calls.isEmpty() && !now.isBefore(calls.getFirst().at().plus(PERIOD))) {
      counted -= calls.removeFirst().count();
    }
    if (counted >= limit) {
      throw new Throttled();
    }
    boolean stands = !calls.isEmpty() && calls.getLast().at().equals(now);
    calls.addLast(new Calls(now, stands ? calls.removeLast().count() + 1 : 1));
    counted++;
  }
}
