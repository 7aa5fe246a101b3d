package io.github.s360sdk.reliability.soak;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Interrupts threads in the middle of what they do, and never after it. */
final class Interrupts implements AutoCloseable {

  private static final long AFTER_MILLIS = 30;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "soak-interrupts");
            thread.setDaemon(true);
            return thread;
          });

  /** Knows whether the thread is still at it. */
  private static final class Victim {

    private final Thread thread = Thread.currentThread();
    private boolean over;

    synchronized void interrupt() {
      if (!over) {
        thread.interrupt();
      }
    }

    synchronized void end() {
      over = true;
      Thread.interrupted();
    }
  }

  void during(Runnable task) {
    Victim victim = new Victim();
    Future<?> strike = clock.schedule(victim::interrupt, AFTER_MILLIS, TimeUnit.MILLISECONDS);
    try {
      task.run();
    } finally {
      victim.end();
      strike.cancel(false);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
