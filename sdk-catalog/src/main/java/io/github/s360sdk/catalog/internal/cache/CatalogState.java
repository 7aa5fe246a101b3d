package io.github.s360sdk.catalog.internal.cache;

import io.github.s360sdk.catalog.internal.cache.Flight.Landing;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.spi.CallListener.CacheUse.Outcome;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The catalogue of one query: the one that is served, and the refresh that is running. */
final class CatalogState {

  private final CatalogQuery query;
  private final SetupWatch watch;
  private final Runnable afterSwitch;
  private final AtomicReference<@Nullable Flight> flight = new AtomicReference<>();
  private volatile @Nullable Entry entry;

  /**
   * Makes a state without a catalogue.
   *
   * @param afterSwitch run on the thread of the refresh when another catalogue is served
   */
  CatalogState(CatalogQuery query, SetupWatch watch, Runnable afterSwitch) {
    this.query = query;
    this.watch = watch;
    this.afterSwitch = afterSwitch;
  }

  @Nullable Entry entry() {
    return entry;
  }

  Entry get(CatalogSource source, CacheSettings settings) {
    Entry served = entry;
    long now = source.clock().millis();
    if (served == null || served.isTooOld(now, settings)) {
      return used(join(source, settings, false), source);
    }
    if (!served.isDue(now, settings)) {
      return used(new Landing(served, Outcome.HIT), source);
    }
    if (!settings.background()) {
      return used(join(source, settings, false), source);
    }
    refreshInBackground(source, settings);
    return used(new Landing(served, Outcome.STALE), source);
  }

  Entry reload(CatalogSource source, CacheSettings settings) {
    return used(join(source, settings, true), source);
  }

  private static Entry used(Landing landing, CatalogSource source) {
    source.used(landing.outcome());
    return landing.entry();
  }

  /** Serves a catalogue that was loaded earlier, unless a younger one is served. */
  void restore(Entry restored) {
    if (replaceOlder(restored)) {
      afterSwitch.run();
    }
  }

  private synchronized boolean replaceOlder(Entry restored) {
    Entry served = entry;
    if (served != null && served.loadedAt() > restored.loadedAt()) {
      return false;
    }
    entry = restored;
    return true;
  }

  private synchronized void serve(Entry loaded) {
    entry = loaded;
  }

  /** Refreshes on this thread, or waits for the thread that is refreshing. */
  private Landing join(CatalogSource source, CacheSettings settings, boolean force) {
    while (true) {
      Flight own = new Flight();
      Flight running = flight.compareAndExchange(null, own);
      Flight mine = running == null ? own : running;
      // A refresh that still waits for its executor is done here: nobody waits for a queue.
      if (mine.begin()) {
        return fly(mine, source, settings, force);
      }
      try {
        Landing landing = mine.await(source, settings.loadTimeout());
        if (landing.loaded() || !force) {
          return landing;
        }
      } catch (Flight.Interrupted e) {
        throw e.reason();
      } catch (CallCancelledException e) {
        // The thread that refreshed was interrupted; that is not the business of this one.
        if (source.isClosed()) {
          throw e;
        }
      }
    }
  }

  private void refreshInBackground(CatalogSource source, CacheSettings settings) {
    Flight own = new Flight();
    if (flight.compareAndSet(null, own)) {
      try {
        settings.executor().execute(() -> flyUnseen(own, source, settings));
      } catch (RuntimeException | Error e) {
        // Where a thread cannot be started it is an error, and the next time there may be one.
        if (own.begin()) {
          flight.set(null);
          own.fail(e);
          failed(
              e instanceof RuntimeException error
                  ? error
                  : new IllegalStateException("the catalogue could not be refreshed", e),
              source,
              settings);
        }
      }
    }
  }

  private void flyUnseen(Flight own, CatalogSource source, CacheSettings settings) {
    if (!own.begin()) {
      return;
    }
    try {
      fly(own, source, settings, false);
    } catch (RuntimeException e) {
      // Who waited for this refresh got the error; a closed connection is none.
      RefreshErrors.tellUnlessClosed(e, source, settings);
    }
  }

  private Landing fly(Flight own, CatalogSource source, CacheSettings settings, boolean force) {
    Landing landing;
    try {
      landing = refresh(source, settings, force);
    } catch (Throwable e) {
      flight.set(null);
      own.fail(e);
      throw e;
    }
    flight.set(null);
    own.land(landing);
    if (landing.loaded()) {
      afterSwitch.run();
    }
    return landing;
  }

  private Landing refresh(CatalogSource source, CacheSettings settings, boolean force) {
    Entry served = entry;
    long now = source.clock().millis();
    boolean servable = served != null && !served.isTooOld(now, settings);
    if (!force && served != null && servable && !served.isDue(now, settings)) {
      return new Landing(served, Outcome.HIT);
    }
    try {
      return lookAndLoad(served, source, settings, force);
    } catch (RuntimeException e) {
      if (force || served == null || !servable || e instanceof CallCancelledException) {
        throw e;
      }
      source.requireOpen();
      failed(e, source, settings);
      return new Landing(served, Outcome.STALE);
    }
  }

  private Landing lookAndLoad(
      @Nullable Entry served, CatalogSource source, CacheSettings settings, boolean force) {
    if (force) {
      source.requirePermit();
    }
    SetupWatch.Look look = watch.look(source, force ? 0 : settings.checkInterval().toMillis());
    if (!force
        && served != null
        && !served.isAged(source.clock().millis(), settings)
        && !look.hasMovedFrom(served.setupUpdate())) {
      note(served, look.at(), 0);
      return new Landing(served, Outcome.HIT);
    }
    Entry loaded = new CatalogLoad(query, source, settings).run(served, look, force);
    serve(loaded);
    if (served != null && !served.key().equals(loaded.key())) {
      CatalogLoad.forget(source, served.key());
    }
    return new Landing(loaded, Outcome.MISS);
  }

  private void failed(RuntimeException e, CatalogSource source, CacheSettings settings) {
    Entry served = entry;
    if (served != null) {
      Instant permitAt = e instanceof ThrottledException throttled ? throttled.retryAt() : null;
      note(served, source.clock().millis(), permitAt == null ? 0 : roundedUp(permitAt));
    }
    RefreshErrors.tell(e, settings);
  }

  private static long roundedUp(Instant time) {
    return time.plusNanos(999_999).toEpochMilli();
  }

  /** Notes a try, unless another catalogue is served by now. */
  private synchronized void note(Entry served, long triedAt, long permitAt) {
    Entry now = entry;
    if (now != null && now.loadedAt() == served.loadedAt()) {
      entry = now.tried(triedAt, permitAt);
    }
  }
}
