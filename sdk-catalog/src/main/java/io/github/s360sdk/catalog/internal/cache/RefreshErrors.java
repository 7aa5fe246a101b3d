package io.github.s360sdk.catalog.internal.cache;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ThrottledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of refreshes that failed without a caller who sees the error. */
final class RefreshErrors {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.catalog");

  private RefreshErrors() {}

  static void tellUnlessClosed(
      RuntimeException error, CatalogSource source, CacheSettings settings) {
    try {
      source.requireOpen();
    } catch (IllegalStateException closed) {
      return;
    }
    if (!(error instanceof CallCancelledException)) {
      tell(error, settings);
    }
  }

  static void tell(RuntimeException error, CacheSettings settings) {
    if (error instanceof ThrottledException throttled && !throttled.byPlatform()) {
      LOG.debug("the catalogue is loaded again when there is a permit: {}", error.getMessage());
      return;
    }
    // Messages of the SDK hold no personal data; of others that is not known.
    LOG.warn(
        "the catalogue could not be refreshed: {}",
        error instanceof S360Exception ? error.getMessage() : error.getClass().getName());
    try {
      settings.onRefreshError().accept(error);
    } catch (RuntimeException e) {
      LOG.warn("the listener of refresh errors failed: {}", e.getClass().getName());
    }
  }
}
