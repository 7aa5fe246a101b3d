package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.model.AvailabilityUpdate;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Products that are asked about in one question, and since when. That date is one of the platform's
 * clock: the last change that it told, less a margin for changes that become visible late. The own
 * clock is used only for the first question, because it may be wrong.
 */
final class PollGroup {

  private static final Duration MARGIN = Duration.ofMinutes(1);
  private static final Duration MARGIN_OF_THE_OWN_CLOCK = Duration.ofHours(1);

  private final Set<Long> products = new TreeSet<>();
  private Instant startedAt;
  private @Nullable Instant reference;
  private @Nullable Instant lastGood;
  private @Nullable Instant lastPoll;
  private Instant nextPoll;
  private Instant dueSince;

  PollGroup(Instant now, Instant nextPoll) {
    this.startedAt = now;
    this.nextPoll = nextPoll;
    this.dueSince = nextPoll;
  }

  Set<Long> products() {
    return products;
  }

  /** When it is asked next. */
  Instant nextPoll() {
    return nextPoll;
  }

  void nextPoll(Instant time) {
    nextPoll = time;
    dueSince = time;
  }

  /** It cannot be asked yet, and is due for as long as before. */
  void putOff(Instant time) {
    nextPoll = time;
  }

  /** Since when it is due, or when it will be. */
  Instant dueSince() {
    return dueSince;
  }

  /** Whether it is due, and cannot be asked yet. */
  boolean isPutOff() {
    return nextPoll.isAfter(dueSince);
  }

  /** When the platform last answered well, or when the group began. */
  Instant lastGood() {
    return lastGood == null ? startedAt : lastGood;
  }

  /** When the platform last answered well, by the clock of the connection; null before that. */
  @Nullable Instant lastPoll() {
    return lastPoll;
  }

  void lastPoll(Instant asOf) {
    lastPoll = asOf;
  }

  /**
   * Since when is asked.
   *
   * @param skew how far the clock of the platform is ahead of the own one, or null if not known
   */
  OffsetDateTime since(@Nullable Duration skew) {
    Instant since = reference;
    if (since == null) {
      since =
          skew == null
              ? startedAt.minus(MARGIN_OF_THE_OWN_CLOCK)
              : startedAt.plus(skew).minus(MARGIN);
    }
    return since.atOffset(ZoneOffset.UTC);
  }

  /** Whether it was begun afresh and has not been answered since. */
  boolean isFresh() {
    return reference == null && lastGood == null;
  }

  /** An answer came. */
  void answered(List<AvailabilityUpdate> updates, Instant at, @Nullable Duration skew) {
    lastGood = at;
    // A date that is ahead of the platform's own clock would hide what has an earlier one.
    Instant latest = skew == null ? at : at.plus(skew);
    boolean undated = false;
    for (AvailabilityUpdate update : updates) {
      OffsetDateTime date = update.lastUpdate();
      if (date == null) {
        undated = true;
      } else {
        advance(earlier(date.toInstant(), latest).minus(MARGIN));
      }
    }
    if (undated && skew != null) {
      advance(latest.minus(MARGIN));
    }
    if (reference == null) {
      // The first date is kept, so that a clock that is set meanwhile makes no gap.
      reference = since(skew).toInstant();
    }
  }

  private void advance(Instant to) {
    Instant from = reference;
    if (from == null || to.isAfter(from)) {
      reference = to;
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }

  /** Begins afresh: all is loaded again, so what was before does not count. */
  void restart(Instant now) {
    startedAt = now;
    reference = null;
    lastGood = null;
  }

  /** Takes the products of another group over, and asks as far back as the earlier of both. */
  void takeOver(PollGroup other, @Nullable Duration skew) {
    reference = earlier(since(skew).toInstant(), other.since(skew).toInstant());
    Instant good = earlier(lastGood(), other.lastGood());
    lastGood = lastGood == null || other.lastGood == null ? null : good;
    startedAt = earlier(startedAt, other.startedAt);
    lastPoll =
        lastPoll == null || other.lastPoll == null ? null : earlier(lastPoll, other.lastPoll);
    nextPoll = earlier(nextPoll, other.nextPoll);
    dueSince = earlier(dueSince, other.dueSince);
    products.addAll(other.products);
    other.products.clear();
  }
}
