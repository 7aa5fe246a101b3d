package io.github.s360sdk.core.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time from a start to an end; either may be open. The platform marks an open start with year
 * 0001 and an open end with year 2999 (observed); both read as null here, as does an absent time.
 *
 * @param start first moment, or null if open
 * @param end last moment, or null if open
 */
public record Period(@Nullable OffsetDateTime start, @Nullable OffsetDateTime end) {

  /** A time that is open on both sides. */
  public static final Period ALWAYS = new Period(null, null);

  private static final int OPEN_START_YEAR = 1;
  private static final int OPEN_END_YEAR = 2999;

  /** Reads the sentinels of the platform as open. */
  public Period {
    if (start != null && start.getYear() <= OPEN_START_YEAR) {
      start = null;
    }
    if (end != null && end.getYear() >= OPEN_END_YEAR) {
      end = null;
    }
  }

  /**
   * Whether a moment lies in the period, both ends included.
   *
   * @param moment the moment
   * @return true if it does
   */
  public boolean contains(Instant moment) {
    return (start == null || !moment.isBefore(start.toInstant()))
        && (end == null || !moment.isAfter(end.toInstant()));
  }
}
