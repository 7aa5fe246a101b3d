package io.github.s360sdk.core.internal.time;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the calling thread may wait for what another one loads. It goes with the thread, because
 * a cache of a program may stand between who waits and what is waited for.
 */
public final class Patience {

  /** Another thread or machine is still loading, and this thread may not wait any longer. */
  public static final class Ended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Ended() {
      super("what another one loads did not arrive in time", null, false, false);
    }
  }

  // Half of all there is, so that it can be added to any time.
  private static final long FOREVER = Long.MAX_VALUE / 2;
  private static final ThreadLocal<@Nullable Long> END = new ThreadLocal<>();

  private Patience() {}

  /**
   * Does something that waits no longer than this for other threads.
   *
   * @throws Ended if it would have to
   */
  public static <V> V of(Duration longest, Supplier<V> work) {
    Long before = END.get();
    END.set(System.nanoTime() + Math.min(FOREVER, TimeUnit.NANOSECONDS.convert(longest)));
    try {
      return work.get();
    } finally {
      if (before == null) {
        END.remove();
      } else {
        END.set(before);
      }
    }
  }

  /** How long this thread may still wait; never negative. */
  public static Duration left() {
    Long end = END.get();
    return Duration.ofNanos(end == null ? FOREVER : Math.max(0, end - System.nanoTime()));
  }

  /** The error of a thread that may not wait any longer. */
  public static Ended ended() {
    return new Ended();
  }
}
