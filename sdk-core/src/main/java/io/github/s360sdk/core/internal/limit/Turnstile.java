package io.github.s360sdk.core.internal.limit;

import io.github.s360sdk.core.spi.RateLimiter.Priority;
import io.github.s360sdk.core.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets the attempts of an institution through one by one, as its {@link Permits} allow.
 *
 * <p>Who waits is ordered by the time of arrival, plus a time that depends on how urgent it is: a
 * sale passes reads that came up to twenty seconds before it, and both pass calls in the background
 * that came up to a minute or forty seconds before. So everybody's turn comes.
 *
 * <p>Those that wait are promised permits of the next moments, a few at a time, so that waiting
 * needs no repeated asking. A permit belongs to no waiter: who is first when its time has come gets
 * it. Where there are plenty, a handful is taken at once and the rest kept for what comes next.
 */
public final class Turnstile {

  private static final long NANOS = 1_000_000_000L;
  private static final long READ_STANDS_BACK = 20 * NANOS;
  private static final long BACKGROUND_STANDS_BACK = 60 * NANOS;
  private static final long KEPT_FOR = 5 * NANOS;

  /** Most permits that are promised to those that wait. */
  public static final int PROMISED = 4;

  private static final long MINUTE = 60 * NANOS;
  private static final long MOMENT = NANOS / 2;

  private final Permits permits;
  private final Clock clock;
  private final Sleeper sleeper;
  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Waiter> waiters =
      new PriorityQueue<>(
          Comparator.comparingLong(Waiter::rank).thenComparingLong(waiter -> waiter.number));
  // Times at which promised permits can be used, in order.
  private final Deque<Long> promised = new ArrayDeque<>();
  private int kept;
  private long keptUntil;
  private long arrivals;
  private int generation;
  // Since when attempts that cannot wait have been refused, without one that passed.
  private final Map<Priority, Long> refusedSince = new EnumMap<>(Priority.class);

  private static final class Waiter {
    private final Priority priority;
    private final long arrived;
    private final long number;

    Waiter(Priority priority, long arrived, long number) {
      this.priority = priority;
      this.arrived = arrived;
      this.number = number;
    }

    long rank() {
      return arrived + standsBack(priority);
    }

    /** Whether it takes only what nobody else needs. */
    boolean standsAside(long now) {
      return priority == Priority.BACKGROUND && now < rank();
    }
  }

