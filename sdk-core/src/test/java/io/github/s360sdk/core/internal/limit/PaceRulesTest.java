package io.github.s360sdk.core.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceRulesTest {

  private static final long START = 1_000_000_000L;
  private static final long MINUTE = 60_000L;

  private final PaceRules rules = new PaceRules(180);
  private final PaceState full = rules.initial(START, false);

  private PaceState refused(PaceState state, long now, int sent) {
    return rules.throttled(state, now, sent, now + 20_000, null);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 10, 45, 60, 88, 90, 91, 179, 180, 181, 600, 6_000, 1_000_000})
  void noMinuteHoldsMoreThanIsGranted(int pace) {
    PaceRules of = new PaceRules(pace);
    for (boolean saving : new boolean[] {true, false}) {
      PaceRules.Shares shares = PaceRules.shares(of.initial(START, saving));
      assertThat(shares.burst() + shares.perMinute()).isBetween(1, Math.max(2, pace));
    }
  }

  @Test
  void theFullPaceUsesNearlyAllAndSparesTwoOfTheDocumentedCalls() {
    PaceRules.Shares shares = PaceRules.shares(full);

    assertThat(shares.perMinute()).isGreaterThanOrEqualTo(176);
    assertThat(shares.burst() + shares.perMinute()).isEqualTo(178);
  }

  @Test
  void aRefusalShowsWhatIsGranted() {
    PaceState lower = refused(full, START, 90);

    assertThat(lower.perMinute()).isEqualTo(89);
    assertThat(PaceRules.shares(lower).perMinute()).isGreaterThanOrEqualTo(87);
    assertThat(lower.heldUntil()).isEqualTo(START + 20_000);
  }

  @Test
  void whereOthersUseUpTheMinuteThePaceIsQuarteredAndRaisedAgain() {
    PaceState lower = refused(full, START, 5);
    assertThat(lower.perMinute()).isEqualTo(45);

    PaceState raised = rules.raised(lower, START + MINUTE);
    assertThat(raised.perMinute()).isEqualTo(54);
    assertThat(rules.raised(raised, START + MINUTE + 59_000)).isSameAs(raised);
    assertThat(rules.raised(raised, START + 2 * MINUTE).perMinute()).isEqualTo(63);
  }

  @Test
  void refusalsOfWhatWasSentBeforeTheNewsSayNothingNew() {
    PaceState lower = refused(full, START, 90);

    assertThat(refused(lower, START + 100, 89)).isSameAs(lower);
    assertThat(rules.throttled(lower, START + 100, 89, START, Duration.ofSeconds(5)))
        .isSameAs(lower);
    assertThat(rules.throttled(lower, START + 100, 89, START, Duration.ofSeconds(50)).heldUntil())
        .isEqualTo(START + 50_100);
  }

  @Test
  void whatThePlatformAsksToWaitIsWaited() {
    assertThat(rules.throttled(full, START, 90, START, Duration.ofSeconds(2)).heldUntil())
        .isEqualTo(START + 2_000);
    assertThat(rules.throttled(full, START, 90, START, Duration.ofSeconds(200)).heldUntil())
        .isEqualTo(START + 200_000);
  }

  @Test
  void withoutAWordOfThePlatformTheWaitIsBounded() {
    assertThat(rules.throttled(full, START, 90, START, null).heldUntil()).isEqualTo(START + 5_000);
    assertThat(rules.throttled(full, START, 90, START + 10 * MINUTE, null).heldUntil())
        .isEqualTo(START + MINUTE);
  }

  @Test
  void theNumberThatFailedIsTriedAgainAfterTenMinutesAndThenMoreRarely() {
    PaceState state = refused(full, START, 90);
    long now = START;
    long[] tries = new long[3];
    for (int i = 0; i < tries.length; i++) {
      long failed = now;
      while (state.perMinute() <= 90) {
        now += 1_000;
        state = rules.raised(state, now);
      }
      tries[i] = (now - failed) / MINUTE;
      state = refused(state, now, 90);
    }

    assertThat(tries).containsExactly(10, 20, 40);
  }

  @Test
  void aPaceIsRaisedToWhatIsDocumentedAndNotAbove() {
    PaceState state = refused(full, START, 90);
    for (long now = START; now < START + 60 * MINUTE; now += 1_000) {
      state = rules.raised(state, now);
      assertThat(state.perMinute()).isLessThanOrEqualTo(180);
    }
    assertThat(state.perMinute()).isEqualTo(180);
  }

  @Test
  void savingsBeginWhenLittleIsCalledAndEndAfterAMinuteWithoutAny() {
    PaceState saving = rules.saved(full, START + MINUTE, 89, START);
    assertThat(saving.saving()).isTrue();
    assertThat(rules.saved(full, START + MINUTE - 1, 0, START)).isSameAs(full);
    assertThat(rules.saved(full, START + MINUTE, 90, START)).isSameAs(full);

    long later = START + 5 * MINUTE;
    assertThat(rules.saved(saving, later, 120, later - MINUTE)).isSameAs(saving);
    assertThat(rules.saved(saving, later, 120, later - MINUTE - 1).saving()).isFalse();
  }

  @Test
  void savingsDoNotBeginInTheTwoMinutesAfterARefusal() {
    PaceState held = refused(full, START, 90);
    long calm = held.heldUntil() + 2 * MINUTE;

    assertThat(rules.saved(held, calm, 0, START)).isSameAs(held);
    assertThat(rules.saved(held, calm + 1, 0, START).saving()).isTrue();
  }

  @Test
  void everyRefusalLowersThePace() {
    PaceState state = full;
    for (int i = 0; i < 20; i++) {
      // More was sent than is believed to be granted, which cannot have been the limit.
      PaceState lower = refused(state, START + i * MINUTE, 1_000);

      assertThat(lower.failedAt()).isEqualTo(state.perMinute() - 1);
      assertThat(lower.perMinute()).isLessThan(state.perMinute());
      assertThat(lower.version()).isGreaterThan(state.version());
      state = lower;
    }
  }

  @Test
  void aQuarterOfThePaceTellsWhetherOthersUsedUpTheMinute() {
    PaceState ours = refused(full, START, 46);
    PaceState others = refused(full, START, 45);

    assertThat(ours.perMinute()).isEqualTo(45);
    assertThat(ours.failedAt()).isEqualTo(46);
    assertThat(ours.heldUntil()).isEqualTo(START + 20_000);

    assertThat(rules.throttled(full, START, 46, START + 30_000, null).heldUntil())
        .isEqualTo(START + 30_000);
    assertThat(others.perMinute()).isEqualTo(45);
    assertThat(others.failedAt()).isEqualTo(180);
    assertThat(rules.throttled(full, START, 45, START + 30_000, null).heldUntil())
        .isEqualTo(START + 20_000);
  }

  /** A pace that failed at 90 calls, and was then raised to all that is documented. */
  private PaceState raisedAfterFailure() {
    PaceState failed = refused(full, START, 90);
    return failed.raisedTo(180, START + 20 * MINUTE);
  }

  @Test
  void aFailureAtNearlyTheSameNumberIsTheSameLimit() {
    PaceState raised = raisedAfterFailure();
    long now = START + 30 * MINUTE;

    assertThat(refused(raised, now, 99).probes()).isEqualTo(1);
    assertThat(refused(raised, now, 81).probes()).isEqualTo(1);
    assertThat(refused(raised, now, 100).probes()).isZero();
    assertThat(refused(raised, now, 80).probes()).isZero();
  }

  @Test
  void aFailureAtAnotherNumberBeginsToCountAnew() {
    PaceState twice = refused(raisedAfterFailure(), START + 30 * MINUTE, 90);
    assertThat(twice.probes()).isEqualTo(1);

    PaceState elsewhere =
        refused(twice.raisedTo(180, START + 60 * MINUTE), START + 90 * MINUTE, 130);
    assertThat(elsewhere.probes()).isZero();
  }

  @Test
  void aSecondRefusalBeforeThePaceWasRaisedIsNoOtherTry() {
    PaceState first = refused(full, START, 90);
    PaceState second = refused(first, START + MINUTE, 88);

    assertThat(first.probes()).isZero();
    assertThat(second.probes()).isZero();

    PaceState tried = refused(raisedAfterFailure(), START + 30 * MINUTE, 90);
    assertThat(refused(tried, START + 31 * MINUTE, 88).probes()).isEqualTo(1);
    assertThat(refused(tried, START + 31 * MINUTE, 60).probes()).isEqualTo(1);
  }

  @Test
  void nobodyWaitsForAnotherTryLongerThanSixteenTimesTenMinutes() {
    PaceState state = refused(full, START, 90);
    long now = START;
    for (int i = 0; i < 10; i++) {
      now += 10_000 * MINUTE;
      state = refused(state.raisedTo(180, now), now + MINUTE, 90);
    }
    long tried = now + MINUTE;

    assertThat(rules.raised(state, tried + 160 * MINUTE - 1)).isSameAs(state);
    assertThat(rules.raised(state, tried + 160 * MINUTE).perMinute()).isGreaterThan(90);
  }

  @Test
  void theNumberThatFailedIsNotTriedAMomentBeforeTenMinutes() {
    PaceState lower = refused(full, START, 90);

    // Just below it already, so there is nothing to raise.
    assertThat(rules.raised(lower, START + 10 * MINUTE - 1)).isSameAs(lower);
    assertThat(rules.raised(lower, START + 10 * MINUTE).perMinute()).isEqualTo(98);
  }

  @Test
  void whatThePlatformAsksToWaitIsAtLeastASecondAndAtMostADay() {
    assertThat(rules.throttled(full, START, 90, START, Duration.ZERO).heldUntil())
        .isEqualTo(START + 1_000);
    assertThat(rules.throttled(full, START, 90, START, Duration.ofDays(1)).heldUntil())
        .isEqualTo(START + 24 * 60 * MINUTE);
    assertThat(
            rules.throttled(full, START, 90, START, Duration.ofSeconds(Long.MAX_VALUE)).heldUntil())
        .isEqualTo(START + 24 * 60 * MINUTE);
  }

  @Test
  void askingToWaitUntilTheSameMomentSaysNothingNew() {
    PaceState held = rules.throttled(full, START, 90, START, Duration.ofSeconds(20));

    assertThat(rules.throttled(held, START + 1_000, 90, START, Duration.ofSeconds(19)))
        .isSameAs(held);
  }

  @Test
  void aPaceIsLoweredToWhatIsDocumentedNow() {
    PaceRules less = new PaceRules(90);

    assertThat(less.clamped(full, START).perMinute()).isEqualTo(90);
    assertThat(less.clamped(less.initial(START, false), START))
        .isEqualTo(less.initial(START, false));
    assertThat(rules.clamped(less.initial(START, false), START).perMinute()).isEqualTo(90);
  }

  @Test
  void whatOthersHadSentCorrectsWhatARefusalShowed() {
    // The refusal came when 60 calls of this program were known, and others had sent 80.
    PaceState lower = refused(full, START, 60);

    PaceState corrected = rules.corrected(lower, START + 1_000, 140);

    assertThat(corrected.perMinute()).isEqualTo(138);
    assertThat(corrected.failedAt()).isEqualTo(140);
    assertThat(corrected.heldUntil()).isEqualTo(lower.heldUntil());
    assertThat(corrected.version()).isGreaterThan(lower.version());
  }

  @Test
  void aCorrectionGoesNotAboveWhatIsDocumented() {
    PaceState lower = refused(full, START, 60);

    assertThat(rules.corrected(lower, START + 1_000, 500).perMinute()).isLessThanOrEqualTo(180);
  }

  @Test
  void aRefusalIsCorrectedOnlyWhileItIsNewAndOnlyUpwards() {
    PaceState lower = refused(full, START, 60);

    assertThat(rules.corrected(full, START + 1_000, 140)).isSameAs(full);
    assertThat(rules.corrected(lower, START + 1_000, 60)).isSameAs(lower);
    assertThat(rules.corrected(lower, START + 1_000, 40)).isSameAs(lower);
    assertThat(rules.corrected(lower, START + MINUTE - 1, 140)).isNotSameAs(lower);
    assertThat(rules.corrected(lower, START + MINUTE, 140)).isSameAs(lower);
    PaceState raised = lower.raisedTo(70, START + 30_000);
    assertThat(rules.corrected(raised, START + 31_000, 140)).isSameAs(raised);
  }

  @Test
  void aCorrectionThatWouldNotRaiseThePaceSaysNothing() {
    // Others used up the minute: a quarter is kept, and what failed is not known.
    PaceState lower = refused(full, START, 59);
    assertThat(lower.perMinute()).isEqualTo(58);

    assertThat(rules.corrected(lower, START, 60).perMinute()).isEqualTo(59);
    assertThat(rules.corrected(lower.found(58, 57), START, 59)).isEqualTo(lower.found(58, 57));
  }

  private static SentCalls steady(int perSecond) {
    SentCalls sent = new SentCalls();
    for (long at = START; at < START + MINUTE; at += 1_000) {
      sent.add(at, perSecond);
    }
    return sent;
  }

  @Test
  void afterASteadyMinuteThereIsRoomAtOnceBecauseCallsLeaveAsTheyCame() {
    long now = START + MINUTE - 1;

    assertThat(rules.roomAt(steady(3), now) - now).isBetween(1L, 5_000L);
  }

  @Test
  void afterABurstThereIsRoomWhenItHasLeftTheMinute() {
    SentCalls sent = new SentCalls();
    sent.add(START, 180);

    assertThat(rules.roomAt(sent, START + 10_000)).isEqualTo(START + MINUTE);
  }

  @Test
  void aStateIsReadAsItWasWritten() {
    PaceState state = refused(rules.initial(START, true), START + 5, 90);

    assertThat(PaceState.parse(state.text())).isEqualTo(state);
    assertThatIllegalArgumentException().isThrownBy(() -> PaceState.parse("1 2 3"));
    assertThatIllegalArgumentException().isThrownBy(() -> PaceState.parse("1 0 0 0 0 0 0 0 0"));
    assertThatIllegalArgumentException().isThrownBy(() -> PaceState.parse("a b c d e f g h i"));
  }
}
