package io.github.s360sdk.catalog;

import io.github.s360sdk.catalog.internal.cache.CacheSettings;
import io.github.s360sdk.catalog.model.CatalogProgress;
import io.github.s360sdk.core.internal.time.LongTimes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Options of a {@link CatalogClient}; given to {@link CatalogClient#of}. */
public final class CatalogOptions {

  private Duration posConfigTimeToLive = Duration.ofHours(1);
  private Duration checkInterval = Duration.ofMinutes(5);
  private Duration maxAge = Duration.ofHours(24);
  private Duration staleIfError = Duration.ofHours(24);
  private Duration loadTimeout = Duration.ofMinutes(10);
  private CatalogRefresh refresh = CatalogRefresh.BACKGROUND;
  private Executor executor = CatalogOptions::runOnItsOwnThread;
  private Consumer<? super RuntimeException> onRefreshError = error -> {};

  private Consumer<? super CatalogProgress> progress = told -> {};

  CatalogOptions() {}

  private static void runOnItsOwnThread(Runnable task) {
    Thread thread = new Thread(task, "s360-catalog-refresh");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Sets how long the point-of-sale configuration is kept. Default: one hour. Clients with the same
   * cache share it, and what the one says counts that loads it.
   *
   * @param duration a positive time
   * @return this
   * @throws IllegalArgumentException if the time is not positive
   */
  public CatalogOptions posConfigTimeToLive(Duration duration) {
    this.posConfigTimeToLive =
        positive(
            "posConfigTimeToLive",
            duration,
            "; use a connection view withoutCache() to keep nothing");
    return this;
  }

  /**
   * Sets how often the platform is asked whether the set-up has changed (wire name {@code
   * getLastSetupUpdate}). Asked when somebody wants the catalogue, not by a timer; once for all
   * threads, clients and queries of a connection that see the same operator and language. Default:
   * 5 minutes.
   *
   * @param interval shortest time between two questions, positive
   * @return this
   * @throws IllegalArgumentException if the time is not positive
   */
  public CatalogOptions checkInterval(Duration interval) {
    this.checkInterval = positive("checkInterval", interval, "");
    return this;
  }

  /**
   * Sets at which age a catalogue is loaded again although no change is known, which is also the
   * case where the platform does not say when the set-up was changed. Default: 24 hours.
   *
   * @param age a positive time
   * @return this
   * @throws IllegalArgumentException if the time is not positive
   */
  public CatalogOptions maxAge(Duration age) {
    this.maxAge = positive("maxAge", age, "");
    return this;
  }

  /**
   * Sets how long beyond {@link #maxAge} a catalogue is served while it cannot be loaded again. No
   * catalogue that is older than both together is ever served: then its load is waited for, and its
   * error thrown. Default: 24 hours.
   *
   * @param beyondMaxAge the time; zero to serve nothing that is older than {@link #maxAge}
   * @return this
   * @throws IllegalArgumentException if the time is negative
   */
  public CatalogOptions staleIfError(Duration beyondMaxAge) {
    if (beyondMaxAge.isNegative()) {
      throw new IllegalArgumentException(
          "staleIfError must not be negative, but is " + beyondMaxAge);
    }
    this.staleIfError = beyondMaxAge;
    return this;
  }

  /**
   * Sets how long a load may take, with polls and repeats: total timeout of the call and timeout of
   * each attempt, in place of those of the connection. It also bounds the wait for a load of
   * another thread. Default: 10 minutes.
   *
   * @param timeout a positive time; more than a year counts as a year
   * @return this
   * @throws IllegalArgumentException if the time is not positive
   */
  public CatalogOptions loadTimeout(Duration timeout) {
    this.loadTimeout = LongTimes.bounded(positive("loadTimeout", timeout, ""));
    return this;
  }

  /**
   * Sets whether callers wait while a catalogue is refreshed. Default: {@link
   * CatalogRefresh#BACKGROUND}, they get the old one.
   *
   * @param mode what a caller gets
   * @return this
   */
  public CatalogOptions refresh(CatalogRefresh mode) {
    this.refresh = Objects.requireNonNull(mode, "mode");
    return this;
  }

  /**
   * Sets where refreshes in the background run. Default: a daemon thread for each, which ends with
   * it.
   *
   * @param where runs one task at a time per query; whoever made it closes it
   * @return this
   */
  public CatalogOptions executor(Executor where) {
    this.executor = Objects.requireNonNull(where, "where");
    return this;
  }

  /**
   * Sets who is told of a refresh that failed while the old catalogue was served. It is also logged
   * at level WARN to {@code io.github.s360sdk.catalog}. A refresh that waits for its permit has not
   * failed. Default: nobody.
   *
   * @param listener told on the thread of the refresh; its own exceptions are logged and ignored
   * @return this
   */
  public CatalogOptions onRefreshError(Consumer<? super RuntimeException> listener) {
    this.onRefreshError = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /**
   * Sets who is told how far each load of the catalogue is: once for each poll while the platform
   * prepares the answer, after each product, and at the end. A stream tells its visitor instead.
   * Default: nobody.
   *
   * @param listener told on the thread of the load, so it must be quick; its exceptions end the
   *     load
   * @return this
   */
  public CatalogOptions onProgress(Consumer<? super CatalogProgress> listener) {
    this.progress = Objects.requireNonNull(listener, "listener");
    return this;
  }

  private static Duration positive(String name, Duration duration, String advice) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be positive, but is " + duration + advice);
    }
    return duration;
  }

  Duration posConfigTimeToLive() {
    return posConfigTimeToLive;
  }

  Consumer<? super CatalogProgress> progress() {
    return progress;
  }

  CacheSettings cacheSettings() {
    return new CacheSettings(
        checkInterval,
        maxAge,
        staleIfError,
        refresh == CatalogRefresh.BACKGROUND,
        loadTimeout,
        executor,
        onRefreshError);
  }
}
