package io.github.s360sdk.catalog.internal.cache;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.S360Exception;
import java.time.OffsetDateTime;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows when the set-up was last changed, and asks for it not more often than wanted. */
final class SetupWatch {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.catalog");

  /**
   * What was found out.
   *
   * @param date when the set-up was changed, or null if that is not known
   * @param at when it was asked, in milliseconds
   */
  record Look(@Nullable OffsetDateTime date, long at) {

    /**
     * Whether a catalogue that was loaded at another date is out of date. Any other date counts.
     */
    boolean hasMovedFrom(@Nullable OffsetDateTime known) {
      return date != null && (known == null || !date.isEqual(known));
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Look last;

  /** The last answer if it is young enough, otherwise a new one. */
  Look look(CatalogSource source, long maxAgeMillis) {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallCancelledException(
          "the thread was interrupted while it waited", source.details(), false, e);
    }
    try {
      long now = source.clock().millis();
      Look look = last;
      if (look == null || now - look.at >= maxAgeMillis) {
        look = new Look(ask(source), now);
        last = look;
      }
      return look;
    } finally {
      lock.unlock();
    }
  }

  // The result of the operation is assumed, so an error says no more than that nothing is known.
  private static @Nullable OffsetDateTime ask(CatalogSource source) {
    try {
      return source.askSetupUpdate();
    } catch (CallCancelledException e) {
      throw e;
    } catch (S360Exception e) {
      LOG.debug("the date of the last set-up change is not known: {}", e.getMessage());
      return null;
    }
  }
}
