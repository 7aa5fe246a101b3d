package io.github.s360sdk.catalog.internal.cache;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.CallListener.CacheUse.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One refresh, and those who wait for it. */
final class Flight {

  /**
   * How a refresh ended well.
   *
   * @param entry what is served now
   * @param outcome whether that is another catalogue than before, the same one, or an old one
   *     because no other can be had
   */
  record Landing(Entry entry, Outcome outcome) {

    boolean loaded() {
      return outcome == Outcome.MISS;
    }
  }

  private final CompletableFuture<Landing> future = new CompletableFuture<>();
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Whether the caller is the one who refreshes. */
  boolean begin() {
    return begun.compareAndSet(false, true);
  }

  void land(Landing landing) {
    future.complete(landing);
  }

  void fail(Throwable error) {
    future.completeExceptionally(error);
  }

  /**
   * Waits for the end.
   *
   * @throws RuntimeException what the refresh failed with
   */
  Landing await(CatalogSource source, Duration timeout) {
    try {
      return future.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted(
          new CallCancelledException(
              "the thread was interrupted while it waited for the catalogue",
              source.details(),
              false,
              e));
    } catch (TimeoutException e) {
      throw new CallTimeoutException(
          CallTimeoutException.Limit.TOTAL, timeout, source.details(), false, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof S360Exception cause) {
        // Each of those who wait may note something else in it.
        throw cause.copy();
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** That the waiting thread, not the one that refreshes, was interrupted. */
  static final class Interrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CallCancelledException reason;

    Interrupted(CallCancelledException reason) {
      super(null, reason, false, false);
      this.reason = reason;
    }

    CallCancelledException reason() {
      return reason;
    }
  }
}
