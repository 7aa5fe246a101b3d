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

  /**
   * From when on calls can be sent again at a pace, so that no minute holds more than that: what
   * was sent before has to leave the minute as fast as new calls come.
   */
  public long roomAt(long now, int calls, int perMinute) {
    long second = Math.floorDiv(now, (long) SECOND);
    int later = 0;
    while (later < A_MINUTE && !hasRoom(second, later, calls, perMinute)) {
      later++;
    }
    return now + (long) later * SECOND;
  }

  private boolean hasRoom(long second, int from, int calls, int perMinute) {
    for (int at = from; at < A_MINUTE; at++) {
      long sentUntil = (long) perMinute * (at - from) / A_MINUTE;
      if (after(second + at - A_MINUTE) + sentUntil >= calls) {
        return false;
      }
    }
    return true;
  }
}
