package io.github.s360sdk.core.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;

/**
 * Ends calls whose thread is interrupted. A thread that is blocked in a socket does not notice an
 * interrupt, so one thread looks after all that are under way. It runs while there are calls, and
 * ends a while after the last one.
 */
public final class InterruptWatch implements AutoCloseable {

  private static final long LOOK_EVERY_MILLIS = 20;
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

  /** Looks after a call of the current thread. */
  public Watched watch(Call call) {
    Watched watched = new Watched(call);
    calls.add(watched);
    if (!running) {
      start();
    }
    return watched;
  }

  private synchronized void start() {
    if (running || closed) {
      return;
    }
    running = true;
    Thread thread = new Thread(this::run, "s360-interrupts");
    thread.setDaemon(true);
    thread.start();
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
          watched.call.cancel();
        }
      }
      try {
        Thread.sleep(LOOK_EVERY_MILLIS);
      } catch (InterruptedException e) {
        // Only somebody who ends all threads does this; a later call starts another one.
        running = false;
        return;
      }
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

  @Override
  public void close() {
    closed = true;
  }
}
