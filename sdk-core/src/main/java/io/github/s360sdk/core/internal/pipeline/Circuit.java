package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.internal.time.ForwardClock;
import io.github.s360sdk.core.spi.CircuitPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service is called at all: closed while it answers, open after it has failed several
 * times in a row, and half open while one call finds out whether it is back. Thread-safe.
 */
final class Circuit {

  /** What an attempt is told that asks to be let through. */
  sealed interface Entry permits Pass, Refusal {}

  /** Lets an attempt through. */
  enum Pass implements Entry {
    /** One of many. */
    NORMAL,
    /** The one that finds out whether the service is back. */
    PROBE
  }

  /**
   * Why an attempt is not let through.
   *
   * @param retryAt when one will be
   * @param last name of the last failure
   */
  record Refusal(Instant retryAt, String last) implements Entry {}

  private final CircuitPolicy policy;
  private final ForwardClock clock;
  private final Consumer<? super @Nullable Instant> onChange;

  // Read without the lock on the way of every call: the circuit is nearly always closed.
  private volatile boolean undisturbed = true;
  private int failures;
  private @Nullable Instant openUntil;
  private Duration pause;
  private @Nullable Instant probeUntil;
  private String last = "";

  /**
   * A closed circuit.
   *
   * @param onChange is told when the circuit opens, with the time of the next probe, and with null
   *     when it closes
   */
  Circuit(CircuitPolicy policy, ForwardClock clock, Consumer<? super @Nullable Instant> onChange) {
    this.policy = policy;
    this.clock = clock;
    this.onChange = onChange;
    this.pause = policy.firstPause();
  }

  /** Lets an attempt through, or says when one will be. */
  Entry enter() {
    return undisturbed ? Pass.NORMAL : enterDisturbed();
  }

  private synchronized Entry enterDisturbed() {
    Instant until = openUntil;
    if (until == null) {
      return Pass.NORMAL;
    }
    Instant now = clock.instant();
    if (now.isBefore(until)) {
      return new Refusal(clock.toFollowed(until), last);
    }
    Instant probing = probeUntil;
    if (probing != null && now.isBefore(probing)) {
      return new Refusal(clock.toFollowed(probing), last);
    }
    // One that waits for its turn in the limiter must not keep all others waiting.
    probeUntil = now.plus(policy.firstPause());
    return Pass.PROBE;
  }

  /** The platform has answered. */
  void answered() {
    if (!undisturbed) {
      close();
    }
  }

  private void close() {
    boolean wasOpen;
    synchronized (this) {
      wasOpen = openUntil != null;
      failures = 0;
      openUntil = null;
      pause = policy.firstPause();
      probeUntil = null;
      last = "";
      undisturbed = true;
    }
    if (wasOpen) {
      onChange.accept(null);
    }
  }

  /** The attempt failed, and it says something about the service. */
  void failed(Pass pass, S360Exception error) {
    Instant until;
    synchronized (this) {
      undisturbed = false;
      last = error.getClass().getSimpleName();
      if (openUntil != null && pass != Pass.PROBE) {
        return; // one that was under way when the circuit opened
      }
      failures = Math.min(failures + 1, policy.failures());
      if (openUntil == null && failures < policy.failures()) {
        return;
      }
      if (pass == Pass.PROBE) {
        pause = longer(pause);
      }
      probeUntil = null;
      until = clock.instant().plus(pause);
      openUntil = until;
    }
    onChange.accept(clock.toFollowed(until));
  }

  private Duration longer(Duration before) {
    Duration twice = before.multipliedBy(2);
    return twice.compareTo(policy.longestPause()) < 0 ? twice : policy.longestPause();
  }

  /** The attempt ended without saying anything about the service: another one may be the probe. */
  synchronized void undecided(Pass pass) {
    if (pass == Pass.PROBE) {
      probeUntil = null;
    }
  }
}
