package io.github.s360sdk.sales;

import java.util.function.Supplier;

/**
 * Lets a thread that was interrupted do what brings an order to a known state. That takes a call or
 * two with a short limit; then the thread is interrupted again. A second interrupt ends it at once.
 */
final class Interruptible {

  private Interruptible() {}

  static boolean isInterrupted() {
    return Thread.currentThread().isInterrupted();
  }

  static <T> T pausing(Supplier<T> steps) {
    boolean interrupted = Thread.interrupted();
    try {
      return steps.get();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
