package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.internal.AvailabilityCalls.Answer;
import io.github.s360sdk.availability.internal.Question;
import io.github.s360sdk.availability.watch.WatchStatus;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.SoapFaultException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.internal.time.ForwardClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks, and knows after a failure or a refusal when to try again. */
final class Tries {

  /** So many intervals are the longest wait after a failure. */
  static final int MOST_INTERVALS = 5;

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.availability");

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration FIRST_HOLD = Duration.ofMinutes(1);
  private static final Duration LONGEST_HOLD = Duration.ofMinutes(10);
  private static final int MOST_FAILURES_IN_A_STEP = 2;
  private static final int PUT_OFF_INTERVALS = 2;
  private static final int MOST_DOUBLINGS = 10;

  private final ForwardClock clock;
  private final Map<String, Pace> paces = new HashMap<>();
  private Duration interval = Duration.ofMinutes(1);
  private Instant holdUntil = Instant.MIN;
  private int refusals;
  private int failures;
  private int failuresInStep;
  private boolean goodInStep;
  private @Nullable S360Exception lastError;

  /** Tries by a clock of which all times here are. */
  Tries(ForwardClock clock) {
    this.clock = clock;
  }

  /**
   * How a try ended.
   *
   * @param answer the answer, or null if there is none
   * @param retryAt when to try again, if there is no answer
   * @param error what it failed with; null if it was not even made
   */
  record Outcome<R>(@Nullable Answer<R> answer, Instant retryAt, @Nullable S360Exception error) {

    /** Whether the platform understood the question and does not answer it. */
    boolean refusedForGood() {
      return error instanceof BusinessException || error instanceof SoapFaultException;
    }
  }

  void interval(Duration shortest) {
    interval = shortest;
  }

  /** Begins a step. */
  void begin() {
    failuresInStep = 0;
    goodInStep = false;
  }

  /** Ends a step. */
  void end() {
    if (goodInStep && failuresInStep == 0) {
      if (failures > 0) {
        LOG.debug("availabilities are watched again after {} failures", failures);
      }
      failures = 0;
      lastError = null;
    }
  }

  /** Whether anything may be asked now: not after a refusal, and not when all fails. */
  boolean mayAsk() {
    return !clock.instant().isBefore(holdUntil);
  }

  /** Whether something has been put off for so long that it must not wait for others any more. */
  boolean isUrgent(@Nullable Instant dueSince) {
    return dueSince != null
        && clock.instant().isAfter(dueSince.plus(interval.multipliedBy(PUT_OFF_INTERVALS)));
  }

  /** Asks once. */
  <R> Outcome<R> ask(WatchSource source, Question<R> question, boolean urgent) {
    Pace pace = paces.computeIfAbsent(question.operation().name(), name -> new Pace());
    Instant now = clock.instant();
    if (now.isBefore(pace.next())) {
      return new Outcome<>(null, pace.next(), null);
    }
    try {
      Answer<R> answer = source.ask(question, urgent);
      pace.sent(now);
      pace.answered();
      goodInStep = true;
      refusals = 0;
      return new Outcome<>(answer, now, null);
    } catch (ThrottledException e) {
      return e.byPlatform() ? refused(e, pace, now) : new Outcome<>(null, permit(e, now), null);
    } catch (S360Exception e) {
      failed(e);
      return new Outcome<>(null, clock.instant().plus(wait(e, pace, now)), e);
    } catch (RuntimeException e) {
      source.requireOpen();
      S360Exception told = ofTheProgram(e);
      failed(told);
      return new Outcome<>(null, clock.instant().plus(shortWait()), told);
    }
  }

  /** What code of the program fails with: a shared cache, a limiter, a listener of calls. */
  private static S360Exception ofTheProgram(Throwable e) {
    return e instanceof S360Exception told
        ? told
        : new ConnectionFailedException(
            "the request could not be made",
            "See the cause: code that the connection was given has failed.",
            CallDetails.of(Question.SERVICE, ""),
            e);
  }

  private Instant permit(ThrottledException e, Instant now) {
    Instant permit = e.retryAt() == null ? now : clock.ofFollowed(e.retryAt());
    return permit.isAfter(now) ? permit : now.plus(FIRST_WAIT);
  }

  private <R> Outcome<R> refused(ThrottledException e, Pace pace, Instant sentAt) {
    pace.sent(sentAt);
    pace.refused();
    refusals++;
    failed(e);
    Instant now = clock.instant();
    Duration hold = doubled(FIRST_HOLD, refusals, LONGEST_HOLD);
    Instant named = permit(e, now);
    hold(named);
    hold(now.plus(hold));
    return new Outcome<>(null, holdUntil, e);
  }

  private void failed(S360Exception e) {
    if (failures == 0) {
      LOG.warn("availabilities cannot be watched for now: {}", e.getMessage());
    }
    failures++;
    lastError = e;
    if (++failuresInStep >= MOST_FAILURES_IN_A_STEP) {
      // It is not about one question, so the others wait too.
      hold(clock.instant().plus(shortWait()));
    }
  }

  private void hold(Instant until) {
    if (until.isAfter(holdUntil)) {
      holdUntil = until;
    }
  }

  /** The catalogue could not be looked at; gives the time of the next try. */
  Instant lookUpFailed(RuntimeException e, Instant usual) {
    if (e instanceof ThrottledException throttled && !throttled.byPlatform()) {
      return permit(throttled, usual);
    }
    failed(ofTheProgram(e));
    return usual;
  }

  /** A step came to a bad end; gives the time of the next one. */
  Instant stepFailed(Throwable e) {
    failed(ofTheProgram(e));
    return clock.instant().plus(shortWait());
  }

  private Duration wait(S360Exception e, Pace pace, Instant sentAt) {
    if (e instanceof ConnectionFailedException) {
      return shortWait();
    }
    // The platform has counted the question, so it may not be asked again before its minute is
    // over.
    pace.sent(sentAt);
    return pace.failed(interval, interval.multipliedBy(MOST_INTERVALS));
  }

  private Duration shortWait() {
    return doubled(FIRST_WAIT, failures, interval);
  }

  private static Duration doubled(Duration first, int times, Duration most) {
    Duration wait = first.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
    return wait.compareTo(most) > 0 ? most : wait;
  }

  /** A time, or the end of the hold after a refusal if that is later. */
  Instant notBefore(Instant time) {
    return time.isBefore(holdUntil) ? holdUntil : time;
  }

  /**
   * How a watcher is doing.
   *
   * @param putOff whether nobody could be asked yet what changed, though it is time
   */
  WatchStatus status(
      Watcher watcher, Set<Work> wanted, boolean putOff, @Nullable Instant lastPoll, Instant next) {
    int pending = (int) wanted.stream().filter(work -> work.users().containsKey(watcher)).count();
    WatchStatus.State state;
    if (failures > 0) {
      state = WatchStatus.State.FAILING;
    } else if (!watcher.hasLoaded()) {
      state = WatchStatus.State.STARTING;
    } else {
      state = pending > 0 || putOff ? WatchStatus.State.DELAYED : WatchStatus.State.WATCHING;
    }
    return new WatchStatus(state, lastPoll, pending, failures, lastError, clock.toFollowed(next));
  }
}
