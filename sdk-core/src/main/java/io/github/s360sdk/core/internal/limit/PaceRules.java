package io.github.s360sdk.core.internal.limit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the pace of an institution is found. It begins with what is documented. A refusal shows what
 * is really granted: as many calls as were sent in the minute before it, if nobody else calls. The
 * pace goes just below that, stays there for ten minutes, and is then raised step by step; each
 * time the same number fails again, the next try comes later.
 *
 * <p>The tokens of a bucket and what it is refilled with in a minute must together stay below what
 * is granted, since the platform looks at any minute. Two ways to share them out are used:
 *
 * <ul>
 *   <li>at the full pace nearly all is refill, and a burst is short;
 *   <li>while little is called, a quarter of the minute is saved for a burst, and the refill is
 *       less.
 * </ul>
 *
 * <p>From saving to the full pace it goes only after a minute without savings: before, the savings
 * and the full refill could meet in one minute. The other way is always possible.
 *
 * @param most calls of the institution in a minute that are documented
 */
public record PaceRules(int most) {

  /** Milliseconds of a minute. */
  public static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private static final long QUIET = Duration.ofMinutes(10).toMillis();
  private static final long SHORTEST_HOLD = Duration.ofSeconds(5).toMillis();
  private static final long HOLD_FOR_OTHERS = Duration.ofSeconds(20).toMillis();
  private static final long SHORTEST_ASKED = Duration.ofSeconds(1).toMillis();
  private static final Duration LONGEST_ASKED = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 4;
  // Calls can arrive closer together than they were sent: two of 180 stand for 0.7 seconds.
  private static final int ONE_SPARE_OF = 90;
  private static final int ONE_LONGER_PER = 180;

  /**
   * How a bucket is shared out.
   *
   * @param burst tokens that it holds
   * @param perMinute tokens that it gets in a minute
   */
  public record Shares(int burst, int perMinute) {}

  /** What is believed before anything is known, with or without savings. */
  public PaceState initial(long now, boolean saving) {
    return new PaceState(1, most, 0, 0, 0, 0, now, saving, now);
  }

  /** How the bucket is shared out. */
  public static Shares shares(PaceState state) {
    int pace = state.perMinute();
    if (state.saving()) {
      return new Shares(Math.max(1, pace / 4), Math.max(1, pace / 3 * 2));
    }
    int burst = 1 + pace / ONE_LONGER_PER;
    return new Shares(burst, Math.max(1, pace - burst - spare(pace)));
  }

  /** When calls can be sent again, if the platform has just refused one more. */
  public long roomAt(SentCalls sent, long now) {
    int granted = sent.lastMinute(now);
    return sent.roomAt(now, granted, Math.max(1, granted - 2 * spare(granted)));
  }

  private static int spare(int pace) {
    return pace < 1 ? 0 : (pace - 1) / ONE_SPARE_OF + 1;
  }

  /**
   * The platform has refused a call.
   *
   * @param sent calls of the last minute that it did not refuse
   * @param roomAt when so few of them are left in the minute that another may be sent
   * @param retryAfter how long the platform asked to wait, or null
   * @return the same state if the refusal says nothing new
   */
  public PaceState throttled(
      PaceState state, long now, int sent, long roomAt, @Nullable Duration retryAfter) {
    long asked = retryAfter == null ? 0 : now + bounded(retryAfter);
    if (state.isHeld(now)) {
      // Sent before the news of the first refusal was out.
      return asked > state.heldUntil() ? state.heldUntil(asked) : state;
    }
    int granted = Math.min(sent, state.perMinute() - 1);
    int quarter = Math.max(state.perMinute() / 4, most / 20);
    // With so few calls of ours it was others who used up the minute; they may stop.
    boolean ours = granted - spare(granted) >= quarter;
    int pace = Math.max(1, Math.min(state.perMinute(), ours ? granted - spare(granted) : quarter));
    int failed = ours ? granted : state.perMinute();
    boolean again =
        state.failedAt() > 0
            && state.raisedAt() > state.failedSince()
            && Math.abs(failed - state.failedAt()) <= Math.max(1, state.failedAt() / 10);
    boolean raised = state.raisedAt() > state.failedSince();
    long hold = ours ? Math.min(MINUTE, Math.max(SHORTEST_HOLD, roomAt - now)) : HOLD_FOR_OTHERS;
    return new PaceState(
        state.version() + 1,
        pace,
        failed,
        now,
        again ? Math.min(MOST_DOUBLINGS, state.probes() + 1) : raised ? 0 : state.probes(),
        asked != 0 ? asked : now + hold,
        now,
        false,
        now);
  }

  /** What the platform asks to wait, at least a second and at most a day. */
  private static long bounded(Duration retryAfter) {
    return Math.max(
        SHORTEST_ASKED,
        retryAfter.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED.toMillis() : retryAfter.toMillis());
  }

  /** Lowers the pace to what is documented, if that has become less. */
  public PaceState clamped(PaceState state, long now) {
    return state.perMinute() > most ? state.raisedTo(most, now) : state;
  }

  /**
   * Corrects the pace after a refusal, when those who share the minute have told what they had
   * sent.
   *
   * @param sent calls of the minute before the refusal
   */
  public PaceState corrected(PaceState state, long now, int sent) {
    boolean justFound =
        state.failedAt() > 0
            && state.raisedAt() == state.failedSince()
            && now - state.failedSince() < MINUTE;
    int pace = Math.min(sent, most) - spare(sent);
    return justFound && sent > state.failedAt() && pace > state.perMinute()
        ? state.found(pace, sent)
        : state;
  }

  /** Raises the pace if it is time. */
  public PaceState raised(PaceState state, long now) {
    if (state.perMinute() >= most || now - state.raisedAt() < MINUTE || state.isHeld(now)) {
      return state;
    }
    boolean tryAbove =
        state.failedAt() == 0 || now - state.failedSince() >= QUIET << state.probes();
    int highest = tryAbove ? most : state.failedAt() - spare(state.failedAt());
    int next = Math.min(highest, state.perMinute() + Math.max(1, most / 20));
    return next <= state.perMinute() ? state : state.raisedTo(next, now);
  }

  /**
   * Begins or ends to save.
   *
   * @param sent calls of the last minute
   * @param savedUntil when there were last more tokens than the full pace has
   */
  public PaceState saved(PaceState state, long now, int sent, long savedUntil) {
    if (now - state.savingSince() < MINUTE) {
      return state;
    }
    if (state.saving()) {
      return now - savedUntil > MINUTE ? state.saving(false, now) : state;
    }
    // After a refusal little was sent because nothing might be.
    boolean calm = now - state.heldUntil() > 2 * MINUTE;
    return calm && sent < state.perMinute() / 2 ? state.saving(true, now) : state;
  }
}
