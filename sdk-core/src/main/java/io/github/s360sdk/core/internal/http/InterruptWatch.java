package io.github.s360sdk.core.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends calls whose thread is interrupted. A thread that is blocked in a socket does not notice an
 * interrupt, so one thread looks after all that are under way. It runs while there are calls, and
 * ends a while after the last one.
 */
public final class InterruptWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.calls");
  private static final long LOOK_EVERY_NANOS = 20_000_000;
  private static final int IDLE_LOOKS = 100;

  private final Set<Watched> calls = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private volatile boolean closed;

  /** A call that is looked after until it is closed. Compared by identity. */
  public final class Watched implements AutoCloseable {

    private final Thread thread = Thread.currentThread();
    private final Call call;

    private Watched(Call call) {
      this.call = call;
    }

    @Override
    public void close() {
      calls.remove(this);
    }
  }

  /** Looks after a call of the current thread. After the end of the watch no call is let go. */
  public Watched watch(Call call) {
    Watched watched = new Watched(call);
    calls.add(watched);
    if (closed) {
      call.cancel();
    } else if (!running) {
      start();
    }
    return watched;
  }

  private synchronized void start() {
    if (running || closed) {
      return;
    }
    Thread thread = new Thread(this::run, "s360-interrupts");
    thread.setDaemon(true);
    running = true;
    try {
      thread.start();
    } catch (Error e) {
      running = false;
      throw e;
    }
  }

  private void run() {
    int idle = 0;
    while (!closed) {
      idle = calls.isEmpty() ? idle + 1 : 0;
      if (idle > IDLE_LOOKS && mayEnd()) {
        return;
      }
      for (Watched watched : calls) {
        if (watched.thread.isInterrupted()) {
          cancel(watched.call);
        }
      }
      // Nobody knows this thread, so an interrupt of it can only be a slip: it goes on.
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
      Thread.interrupted();
    }
  }

  private static void cancel(Call call) {
    try {
      call.cancel();
    } catch (RuntimeException e) {
      // A listener of the user failed; other calls must be looked after all the same.
      LOG.warn("a call could not be cancelled cleanly: {}", e.getClass().getName());
    }
  }

  /** Ends unless a call came in between: one that came before this saw the thread running. */
  private synchronized boolean mayEnd() {
    running = false;
    if (calls.isEmpty()) {
      return true;
    }
    running = true;
    return false;
  }

  /** Ends the calls that are under way, and the thread. */
  @Override
  public void close() {
    closed = true;
    calls.forEach(watched -> cancel(watched.call));
  }
}