  /**
   * A turnstile.
   *
   * @param clock the clock that permits come by; its times must not go back
   */
  public Turnstile(Permits permits, Clock clock, Sleeper sleeper) {
    this.permits = permits;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  private static long standsBack(Priority priority) {
    return switch (priority) {
      case SALE -> 0;
      case READ -> READ_STANDS_BACK;
      case BACKGROUND -> BACKGROUND_STANDS_BACK;
    };
  }

  private long now() {
    Instant now = clock.instant();
    return now.getEpochSecond() * NANOS + now.getNano();
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }

  private static long nanos(Instant time) {
    // Deadlines may be as far away as an instant can be.
    long seconds = Math.max(-NANOS, Math.min(time.getEpochSecond(), Long.MAX_VALUE / NANOS - 1));
    return seconds * NANOS + time.getNano();
  }

  /**
   * Waits for a turn.
   *
   * @param deadline when it is too late, by the own clock
   * @return empty if it has come, otherwise when it would
   */
  Optional<Instant> pass(Priority priority, Instant deadline) throws InterruptedException {
    long latest = nanos(deadline);
    Waiter waiter = null;
    try {
      while (true) {
        long until;
        if (!lock.tryLock(patience(latest), TimeUnit.NANOSECONDS)) {
          // Others ask for permits, and that takes longer than there is time.
          return Optional.of(instant(Math.max(now() + 1, latest)));
        }
        try {
          long now = now();
          letGo(now);
          if (waiter == null) {
            if (passesAtOnce(priority, now)) {
              return Optional.empty();
            }
            waiter = new Waiter(priority, now, arrivals++);
            waiters.add(waiter);
          }
          promise(waiter, now, latest);
          if (isFirst(waiter) && hasTurn(now)) {
            promised.poll();
            waiters.remove(waiter);
            waiter = null;
            isSent(now);
            return Optional.empty();
          }
          long expected = expected(waiter, now);
          if (expected >= latest) {
            return refused(waiter, now, latest, expected);
          }
          until = nextLook(now, expected) - now;
        } finally {
          lock.unlock();
        }
        sleeper.sleep(wholeMillis(until));
      }
    } finally {
      if (waiter != null) {
        leave(waiter);
      }
    }
  }

  /**
   * Promises do not hold that were made before it was known that too much is sent, or somewhere
   * else than where permits are counted now.
   */
  private void letGo(long now) {
    long millis = now / Limits.NANOS_PER_MILLI;
    boolean held = permits.state(millis).isHeld(millis);
    if (held || permits.generation() != generation) {
      generation = permits.generation();
      forget();
    }
  }

  /** What cannot wait for a permit can wait for a moment until it is known that there is none. */
  private long patience(long latest) {
    return Math.max(MOMENT, latest - now());
  }

  private static Duration wholeMillis(long nanos) {
    return Duration.ofMillis(
        Math.max(1, (nanos + Limits.NANOS_PER_MILLI - 1) / Limits.NANOS_PER_MILLI));
  }

  private void isSent(long now) {
    permits.sent(now / Limits.NANOS_PER_MILLI, 1);
  }

  private boolean passesAtOnce(Priority priority, long now) {
    PaceState state = permits.state(now / Limits.NANOS_PER_MILLI);
    if (!waiters.isEmpty() || state.isHeld(now / Limits.NANOS_PER_MILLI)) {
      return false;
    }
    if (priority == Priority.BACKGROUND && permits.nanosUntil(keptFree(state) + 1) > 0) {
      return false;
    }
    if (hasTurn(now)) {
      promised.poll();
    } else if (kept > 0 && now < keptUntil) {
      kept--;
    } else {
      int taken = permits.take(state.saving() ? permits.handful() : 1);
      if (taken == 0) {
        return false;
      }
      kept = taken - 1;
      keptUntil = now + KEPT_FOR;
    }
    refusedSince.remove(priority);
    isSent(now);
    return true;
  }

  // Half of the savings, or of the few tokens of a full pace.
  private static int keptFree(PaceState state) {
    return PaceRules.shares(state).burst() / 2;
  }

  private boolean hasTurn(long now) {
    Long first = promised.peek();
    return first != null && first <= now;
  }

  private boolean isFirst(Waiter waiter) {
    return waiters.peek() == waiter;
  }

  private int place(Waiter waiter) {
    int place = 0;
    for (Waiter other : waiters) {
      if (other != waiter
          && (other.rank() < waiter.rank()
              || (other.rank() == waiter.rank() && other.number < waiter.number))) {
        place++;
      }
    }
    return place;
  }

  /** Gets permits of the next moments for those that wait. */
  private void promise(Waiter waiter, long now, long latest) {
    while (kept > 0 && now < keptUntil && promised.size() < waiters.size()) {
      promised.addFirst(now);
      kept--;
    }
    PaceState state = permits.state(now / Limits.NANOS_PER_MILLI);
    if (state.isHeld(now / Limits.NANOS_PER_MILLI) || place(waiter) < promised.size()) {
      return;
    }
    int wanting = 0;
    for (Waiter other : waiters) {
      if (!other.standsAside(now)) {
        wanting++;
      }
    }
    if (waiter.standsAside(now)) {
      // Alone among its like, it takes a permit that nobody else is likely to miss.
      if (wanting == 0 && promised.isEmpty() && permits.nanosUntil(keptFree(state) + 1) == 0) {
        promised.addAll(reserved(1, now, latest, state));
      }
      return;
    }
    if (!promised.isEmpty()) {
      // Asked for again when they are used up, so that a permit costs less than one question.
      return;
    }
    int missing = Math.min(wanting, PROMISED);
    Deque<Long> more = reserved(missing, now, latest, state);
    promised.addAll(more.isEmpty() && missing > 1 ? reserved(1, now, latest, state) : more);
  }

  private Deque<Long> reserved(int calls, long now, long latest, PaceState state) {
    Deque<Long> times = new ArrayDeque<>();
    long last = permits.reserve(calls, latest - now);
    for (int i = calls - 1; i >= 0 && last >= 0; i--) {
      times.add(now + Math.max(0, last - i * interval(state)));
    }
    return times;
  }

  private static long interval(PaceState state) {
    return MINUTE / PaceRules.shares(state).perMinute();
  }

  /** When the turn of a waiter is expected; it is asked before it is refused. */
  private long expected(Waiter waiter, long now) {
    PaceState state = permits.state(now / Limits.NANOS_PER_MILLI);
    int place = place(waiter);
    if (place < promised.size()) {
      return nth(place);
    }
    long next;
    int after;
    if (promised.isEmpty()) {
      next = now + permits.nanosUntil(1);
      after = place;
    } else {
      next = promised.getLast();
      after = place - promised.size() + 1;
    }
    next = Math.max(next, state.heldUntil() * Limits.NANOS_PER_MILLI);
    if (waiter.standsAside(now)) {
      return Math.max(
          now + 1,
          Math.min(waiter.rank(), Math.max(next, now + permits.nanosUntil(keptFree(state) + 1))));
    }
    return Math.max(now + 1, next + after * interval(state) * permits.machines());
  }

  private long nth(int place) {
    int i = 0;
    for (long time : promised) {
      if (i++ == place) {
        return time;
      }
    }
    throw new IllegalStateException("fewer permits are promised than were");
  }

  private long nextLook(long now, long expected) {
    if (promised.isEmpty()) {
      return expected;
    }
    // Not later than the last promise: others may leave, and then it is the next one's.
    return Math.max(now + 1, Math.min(expected, promised.getLast()));
  }

  /** An attempt that cannot wait may come again and again, and always while others wait. */
  private Optional<Instant> refused(Waiter waiter, long now, long latest, long expected) {
    long millis = now / Limits.NANOS_PER_MILLI;
    if (latest <= now && !permits.state(millis).isHeld(millis)) {
      Long since = refusedSince.putIfAbsent(waiter.priority, now);
      if (since != null && since <= now - servedEvery(waiter.priority, millis)) {
        refusedSince.remove(waiter.priority);
        permits.takeOnCredit();
        isSent(now);
        return Optional.empty();
      }
    }
    return Optional.of(instant(expected));
  }

  /** Not so often that a slow pace would be all credit. */
  private long servedEvery(Priority priority, long millis) {
    long usual =
        switch (priority) {
          case SALE -> 2 * NANOS;
          case READ -> 5 * NANOS;
          case BACKGROUND -> 20 * NANOS;
        };
    return Math.max(usual, 10 * interval(permits.state(millis)));
  }

  private void leave(Waiter waiter) {
    lock.lock();
    try {
      waiters.remove(waiter);
      int surplus = 0;
      while (promised.size() > waiters.size()) {
        promised.removeLast();
        surplus++;
      }
      if (surplus > 0) {
        permits.giveBack(surplus);
      }
    } finally {
      lock.unlock();
    }
  }

  /** When an attempt could pass; empty if it could now. */
  Optional<Instant> next(Priority priority) {
    lock.lock();
    try {
      long now = now();
      Waiter waiter = new Waiter(priority, now, arrivals);
      PaceState state = permits.state(now / Limits.NANOS_PER_MILLI);
      if (waiters.isEmpty() && !state.isHeld(now / Limits.NANOS_PER_MILLI)) {
        boolean free =
            priority == Priority.BACKGROUND
                ? permits.nanosUntil(keptFree(state) + 1) == 0
                : hasTurn(now) || (kept > 0 && now < keptUntil) || permits.nanosUntil(1) == 0;
        if (free) {
          return Optional.empty();
        }
      }
      return Optional.of(instant(expected(waiter, now)));
    } finally {
      lock.unlock();
    }
  }

  /** An attempt that passed was never sent: the next one may go in its place. */
  void returned() {
    lock.lock();
    try {
      long now = now();
      permits.sent(now / Limits.NANOS_PER_MILLI, -1);
      int other = now < keptUntil ? kept : 0;
      keptUntil = now + KEPT_FOR;
      if (other < PROMISED) {
        kept = other + 1;
      } else {
        // The bucket takes no more than it holds.
        permits.giveBack(1);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * The platform refused an attempt that passed; it does not count.
   *
   * @param perhapsOther whether it may have been for the limit of the operation: then it says
   *     nothing of the pace unless the minute was nearly used up
   */
  void throttled(boolean perhapsOther, @Nullable Duration retryAfter) {
    lock.lock();
    try {
      long now = now();
      permits.sent(now / Limits.NANOS_PER_MILLI, -1);
      if (perhapsOther && !isNearlyUsedUp(now / Limits.NANOS_PER_MILLI)) {
        return;
      }
      if (permits.throttled(now / Limits.NANOS_PER_MILLI, retryAfter)) {
        forget();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isNearlyUsedUp(long millis) {
    return permits.sentInLastMinute(millis) >= permits.state(millis).perMinute() / 5 * 4;
  }

  private void forget() {
    promised.clear();
    kept = 0;
  }

  PaceState state() {
    lock.lock();
    try {
      return permits.state(now() / Limits.NANOS_PER_MILLI);
    } finally {
      lock.unlock();
    }
  }
}
