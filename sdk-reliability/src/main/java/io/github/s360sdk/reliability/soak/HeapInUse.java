package io.github.s360sdk.reliability.soak;

import java.util.concurrent.TimeUnit;

/** The memory that is in use when all garbage is gone. */
final class HeapInUse {

  private static final int COLLECTIONS = 3;

  private HeapInUse() {}

  static long bytes() throws InterruptedException {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      // What cleaners and reference queues hold is free only after they have run.
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
