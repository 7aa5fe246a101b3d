package io.github.s360sdk.core.internal.limit;

import java.util.Arrays;

/** How many calls were sent in each of the last seconds. Times are milliseconds. */
public final class SentCalls {

  private static final int SECOND = 1_000;
  private static final int SECONDS = 128;
  private static final int A_MINUTE = 60;

  private final long[] seconds = new long[SECONDS];
  private final int[] counts = new int[SECONDS];

  /** Nothing was sent. */
  public SentCalls() {
    Arrays.fill(seconds, Long.MIN_VALUE);
  }

  /** So many more were sent, or fewer. */
  public void add(long at, int calls) {
    long second = Math.floorDiv(at, (long) SECOND);
    int slot = (int) Math.floorMod(second, (long) SECONDS);
    if (seconds[slot] != second) {
      seconds[slot] = second;
      counts[slot] = 0;
    }
    counts[slot] = Math.max(0, counts[slot] + calls);
  }

  /** How many were sent in the last minute. */
  public int lastMinute(long now) {
    return after(Math.floorDiv(now, (long) SECOND) - A_MINUTE);
  }

  /** How many were sent in the minute before a time, which is not long ago. */
  public int minuteBefore(long at) {
    long second = Math.floorDiv(at, (long) SECOND);
    return between(second - A_MINUTE, second);
  }

  private int after(long second) {
    return between(second, Long.MAX_VALUE);
  }

  private int between(long after, long until) {
    int sum = 0;
    for (int i = 0; i < SECONDS; i++) {
      if (seconds[i] > after && seconds[i] <= until) {
        sum += counts[i];
      }
    }
    return sum;
  }

  /** When the last minute will hold fewer calls than that, if no more are sent. */
  public long roomAt(long now, int calls) {
    long second = Math.floorDiv(now, (long) SECOND);
    for (int later = 0; later < A_MINUTE; later++) {
      if (after(second + later - A_MINUTE) < calls) {
        return now + (long) later * SECOND;
      }
    }
    return now + (long) A_MINUTE * SECOND;
  }
}
