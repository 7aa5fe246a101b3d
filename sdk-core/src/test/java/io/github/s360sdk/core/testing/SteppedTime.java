package io.github.s360sdk.core.testing;

import io.github.s360sdk.core.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A time in which threads run one after the other: when the one that runs sleeps or ends, the clock
 * goes to the moment at which the next one wakes. So hours of many threads pass in a moment, and
 * always in the same way.
 */
public final class SteppedTime extends Clock implements Sleeper {

  private static final class Sleeping {
    private final Instant until;
    private final long number;
    private final Semaphore wake = new Semaphore(0);

    Sleeping(Instant until, long number) {
      this.until = until;
      this.number = number;
    }
  }

  private final PriorityQueue<Sleeping> sleeping =
      new PriorityQueue<>(
          Comparator.comparing((Sleeping one) -> one.until).thenComparing(one -> one.number));
  private final List<Thread> threads = new ArrayList<>();
  private Instant now = Instant.parse("2026-07-01T10:00:00Z");
  private long sleeps;
  private @Nullable Throwable failed;

  /** Adds a thread, which begins to run with {@link #run}. */
  public void thread(Callable<?> work) {
    Sleeping begin = add(Duration.ZERO);
    Thread thread =
        new Thread(
            () -> {
              try {
                begin.wake.acquire();
                work.call();
              } catch (Throwable e) {
                fail(e);
              } finally {
                next();
              }
            });
    thread.setDaemon(true);
    threads.add(thread);
  }

  /** Runs the threads to their ends. */
  public void run() throws InterruptedException {
    threads.forEach(Thread::start);
    next();
    for (Thread thread : threads) {
      thread.join();
    }
    Throwable reason = failure();
    if (reason != null) {
      throw new AssertionError("a thread failed", reason);
    }
  }

  private synchronized Sleeping add(Duration duration) {
    Sleeping one = new Sleeping(now.plus(duration), sleeps++);
    sleeping.add(one);
    return one;
  }

  private synchronized void next() {
    Sleeping one = sleeping.poll();
    if (one != null) {
      now = one.until.isAfter(now) ? one.until : now;
      one.wake.release();
    }
  }

  private synchronized void fail(Throwable e) {
    failed = e;
  }

  private synchronized @Nullable Throwable failure() {
    return failed;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Sleeping own = add(duration.isNegative() ? Duration.ZERO : duration);
    next();
    own.wake.acquire();
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
