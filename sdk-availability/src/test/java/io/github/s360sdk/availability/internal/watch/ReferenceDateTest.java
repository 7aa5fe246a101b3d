package io.github.s360sdk.availability.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.availability.model.AvailabilityUpdate;
import io.github.s360sdk.core.model.RawFields;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Since when is asked what changed, and which answers are news. */
class ReferenceDateTest {

  private static final Instant START = Instant.parse("2026-07-01T10:00:00Z");
  private static final Duration AHEAD = Duration.ofMinutes(17);

  private final PollGroup group = new PollGroup(START, START.plusSeconds(60));
  private final WatchedProduct product = new WatchedProduct(1, group);

  private static AvailabilityUpdate update(@Nullable String date) {
    return new AvailabilityUpdate(
        1, date == null ? null : OffsetDateTime.parse(date), RawFields.NONE);
  }

  private Instant since(@Nullable Duration skew) {
    return group.since(skew).toInstant();
  }

  @Test
  void theFirstDateIsOfThePlatformsClockOrFarBack() {
    assertThat(since(null)).isEqualTo(START.minus(Duration.ofHours(1)));
    assertThat(since(AHEAD)).isEqualTo(START.plus(AHEAD).minusSeconds(60));
    assertThat(since(AHEAD.negated())).isEqualTo(START.minus(AHEAD).minusSeconds(60));
    assertThat(group.isFresh()).isTrue();
  }

  @Test
  void theDateFollowsWhatThePlatformTellsAndNeverTheOwnClock() {
    group.answered(List.of(), START.plusSeconds(60), AHEAD);
    assertThat(group.isFresh()).isFalse();
    assertThat(group.lastGood()).isEqualTo(START.plusSeconds(60));
    // Without news it stays, whatever the own clock does.
    assertThat(since(Duration.ZERO)).isEqualTo(START.plus(AHEAD).minusSeconds(60));

    group.answered(
        List.of(update("2026-07-01T12:20:00+02:00"), update("2026-07-01T10:19:00Z")),
        START.plusSeconds(120),
        Duration.ofDays(1));
    assertThat(since(null)).isEqualTo(Instant.parse("2026-07-01T10:19:00Z"));

    group.answered(List.of(update("2026-07-01T10:05:00Z")), START.plusSeconds(180), null);
    assertThat(since(null)).isEqualTo(Instant.parse("2026-07-01T10:19:00Z"));
  }

  @Test
  void newsWithoutADateMoveItByTheClockOfThePlatform() {
    group.answered(List.of(update(null)), START.plusSeconds(60), AHEAD);
    assertThat(since(null)).isEqualTo(START.plus(AHEAD));

    PollGroup blind = new PollGroup(START, START);
    blind.answered(List.of(update(null)), START.plusSeconds(60), null);
    assertThat(blind.since(null).toInstant()).isEqualTo(START.minus(Duration.ofHours(1)));
  }

  @Test
  void aGroupThatBeginsAfreshForgetsItsDate() {
    group.answered(List.of(update("2026-07-01T10:20:00Z")), START, AHEAD);
    Instant later = START.plus(Duration.ofHours(5));

    group.restart(later);

    assertThat(group.isFresh()).isTrue();
    assertThat(group.lastGood()).isEqualTo(later);
    assertThat(since(AHEAD)).isEqualTo(later.plus(AHEAD).minusSeconds(60));
  }

  @Test
  void aDateAheadOfThePlatformsClockHidesNothing() {
    Instant now = START.plusSeconds(60);
    group.answered(List.of(update("2026-07-02T10:00:00Z")), now, AHEAD);
    assertThat(since(AHEAD)).isEqualTo(now.plus(AHEAD).minusSeconds(60));

    PollGroup blind = new PollGroup(START, START);
    blind.answered(List.of(update("2026-07-02T10:00:00Z")), now, null);
    assertThat(blind.since(null).toInstant()).isEqualTo(now.minusSeconds(60));
  }

  @Test
  void groupsThatAreJoinedAskAsFarBackAsEither() {
    PollGroup other = new PollGroup(START.plusSeconds(10), START.plusSeconds(20));
    WatchedProduct second = new WatchedProduct(2, other);
    group.answered(List.of(update("2026-07-01T10:16:00Z")), START.plusSeconds(60), AHEAD);
    other.answered(List.of(update("2026-07-01T10:12:00Z")), START.plusSeconds(50), AHEAD);
    group.lastPoll(START.plusSeconds(60));
    other.lastPoll(START.plusSeconds(50));

    group.takeOver(other, AHEAD);

    assertThat(group.products()).containsExactly(product.id(), second.id());
    assertThat(since(AHEAD)).isEqualTo(Instant.parse("2026-07-01T10:11:00Z"));
    assertThat(group.lastGood()).isEqualTo(START.plusSeconds(50));
    assertThat(group.lastPoll()).isEqualTo(START.plusSeconds(50));
    assertThat(group.nextPoll()).isEqualTo(START.plusSeconds(20));
    assertThat(other.products()).isEmpty();
  }

  @Test
  void whatCannotBeAskedYetIsDueForAsLongAsBefore() {
    group.nextPoll(START.plusSeconds(60));
    assertThat(group.isPutOff()).isFalse();
    group.putOff(START.plusSeconds(90));
    group.putOff(START.plusSeconds(120));

    assertThat(group.isPutOff()).isTrue();
    assertThat(group.nextPoll()).isEqualTo(START.plusSeconds(120));
    assertThat(group.dueSince()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void aDateThatIsKnownIsNoNews() {
    AvailabilityUpdate first = update("2026-07-01T10:00:00.5Z");
    assertThat(product.listed(first, null)).isTrue();
    assertThat(product.lastUpdate()).isEqualTo(first.lastUpdate());
    // It is being loaded because of that, and need not begin again.
    assertThat(product.listed(first, null)).isFalse();
    product.loaded();

    assertThat(product.listed(update("2026-07-01T12:00:00.5+02:00"), null)).isFalse();
    assertThat(product.listed(update("2026-07-01T10:00:00.501Z"), null)).isTrue();
    product.loaded();
    assertThat(product.lastUpdate()).isEqualTo(OffsetDateTime.parse("2026-07-01T10:00:00.501Z"));
    product.loaded();
    // An earlier date is another one too: nobody knows what it means.
    assertThat(product.listed(first, null)).isTrue();
  }

  @Test
  void aDateOfWholeSecondsIsLoadedOnceMoreUnlessTheSecondIsOver() {
    AvailabilityUpdate coarse = update("2026-07-01T10:00:00Z");
    assertThat(product.listed(coarse, Instant.parse("2026-07-01T10:00:00Z"))).isTrue();
    product.loaded();
    assertThat(product.listed(coarse, Instant.parse("2026-07-01T10:00:00Z"))).isTrue();
    product.loaded();
    assertThat(product.listed(coarse, null)).isFalse();

    AvailabilityUpdate over = update("2026-07-01T10:01:00Z");
    assertThat(product.listed(over, Instant.parse("2026-07-01T10:01:01Z"))).isTrue();
    product.loaded();
    assertThat(product.listed(over, null)).isFalse();
  }

  @Test
  void anUpdateWithoutADateIsAlwaysNews() {
    assertThat(product.listed(update(null), START)).isTrue();
    product.loaded();
    assertThat(product.listed(update(null), START)).isTrue();
    assertThat(product.lastUpdate()).isNull();
  }
}
