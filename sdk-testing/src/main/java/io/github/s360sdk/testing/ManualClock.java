package io.github.s360sdk.testing;

import io.github.s360sdk.core.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A clock that stands still until it is told to move. As a {@link Sleeper} it moves itself instead
 * of letting a thread wait; only threads that wait in the background wait until somebody moves it.
 * Thread-safe.
 */
public final class ManualClock extends Clock implements Sleeper {

  // Shared with the clocks of other zones.
  private final Moment now;
  private final ZoneId zone;

  private ManualClock(Moment now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /**
   * Returns a clock that shows the given instant, in UTC.
   *
   * @param start what it shows first
   * @return a new clock
   */
  public static ManualClock at(Instant start) {
    return new ManualClock(new Moment(Objects.requireNonNull(start, "start")), ZoneOffset.UTC);
  }

  /**
   * Returns a clock that shows the present instant, in UTC.
   *
   * @return a new clock
   */
  public static ManualClock startingNow() {
    return at(Clock.systemUTC().instant());
  }

  /**
   * Moves the clock.
   *
   * @param duration how far; negative moves it back
   */
  public void advance(Duration duration) {
    now.advance(duration);
  }

  /**
   * Sets the clock.
   *
   * @param instant what it shows from now on
   */
  public void set(Instant instant) {
    now.set(Objects.requireNonNull(instant, "instant"));
  }

  /** Moves the clock by a positive duration and returns at once. */
  @Override
  public void sleep(Duration duration) {
    if (!duration.isNegative()) {
      advance(duration);
    }
  }

  /**
   * Lets a thread of the SDK wait in the background until the clock has been moved so far, by
   * {@link #advance}, {@link #set} or {@link #run}.
   */
  @Override
  public void idle(Duration duration) throws InterruptedException {
    now.idle(duration);
  }

  /**
   * Lets time pass for threads that wait in the background, such as that of availability watchers:
   * moves the clock to each moment that one of them waits for, lets it do what it has to do, and
   * goes on when it waits again. Where {@link #advance} jumps, this walks.
   *
   * <pre>{@code
   * clock.awaitIdle(1); // the watcher has loaded what it watches
   * simulator.sellElsewhere(performance, seatCategory, 20);
   * clock.run(Duration.ofMinutes(1)); // it has asked what changed, and told its listeners
   * }</pre>
   *
   * <p>A thread that lets itself wait otherwise moves the clock meanwhile, so that more time can
   * have passed in the end.
   *
   * @param duration how far; zero or negative only lets threads go on that are due
   * @throws IllegalStateException if a thread does not come to its end within a minute of real time
   */
  public void run(Duration duration) {
    now.run(duration);
  }

  /**
   * Waits in real time until so many threads wait in the background.
   *
   * @param threads how many, for example 1 when a watcher has been made
   * @throws IllegalStateException if that is not so within a minute of real time
   */
  public void awaitIdle(int threads) {
    now.awaitIdle(threads);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** A clock of another zone that moves together with this one. */
  @Override
  public ManualClock withZone(ZoneId other) {
    return new ManualClock(now, other);
  }

  @Override
  public String toString() {
    return "ManualClock[" + instant() + "]";
  }

  /** The time, and the threads that wait for it. */
  private static final class Moment {

    private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long LOOK_MILLIS = 20;

    private final Map<Thread, Instant> waiting = new HashMap<>();
    private final Set<Thread> known = new HashSet<>();
    private Instant instant;

    Moment(Instant instant) {
      this.instant = instant;
    }

    synchronized Instant get() {
      return instant;
    }

    synchronized void set(Instant other) {
      instant = other;
      notifyAll();
    }

    synchronized void advance(Duration duration) {
      instant = instant.plus(duration);
      notifyAll();
    }

    synchronized void idle(Duration duration) throws InterruptedException {
      Instant until = instant.plus(duration);
      Thread self = Thread.currentThread();
      known.add(self);
      waiting.put(self, until);
      notifyAll();
      try {
        while (instant.isBefore(until)) {
          wait();
        }
      } finally {
        waiting.remove(self);
      }
    }

    synchronized void awaitIdle(int threads) {
      awaitInRealTime(
          () -> allIdle() && waiting.size() >= threads,
          threads + " threads to wait in the background");
    }

    synchronized void run(Duration duration) {
      settle();
      Instant end = instant.plus(duration);
      while (true) {
        Instant next = waiting.values().stream().min(Comparator.naturalOrder()).orElse(Instant.MAX);
        if (next.isAfter(end)) {
          break;
        }
        instant = next;
        notifyAll();
        settle();
      }
      if (end.isAfter(instant)) {
        instant = end;
        notifyAll();
      }
    }

    private void settle() {
      awaitInRealTime(this::allIdle, "the threads that wait in the background to do their work");
    }

    /** Whether all threads that ever waited wait for a later time, or are over. */
    private boolean allIdle() {
      known.removeIf(thread -> !thread.isAlive());
      return known.stream()
          .allMatch(
              thread -> {
                Instant until = waiting.get(thread);
                return until != null && instant.isBefore(until) && !thread.isInterrupted();
              });
    }

    private void awaitInRealTime(BooleanSupplier condition, String what) {
      long begin = System.nanoTime();
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() - begin > PATIENCE_NANOS) {
          throw new IllegalStateException("waited a minute for " + what);
        }
        try {
          // A thread that ends does not say so, so it is looked at now and then.
          wait(LOOK_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted while waiting for " + what, e);
        }
      }
    }
  }
}
