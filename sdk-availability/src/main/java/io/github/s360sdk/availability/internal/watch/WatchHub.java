package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.availability.watch.WatchRequest;
import io.github.s360sdk.core.internal.runtime.SharedObjects;
import io.github.s360sdk.core.spi.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watchers of a connection that see the same, and the thread that works for all of them. It
 * begins with the first watcher and ends with the last one, or with the connection.
 */
public final class WatchHub implements SharedObjects.Closed {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.availability");

  private final WatchSource source;
  private final Sleeper sleeper;
  private final WatchEngine engine;

  private final Object lock = new Object();
  private final List<Watcher> added = new ArrayList<>();
  private final List<Watcher> removed = new ArrayList<>();
  private @Nullable Thread thread;
  private boolean idling;
  private boolean woken;
  private boolean closed;

  /**
   * A hub without watchers.
   *
   * @param pointOfSales what is asked for, or null for that of the configuration
   */
  public WatchHub(WatchSource source, Sleeper sleeper, @Nullable Long pointOfSales) {
    this.source = source;
    this.sleeper = sleeper;
    this.engine = new WatchEngine(source, pointOfSales, this::wake);
  }

  /** Begins to watch. */
  public AvailabilityWatcher watch(WatchRequest request) {
    source.requireOpen();
    Facet facet = new Facet(request.seatCategories(), request.contingents(), null);
    Watcher watcher = new Watcher(this, request, facet);
    synchronized (lock) {
      if (closed) {
        throw new IllegalStateException("the connection is closed");
      }
      if (thread == null) {
        Thread own = new Thread(this::run, "s360-availability-watch");
        own.setDaemon(true);
        // Where the system has no thread left, this fails, and the next watcher tries again.
        own.start();
        thread = own;
      }
      added.add(watcher);
      wake();
    }
    return watcher;
  }

  void remove(Watcher watcher) {
    synchronized (lock) {
      removed.add(watcher);
      wake();
    }
  }

  Board board(Facet facet) {
    return engine.board(facet);
  }

  boolean isLoaded(Target target) {
    return engine.isLoaded(target);
  }

  Instant now() {
    return source.clock().instant();
  }

  /** Ends the wait of the thread. An interrupt reaches it only while it waits. */
  private void wake() {
    synchronized (lock) {
      woken = true;
      if (idling && thread != null) {
        thread.interrupt();
      }
    }
  }

  private void run() {
    try {
      while (takeOver()) {
        idle(engine.until(step()));
      }
    } finally {
      synchronized (lock) {
        // Also after an error, so that the next watcher gets a thread.
        if (Thread.currentThread().equals(thread)) {
          thread = null;
        }
      }
    }
  }

  private Instant step() {
    try {
      return engine.step();
    } catch (Throwable e) {
      if (isClosed()) {
        return Instant.MIN;
      }
      // Something is wrong here, or in code of the program: it must not end all watchers.
      LOG.warn("availabilities could not be watched: {}", e.getClass().getName());
      return engine.stepFailed(e);
    }
  }

  /** Takes over who has come and gone; false if the thread has nothing more to do. */
  private boolean takeOver() {
    List<Watcher> come;
    List<Watcher> gone;
    boolean ends;
    synchronized (lock) {
      ends = closed;
      come = List.copyOf(added);
      gone = List.copyOf(removed);
      added.clear();
      removed.clear();
      woken = false;
      if (ends) {
        thread = null;
      }
    }
    if (ends) {
      come.forEach(watcher -> watcher.end(null));
      List.copyOf(engine.watchers()).forEach(watcher -> watcher.end(null));
      return false;
    }
    come.forEach(this::add);
    gone.forEach(engine::remove);
    if (!engine.isIdle()) {
      return true;
    }
    synchronized (lock) {
      if (added.isEmpty()) {
        thread = null;
        return false;
      }
    }
    return takeOver();
  }

  private void add(Watcher watcher) {
    if (watcher.isClosed()) {
      return;
    }
    try {
      engine.add(watcher);
    } catch (Throwable e) {
      // Most likely the connection is being closed; one watcher must not end the others.
      LOG.debug("a watcher of availabilities could not begin: {}", e.getClass().getName());
      engine.remove(watcher);
      watcher.end(null);
    }
  }

  private boolean isClosed() {
    synchronized (lock) {
      return closed;
    }
  }

  private void idle(Duration duration) {
    synchronized (lock) {
      if (woken) {
        return;
      }
      idling = true;
    }
    try {
      sleeper.idle(duration);
    } catch (InterruptedException e) {
      // Somebody has come or gone.
    } finally {
      synchronized (lock) {
        idling = false;
        // One that came too late to end the wait must not end a call.
        Thread.interrupted();
      }
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      wake();
    }
  }
}
