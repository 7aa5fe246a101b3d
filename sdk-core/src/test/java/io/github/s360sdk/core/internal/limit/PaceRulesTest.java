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
  void aStateIsReadAsItWasWritten() {
    PaceState state = refused(rules.initial(START, true), START + 5, 90);

    assertThat(PaceState.parse(state.text())).isEqualTo(state);
    assertThatIllegalArgumentException().isThrownBy(() -> PaceState.parse("1 2 3"));
    assertThatIllegalArgumentException().isThrownBy(() -> PaceState.parse("1 0 0 0 0 0 0 0 0"));
    assertThatIllegalArgumentException().isThrownBy(() -> PaceState.parse("a b c d e f g h i"));
  }
}
