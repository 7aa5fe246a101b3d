package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.spi.RetryBudget;
import java.util.concurrent.atomic.AtomicLong;

/** What is left of the budget for repeats of a connection. Thread-safe. */
public final class RetryAccount {

  private final long price;
  private final long most;
  private final AtomicLong left;

  /** A full account. */
  public RetryAccount(RetryBudget budget) {
    // Counted in calls that end well, so that no fractions are needed.
    this.price = budget.callsForOne();
    this.most = Math.multiplyExact((long) budget.most(), price);
    this.left = new AtomicLong(most);
  }

  /** Takes what a repeat costs; false, without taking anything, if not so much is left. */
  boolean take() {
    long before = left.getAndUpdate(now -> now >= price ? now - price : now);
    return before >= price;
  }

  /** A call has ended well. */
  void give() {
    // Read first: nearly always the account is full, and threads need not fight for it.
    if (left.get() < most) {
      left.updateAndGet(now -> Math.min(now + 1, most));
    }
  }
}
