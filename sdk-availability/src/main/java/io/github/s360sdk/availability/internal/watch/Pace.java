package io.github.s360sdk.availability.internal.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * How close calls of one operation may follow each other. Without refusals as close as they like.
 * After one they are spread, for the limit may be about all calls of the operation; after some good
 * answers closer ones are tried again, each time later. Also how long a question waits that failed.
 */
final class Pace {

  private static final Duration FIRST_GAP = Duration.ofMinutes(1);
  private static final Duration LONGEST_GAP = Duration.ofMinutes(10);
  private static final Duration SHORTEST_GAP = Duration.ofSeconds(5);
  private static final int FIRST_PATIENCE = 30;
  private static final int MOST_PATIENCE = 1_000;

  /** So many failures in a row are taken for accidents. */
  private static final int ACCIDENTS = 2;

  private static final int MOST_DOUBLINGS = 10;

  private Duration gap = Duration.ZERO;
  private Instant last = Instant.MIN;
  private int good;
  private int patience = FIRST_PATIENCE;
  private int failures;

  /** When the next call may be made. */
  Instant next() {
    return gap.isZero() ? Instant.MIN : last.plus(gap);
  }

  void sent(Instant at) {
    last = at;
  }

  /**
   * Gives how long to wait before the question is asked again: the interval after the first
   * failures in a row, then twice as long each time.
   */
  Duration failed(Duration interval, Duration longest) {
    failures++;
    int doublings = Math.min(Math.max(failures - ACCIDENTS, 0), MOST_DOUBLINGS);
    Duration wait = interval.multipliedBy(1L << doublings);
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  void answered() {
    failures = 0;
    if (!gap.isZero() && ++good >= patience) {
      good = 0;
      gap = gap.dividedBy(2);
      if (gap.compareTo(SHORTEST_GAP) < 0) {
        gap = Duration.ZERO;
      }
    }
  }

  void refused() {
    good = 0;
    if (gap.isZero()) {
      gap = FIRST_GAP;
      return;
    }
    Duration longer = gap.multipliedBy(2);
    gap = longer.compareTo(LONGEST_GAP) > 0 ? LONGEST_GAP : longer;
    patience = Math.min(patience * 2, MOST_PATIENCE);
  }
}
