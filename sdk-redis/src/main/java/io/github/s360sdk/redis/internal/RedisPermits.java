package io.github.s360sdk.redis.internal;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.s360sdk.core.internal.limit.Limits;
import io.github.s360sdk.core.internal.limit.LocalPermits;
import io.github.s360sdk.core.internal.limit.PaceRules;
import io.github.s360sdk.core.internal.limit.PaceState;
import io.github.s360sdk.core.internal.limit.Permits;
import io.github.s360sdk.core.internal.limit.SentCalls;
import io.github.s360sdk.core.internal.limit.Turnstile;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The permits of an institution, counted in Redis for all machines. While Redis does not answer,
 * this machine has a share of its own, or none.
 *
 * <p>As all {@link Permits} it is used under a lock; only {@link #message} and {@link #listening}
 * are not.
 */
final class RedisPermits implements Permits, RedisLink.News {

  private static final long REPORT_EVERY = Duration.ofSeconds(5).toMillis();
  private static final long ASK_AGAIN = Duration.ofSeconds(1).toMillis();
  private static final long BUCKET_LIVES = Duration.ofMinutes(10).toMillis();
  private static final int HANDFUL = 4;
  private static final int SECOND = 1_000;
  private static final long NANOS_PER_MILLI = 1_000_000L;
  // The machines do not notice at the same moment that Redis is gone, or back.
  private static final double OF_A_SHARE = 0.9;

  private final RedisLink link;
  private final PaceRules rules;
  private final TimeMeter meter;
  private final PaceStore store;
  private final String news;
  private final SharedBucket bucket;
  private final OwnCalls own = new OwnCalls();
  private volatile PaceState state;
  private final AtomicReference<@Nullable PaceState> heard = new AtomicReference<>();
  private SentCalls sent = new SentCalls();
  private @Nullable String begunBy;
  private int machines;
  // Machines that are idle are not counted, but may wake up while Redis is away.
  private int mostMachines;
  private long reportAt = Long.MIN_VALUE;
  private long savedUntil;
  // Whether somebody has waited since the last look: if not, there are savings.
  private boolean hasWaited;
  private long countedSince;
  private @Nullable LocalPermits share;
  private long aloneAt;
  private int sentAlone;
  private int returns;
  // When the last permit can be used that was reserved in Redis.
  private long reservedUntil;

  RedisPermits(
      RedisLink link, PaceRules rules, TimeMeter meter, String institution, String machine) {
    this.link = link;
    this.rules = rules;
    this.meter = meter;
    this.store = new PaceStore(link, institution, machine);
    this.bucket = new SharedBucket(link, store.bucket());
    this.news = PaceStore.news(institution);
    this.machines = link.settings().machines();
    this.mostMachines = machines;
    // What others have sent is not known, so there are no savings.
    this.state = rules.initial(millis(), false);
    this.savedUntil = millis();
    link.listen(this);
  }

  private long millis() {
    return meter.currentTimeNanos() / NANOS_PER_MILLI;
  }

  /** News of the pace: what was sent until now is reported at once, since somebody counts it. */
  @Override
  public void message(String text) {
    if (!text.startsWith(news)) {
      return;
    }
    PaceState told = PaceState.parse(text.substring(news.length()));
    heard.accumulateAndGet(
        told, (one, other) -> one != null && one.version() > told.version() ? one : told);
    if (told.heldUntil() > millis()) {
      Map<Long, Integer> calls = own.take();
      store
          .reportAside(millis(), told, calls)
          .whenComplete(
              (done, error) -> {
                if (error != null) {
                  own.putBack(calls);
                }
              });
    }
  }

  /** What was told before is found out with the next report. */
  @Override
  public void listening() {
    heard.set(null);
  }

  @Override
  public PaceState state(long now) {
    PaceState told = heard.getAndSet(null);
    if (told != null) {
      adopt(told);
    }
    if (now >= reportAt) {
      report(now);
    }
    LocalPermits alone = share;
    return alone == null ? state : alone.state(now);
  }

  private void adopt(PaceState told) {
    if (told.version() > state.version()) {
      state = told;
    }
  }

  private void report(long now) {
    Map<Long, Integer> calls = own.take();
    PaceStore.Report known;
    try {
      known = store.report(now, state, calls);
    } catch (RedisUnreachable e) {
      own.putBack(calls);
      goAlone(now, e);
      return;
    }
    try {
      reportAt = now + REPORT_EVERY;
      LocalPermits was = share;
      share = null;
      if (begunBy != null && !begunBy.equals(known.begunBy())) {
        // Redis has lost what was reported before: it is reported again.
        known = store.report(now, state, own.before(now / SECOND, calls));
      }
      if (!known.begunBy().equals(begunBy)) {
        // Others may have savings, and have not told yet what they sent.
        savedUntil = now;
        countedSince = now;
      }
      begunBy = known.begunBy();
      machines = Math.max(1, known.machines());
      mostMachines = Math.max(mostMachines, machines);
      sent = known.sent();
      state = known.state();
      if (was != null) {
        comeBack(was, now);
      }
      look(now);
    } catch (RedisUnreachable e) {
      goAlone(now, e);
    }
  }

  /** Uses the bucket of all again, of which nothing was taken for what was sent meanwhile. */
  private void comeBack(LocalPermits was, long now) {
    returns++;
    int sentMeanwhile = sentAlone;
    sentAlone = 0;
    if (sentMeanwhile > 0) {
      ask(bucketOfAll -> bucketOfAll.tryConsumeAsMuchAsPossible(sentMeanwhile));
    }
    long heldUntil = was.state(now).heldUntil();
    if (heldUntil > Math.max(now, state.heldUntil())) {
      hold(state.heldUntil(heldUntil), now);
    }
  }

  /** Changes the pace where it is time. */
  private void look(long now) {
    if (state.saving()
        && (!hasWaited || ask(bucket -> bucket.getAvailableTokens()) > fullBurst())) {
      // There may be more until the next look.
      savedUntil = now + REPORT_EVERY;
    }
    hasWaited = false;
    PaceState corrected =
        rules.corrected(rules.clamped(state, now), now, sent.minuteBefore(state.failedSince()));
    PaceState raised = rules.raised(corrected, now);
    boolean allCounted = now - countedSince > PaceRules.MINUTE + REPORT_EVERY;
    change(
        state.saving() || allCounted
            ? rules.saved(raised, now, sent.lastMinute(now), savedUntil)
            : raised);
  }

  private boolean change(PaceState next) {
    if (next.version() == state.version()) {
      return false;
    }
    PaceState holds = store.change(state, next);
    boolean ours = holds.equals(next);
    boolean faster = ours && state.saving() && !next.saving();
    state = holds;
    if (faster) {
      // What is promised was spaced by the slower refill, and would come on top of the faster one.
      int promised = Turnstile.PROMISED * machines;
      ask(bucket -> bucket.consumeIgnoringRateLimits(promised / 3 + 1));
    }
    return ours;
  }

  private int fullBurst() {
    return PaceRules.shares(state.saving(false, 0)).burst();
  }

  /** Uses a share until Redis answers again. */
  private LocalPermits goAlone(long now, RedisUnreachable reason) {
    if (reason.interrupted()) {
      throw reason;
    }
    reportAt = now + ASK_AGAIN;
    aloneAt = now;
    LocalPermits alone = share;
    if (alone == null) {
      int part = Math.max(1, (int) (state.perMinute() * OF_A_SHARE) / mostMachines);
      alone = LocalPermits.after(new PaceRules(part), meter, owed(part, now), state.heldUntil());
      share = alone;
    }
    return alone;
  }

  /** What a share begins with: permits of before that are still to come, and what was too much. */
  private int owed(int part, long now) {
    long left = reservedUntil - meter.currentTimeNanos();
    long interval = PaceRules.MINUTE * NANOS_PER_MILLI / PaceRules.shares(state).perMinute();
    int toCome = left <= 0 ? 0 : (int) Math.min(Turnstile.PROMISED, (left - 1) / interval + 1);
    int tooMuch = Math.max(0, own.lastMinute(now / SECOND) - part);
    return toCome + Math.min(part / 4, tooMuch);
  }

  private <T> T ask(Function<BucketProxy, T> question) {
    return bucket.ask(state, initialTokens(), question);
  }

  // A bucket that is not there is new; or was lost by Redis, and others may have used it up; or has
  // been full for so long that it was dropped.
  private long initialTokens() {
    if (millis() - aloneAt < BUCKET_LIVES) {
      return 0;
    }
    boolean longSaved = state.saving() && millis() - state.savingSince() > BUCKET_LIVES;
    return longSaved && begunBy != null ? PaceRules.shares(state).burst() : fullBurst();
  }

  /** Asks the bucket of all, or that of this machine. */
  private <T> T either(Function<BucketProxy, T> ofAll, Function<LocalPermits, T> ofShare) {
    LocalPermits alone = share;
    if (alone == null) {
      try {
        return ask(ofAll);
      } catch (RedisUnreachable e) {
        alone = goAlone(millis(), e);
      }
    }
    if (link.settings().fails()) {
      throw new RedisUnreachable(
          "Redis does not answer, and the limiter is to fail then: see WhenUnreachable", false);
    }
    return ofShare.apply(alone);
  }

  @Override
  public int take(int most) {
    int taken =
        either(bucket -> (int) bucket.tryConsumeAsMuchAsPossible(most), alone -> alone.take(most));
    // A whole handful: there are more of them than the full pace holds.
    if (state.saving() && taken > fullBurst()) {
      savedUntil = millis();
    }
    return taken;
  }

  @Override
  public long reserve(int calls, long maxWaitNanos) {
    hasWaited = true;
    long wait =
        either(
            bucket -> Limits.reserve(bucket, calls, maxWaitNanos),
            alone -> alone.reserve(calls, maxWaitNanos));
    if (share == null && wait > 0) {
      reservedUntil = meter.currentTimeNanos() + wait;
    }
    if (state.saving() && wait == 0 && calls > fullBurst()) {
      savedUntil = millis();
    }
    return wait;
  }

  @Override
  public long nanosUntil(int calls) {
    return either(bucket -> Limits.nanosUntil(bucket, calls), alone -> alone.nanosUntil(calls));
  }

  @Override
  public void giveBack(int calls) {
    try {
      either(
          bucket -> {
            bucket.addTokens(calls);
            return true;
          },
          alone -> {
            alone.giveBack(calls);
            return true;
          });
    } catch (RedisUnreachable e) {
      // They are lost, which costs less than a failure would.
    }
  }

  @Override
  public void takeOnCredit() {
    either(
        bucket -> bucket.consumeIgnoringRateLimits(1),
        alone -> {
          alone.takeOnCredit();
          return 0L;
        });
  }

  @Override
  public void sent(long at, int calls) {
    own.add(Math.floorDiv(at, (long) SECOND), calls);
    sent.add(at, calls);
    LocalPermits alone = share;
    if (alone != null) {
      sentAlone = Math.max(0, sentAlone + calls);
      alone.sent(at, calls);
    }
  }

  @Override
  public int sentInLastMinute(long now) {
    LocalPermits alone = share;
    return alone == null ? sent.lastMinute(now) : alone.sentInLastMinute(now);
  }

  @Override
  public boolean throttled(long now, @Nullable Duration retryAfter) {
    if (share == null) {
      report(now);
    }
    LocalPermits alone = share;
    if (alone != null) {
      return alone.throttled(now, retryAfter);
    }
    try {
      return slowDown(now, retryAfter);
    } catch (RedisUnreachable e) {
      return goAlone(now, e).throttled(now, retryAfter);
    }
  }

  private boolean slowDown(long now, @Nullable Duration retryAfter) {
    int accepted = sent.lastMinute(now);
    PaceState slower = rules.throttled(state, now, accepted, rules.roomAt(sent, now), retryAfter);
    if (slower.version() == state.version()) {
      return false;
    }
    hold(slower, now);
    return true;
  }

  /** Changes the pace, and takes away what flows in until something may be sent again. */
  private void hold(PaceState slower, long now) {
    // Of a hold that is only longer than before, the rest.
    long from = Math.max(now, state.heldUntil());
    if (change(slower)) {
      long held = Limits.tokens(slower, from);
      ask(
          bucket -> {
            bucket.tryConsumeAsMuchAsPossible();
            return held > 0 ? bucket.consumeIgnoringRateLimits(held) : 0L;
          });
    }
  }

  /** What was reserved of a share is of no value any more when Redis is back. */
  @Override
  public int generation() {
    return returns;
  }

  @Override
  public int handful() {
    return share == null ? HANDFUL : 1;
  }

  @Override
  public int machines() {
    return share == null ? machines : 1;
  }
}
