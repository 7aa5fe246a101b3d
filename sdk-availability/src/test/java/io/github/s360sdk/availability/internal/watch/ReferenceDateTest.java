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
  private final WatchedProduct product = new WatchedProduct(1);

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
  void aDateThatIsKnownIsNoNews() {
    AvailabilityUpdate first = update("2026-07-01T10:00:00.5Z");
    assertThat(product.listed(first, null)).isTrue();
    assertThat(product.lastUpdate()).isEqualTo(first.lastUpdate());
    // Not loaded yet: it is still news.
    assertThat(product.listed(first, null)).isTrue();
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
