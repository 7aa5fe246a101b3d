package io.github.s360sdk.core.internal.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The permits of an institution, counted within this program. */
public final class LocalPermits implements Permits {

  private final PaceRules rules;
  private final TimeMeter meter;
  private final SentCalls sent = new SentCalls();
  private PaceState state;
  private Bucket bucket;
  private int fullBurst;
  private long savedUntil;
  private long lookAt;

  /**
   * A minute.
   *
   * @param rules how the pace is found
   * @param meter the time that buckets are refilled by
   * @param saving whether there are savings at the beginning
   */
  LocalPermits(PaceRules rules, TimeMeter meter, boolean saving) {
    this.rules = rules;
    this.meter = meter;
    this.state = rules.initial(millis(), saving);
    this.savedUntil = millis();
    this.bucket = bucket(saving ? PaceRules.shares(state).burst() : 0);
    this.fullBurst = fullBurst();
  }

  /** A minute of which nothing is used. */
  public static LocalPermits withSavings(PaceRules rules, Clock time) {
    return new LocalPermits(rules, new ClockMeter(time), true);
  }

  /**
   * A minute of a program that was served by other permits until now.
   *
   * @param owed permits of those that it still has, or has used too many of
   * @param heldUntil until when nothing may be sent
   */
  public static LocalPermits after(PaceRules rules, TimeMeter meter, int owed, long heldUntil) {
    LocalPermits permits = new LocalPermits(rules, meter, false);
    permits.state = permits.state.heldUntil(heldUntil);
    if (owed > 0) {
      permits.bucket.consumeIgnoringRateLimits(owed);
    } else {
      permits.bucket = permits.bucket(permits.fullBurst);
    }
    return permits;
  }

  private long millis() {
    return meter.currentTimeNanos() / Limits.NANOS_PER_MILLI;
  }

  private Bucket bucket(long tokens) {
    return Bucket.builder()
        .addLimit(Limits.bandwidth(PaceRules.shares(state), tokens))
        .withCustomTimePrecision(meter)
        .build();
  }

  private int fullBurst() {
    return PaceRules.shares(state.saving(false, 0)).burst();
  }

  @Override
  public PaceState state(long now) {
    if (now >= lookAt) {
      lookAt = now + Limits.LOOK_EVERY;
      if (state.saving() && bucket.getAvailableTokens() > fullBurst) {
        savedUntil = now;
      }
      become(rules.saved(rules.raised(state, now), now, sent.lastMinute(now), savedUntil), false);
    }
    return state;
  }

  private void become(PaceState next, boolean drain) {
    if (next.version() == state.version()) {
      return;
    }
    state = next;
    fullBurst = fullBurst();
    if (drain) {
      bucket = bucket(0);
      long held = Limits.tokens(next, millis());
      if (held > 0) {
        bucket.consumeIgnoringRateLimits(held);
      }
    } else {
      BucketConfiguration changed =
          BucketConfiguration.builder()
              .addLimit(Limits.bandwidth(PaceRules.shares(next), 0))
              .build();
      bucket.replaceConfiguration(changed, TokensInheritanceStrategy.AS_IS);
    }
  }

  @Override
  public int take(int most) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(most);
    if (!probe.isConsumed()) {
      return most == 1 ? 0 : (int) bucket.tryConsumeAsMuchAsPossible(most);
    }
    if (state.saving() && probe.getRemainingTokens() > fullBurst) {
      savedUntil = millis();
    }
    return most;
  }

  @Override
  public long reserve(int calls, long maxWaitNanos) {
    long wait = Limits.reserve(bucket, calls, maxWaitNanos);
    if (state.saving() && wait == 0 && calls > fullBurst) {
      savedUntil = millis();
    }
    return wait;
  }

  @Override
  public long nanosUntil(int calls) {
    return Limits.nanosUntil(bucket, calls);
  }

  @Override
  public void giveBack(int calls) {
    bucket.addTokens(calls);
  }

  @Override
  public void takeOnCredit() {
    bucket.consumeIgnoringRateLimits(1);
  }

  @Override
  public void sent(long at, int calls) {
    sent.add(at, calls);
  }

  @Override
  public boolean throttled(long now, @Nullable Duration retryAfter) {
    int accepted = sent.lastMinute(now);
    PaceState before = state;
    become(rules.throttled(before, now, accepted, rules.roomAt(sent, now), retryAfter), true);
    return state.version() != before.version();
  }

  @Override
  public int sentInLastMinute(long now) {
    return sent.lastMinute(now);
  }

  /** Nothing is lost by taking them one by one. */
  @Override
  public int handful() {
    return 1;
  }
}
