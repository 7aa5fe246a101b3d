package io.github.s360sdk.core.internal.limit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The permits of single operations, wherever they are counted. Thread-safe. Times are those of the
 * limiter's own clock.
 */
public interface OperationGates extends AutoCloseable {

  /** Takes a permit; empty if there was one, otherwise when the next one is free. */
  Optional<Instant> take(OperationKey key);

  /** When the next permit is free; empty if one is free now. */
  Optional<Instant> next(OperationKey key);

  /** Gives a permit back. */
  void giveBack(OperationKey key);

  /** A permit was used at a time of the past by somebody else. */
  void used(OperationKey key, Instant at);

  /**
   * The platform refused an attempt: no permit of the operation is left.
   *
   * @param free when the next one comes, as the platform said, or null if it did not
   */
  void drain(OperationKey key, @Nullable Instant free);

  @Override
  void close();
}
