package io.github.s360sdk.benchmarks.catalog;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts what all threads allocate, because some peers work on several. Only what a thread
 * allocates that ends within the measured stretch is missed; the peers keep theirs.
 */
final class AllocationCounter {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Map<Long, Long> before = new HashMap<>();

  /** Begins a stretch. */
  void start() {
    before.clear();
    long[] ids = THREADS.getAllThreadIds();
    long[] bytes = THREADS.getThreadAllocatedBytes(ids);
    for (int i = 0; i < ids.length; i++) {
      before.put(ids[i], bytes[i]);
    }
  }

  /** Bytes allocated since the begin. */
  long stop() {
    long[] ids = THREADS.getAllThreadIds();
    long[] bytes = THREADS.getThreadAllocatedBytes(ids);
    long sum = 0;
    for (int i = 0; i < ids.length; i++) {
      // -1: the thread has just ended
      sum += bytes[i] < 0 ? 0 : bytes[i] - before.getOrDefault(ids[i], 0L);
    }
    return sum;
  }
}
