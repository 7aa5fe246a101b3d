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
  private Instant nextPoll;

  PollGroup(Instant now, Instant nextPoll) {
    this.startedAt = now;
    this.nextPoll = nextPoll;
  }

  Set<Long> products() {
    return products;
  }

  Instant nextPoll() {
    return nextPoll;
  }

  void nextPoll(Instant time) {
    nextPoll = time;
  }

  /** When the platform last answered well, or when the group began. */
  Instant lastGood() {
    return lastGood == null ? startedAt : lastGood;
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
  void answered(List<AvailabilityUpdate> updates, Instant asOf, @Nullable Duration skew) {
    lastGood = asOf;
    boolean undated = false;
    for (AvailabilityUpdate update : updates) {
      OffsetDateTime date = update.lastUpdate();
      if (date == null) {
        undated = true;
      } else {
        advance(date.toInstant().minus(MARGIN));
      }
    }
    if (undated && skew != null) {
      advance(asOf.plus(skew).minus(MARGIN));
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

  /** Begins afresh: all is loaded again, so what was before does not count. */
  void restart(Instant now) {
    startedAt = now;
    reference = null;
    lastGood = null;
  }
}
