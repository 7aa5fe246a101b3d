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

  private final Clock clock;
  private final int first;
  private final Deque<Instant> calls = new ArrayDeque<>();
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

  /** Changes the limit; what was called before counts. */
  public synchronized void limit(int callsInAMinute) {
    limit = callsInAMinute;
  }

  /** Whether not all calls are let through. */
  public synchronized boolean isLimited() {
    return limit > 0;
  }

  /** Restores the initial state. */
  public synchronized void reset() {
    limit = first;
    calls.clear();
  }

  /**
   * Lets a call in. A call that is refused does not count (assumed).
   *
   * @throws Throttled if there were too many in the minute before
   */
  public synchronized void enter() {
    Instant now = clock.instant();
    // A clock that was set back has calls of its future here; they are of no use any more.
    calls.removeIf(at -> at.isAfter(now));
    while (!calls.isEmpty() && !now.isBefore(calls.getFirst().plus(PERIOD))) {
      calls.removeFirst();
    }
    if (limit > 0 && calls.size() >= limit) {
      throw new Throttled();
    }
    calls.addLast(now);
  }
}
