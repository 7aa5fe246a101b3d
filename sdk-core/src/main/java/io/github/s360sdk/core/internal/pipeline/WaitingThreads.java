package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.spi.Sleeper;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads of a connection that wait, for a time or for a permit: closing the connection wakes
 * them. Thread-safe, and nearly free while nothing is closed.
 */
public final class WaitingThreads implements Sleeper, AutoCloseable {

  private final Sleeper sleeper;
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final Set<Thread> woken = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Lets threads wait as a sleeper does. */
  public WaitingThreads(Sleeper sleeper) {
    this.sleeper = sleeper;
  }

  /** A wait. */
  @FunctionalInterface
  interface Wait<T> {
    T run() throws InterruptedException;
  }

  /** A wait was ended because the connection was closed; nobody has interrupted the thread. */
  public static final class Closed extends InterruptedException {

    private static final long serialVersionUID = 1L;

    Closed() {
      super("the connection was closed");
    }
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    waiting(
        () -> {
          sleeper.sleep(duration);
          return duration;
        });
  }

  @Override
  public void idle(Duration duration) throws InterruptedException {
    waiting(
        () -> {
          sleeper.idle(duration);
          return duration;
        });
  }

  /**
   * Waits.
   *
   * @throws Closed if the connection is closed, or was meanwhile
   * @throws InterruptedException if the thread was interrupted
   */
  <T> T waiting(Wait<T> wait) throws InterruptedException {
    Thread thread = Thread.currentThread();
    threads.add(thread);
    try {
      if (closed) {
        throw new Closed();
      }
      return wait.run();
    } catch (InterruptedException e) {
      throw closed && !(e instanceof Closed) ? new Closed() : e;
    } finally {
      threads.remove(thread);
      if (closed) {
        forgetWaking(thread);
      }
    }
  }

  /** The interrupt that woke a thread may have come too late, and must not reach its next wait. */
  private synchronized void forgetWaking(Thread thread) {
    if (woken.remove(thread)) {
      Thread.interrupted();
    }
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    for (Thread thread : threads) {
      woken.add(thread);
      thread.interrupt();
    }
  }
}
