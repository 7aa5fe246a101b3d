package io.github.s360sdk.catalog;

import java.time.Duration;

/** Options of a {@link CatalogClient}; given to {@link CatalogClient#of}. */
public final class CatalogOptions {

  private Duration posConfigTimeToLive = Duration.ofHours(1);

  CatalogOptions() {}

  /**
   * Sets how long the point-of-sale configuration is kept. Default: one hour.
   *
   * @param duration a positive time
   * @return this
   * @throws IllegalArgumentException if the time is not positive
   */
  public CatalogOptions posConfigTimeToLive(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          "posConfigTimeToLive must be positive, but is "
              + duration
              + "; use a connection view withoutCache() to keep nothing");
    }
    this.posConfigTimeToLive = duration;
    return this;
  }

  Duration posConfigTimeToLive() {
    return posConfigTimeToLive;
  }
}
