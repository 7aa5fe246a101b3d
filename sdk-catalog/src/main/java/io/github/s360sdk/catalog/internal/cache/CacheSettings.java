package io.github.s360sdk.catalog.internal.cache;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * How one client wants catalogues to be kept; clients that share a catalogue may differ.
 *
 * @param staleIfError how long after its greatest age a catalogue is served where it cannot be
 *     loaded again
 * @param background whether an old catalogue is served while another thread looks for a new one
 */
public record CacheSettings(
    Duration checkInterval,
    Duration maxAge,
    Duration staleIfError,
    boolean background,
    Duration loadTimeout,
    Executor executor,
    Consumer<? super RuntimeException> onRefreshError) {

  // Times are compared as milliseconds, so that a hit makes no objects; more than this is for ever.
  private static final Duration FOREVER = Duration.ofMillis(1L << 60);

  public CacheSettings {
    checkInterval = bounded(checkInterval);
    maxAge = bounded(maxAge);
    staleIfError = bounded(staleIfError);
  }

  private static Duration bounded(Duration duration) {
    return duration.compareTo(FOREVER) > 0 ? FOREVER : duration;
  }
}
