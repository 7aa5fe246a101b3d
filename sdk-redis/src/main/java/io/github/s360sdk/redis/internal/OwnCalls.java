package io.github.s360sdk.redis.internal;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What this machine has sent, by second, and how much of it others have not been told. */
final class OwnCalls {

  private static final int A_MINUTE = 60;
  private static final int KEPT = 3 * A_MINUTE;

  private final NavigableMap<Long, Integer> sent = new TreeMap<>();
  private Map<Long, Integer> untold = new TreeMap<>();

  synchronized void add(long second, int count) {
    sent.merge(second, count, Integer::sum);
    sent.headMap(second - KEPT).clear();
    untold.merge(second, count, Integer::sum);
  }

  /** Takes what is to be told now. */
  synchronized Map<Long, Integer> take() {
    Map<Long, Integer> taken = untold;
    untold = new TreeMap<>();
    return taken;
  }

  /** Puts back what could not be told. */
  synchronized void putBack(Map<Long, Integer> taken) {
    taken.forEach((second, count) -> untold.merge(second, count, Integer::sum));
  }

  /** What was sent in the last two minutes, without what has just been told. */
  synchronized Map<Long, Integer> before(long second, Map<Long, Integer> told) {
    Map<Long, Integer> earlier = new TreeMap<>(sent.tailMap(second - 2 * A_MINUTE));
    told.forEach((when, count) -> earlier.merge(when, -count, Integer::sum));
    return earlier;
  }

  /** How many were sent in the last minute. */
  synchronized int lastMinute(long second) {
    return sent.tailMap(second - A_MINUTE, false).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
