package io.github.s360sdk.core.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.spi.RateLimiter.Priority;
import io.github.s360sdk.core.testing.ManualTime;
import io.github.s360sdk.core.testing.SteppedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who passes when, of those that come at the same time and one after the other. */
@Timeout(30)
class TurnstileTest {

  private static final PaceRules SLOW = new PaceRules(4); // one call in 30 seconds, no burst

  private final SteppedTime time = new SteppedTime();
  private final Instant start = time.instant();
  // 45 at once, and then one in half a second.
  private final LocalPermits permits = LocalPermits.withSavings(new PaceRules(180), time);
  private final Turnstile turnstile = new Turnstile(permits, time, time);
  private final List<String> served = new ArrayList<>();

  /** Permits that others take from as well. */
  private static final class Shared implements Permits {

    private final LocalPermits local;
    private final List<Integer> asked = new ArrayList<>();
    private int handful = 1;
    private int machines = 1;
    private int generation;
    private @Nullable Instant heldUntil;

    Shared(LocalPermits local) {
      this.local = local;
    }

    @Override
    public PaceState state(long now) {
      PaceState state = local.state(now);
      return heldUntil == null ? state : state.heldUntil(heldUntil.toEpochMilli());
    }

    @Override
    public int take(int most) {
      asked.add(most);
      return local.take(most);
    }

    @Override
    public long reserve(int calls, long maxWaitNanos) {
      return local.reserve(calls, maxWaitNanos);
    }

    @Override
    public long nanosUntil(int calls) {
      return local.nanosUntil(calls);
    }

    @Override
    public void giveBack(int calls) {
      local.giveBack(calls);
    }

    @Override
    public void takeOnCredit() {
      local.takeOnCredit();
    }

    @Override
    public void sent(long at, int calls) {
      local.sent(at, calls);
    }

    @Override
    public int sentInLastMinute(long now) {
      return local.sentInLastMinute(now);
    }

    @Override
    public boolean throttled(long now, @Nullable Duration retryAfter) {
      return local.throttled(now, retryAfter);
    }

    @Override
    public int handful() {
      return handful;
    }

    @Override
    public int generation() {
      return generation;
    }

    @Override
    public int machines() {
      return machines;
    }
  }

  private interface Step {
    void run() throws InterruptedException;
  }

  private long millis() {
    return Duration.between(start, time.instant()).toMillis();
  }

  private Instant at(long millis) {
    return start.plusMillis(millis);
  }

  private void sleepUntil(long millis) throws InterruptedException {
    time.sleep(Duration.between(time.instant(), at(millis)));
  }

  /** Does something at a time; of what is done at the same time, what is said first comes first. */
  private void when(long millis, Step step) {
    time.thread(
        () -> {
          if (millis > 0) {
            sleepUntil(millis);
          }
          step.run();
          return null;
        });
  }

  private void comes(Turnstile to, String name, Priority priority, long millis, Instant deadline) {
    when(
        millis,
        () -> served.add(name + (to.pass(priority, deadline).isEmpty() ? " " + millis() : " no")));
  }

  private void comes(String name, Priority priority, long millis) {
    comes(turnstile, name, priority, millis, at(600_000));
  }

  private boolean passesNow(Turnstile through, Priority priority) throws InterruptedException {
    return through.pass(priority, time.instant()).isEmpty();
  }

  private boolean passesNow() throws InterruptedException {
    return passesNow(turnstile, Priority.READ);
  }

  private void useUp() {
    assertThat(permits.take(45)).isEqualTo(45);
  }

  private int sent() {
    return permits.sentInLastMinute(time.millis());
  }

  @Test
  void whoComesAtTheSameMomentIsServedInTurn() throws Exception {
    useUp();
    comes("a", Priority.SALE, 0);
    comes("b", Priority.SALE, 0);
    comes("c", Priority.SALE, 0);
    comes("d", Priority.SALE, 0);

    time.run();

    assertThat(served).containsExactly("a 500", "b 1000", "c 1500", "d 2000");
  }

  @Test
  void whoComesWhenAPermitDoesLeavesItToWhoHasWaited() throws Exception {
    useUp();
    comes("late", Priority.READ, 500);
    comes("waiting", Priority.READ, 0);

    time.run();

    assertThat(served).containsExactly("waiting 500", "late 1000");
  }

  @Test
  void aSaleThatComesLaterGetsThePermitOfAReadThatWaits() throws Exception {
    useUp();
    comes("read", Priority.READ, 0);
    comes("sale", Priority.SALE, 100);

    time.run();

    assertThat(served).containsExactly("sale 500", "read 1000");
  }

  @Test
  void aReadThatHasWaitedTwentySecondsIsNotPassedBySales() throws Exception {
    LocalPermits slow = LocalPermits.withSavings(SLOW, time);
    Turnstile through = new Turnstile(slow, time, time);
    assertThat(slow.take(1)).isEqualTo(1);
    comes(through, "read", Priority.READ, 0, at(600_000));
    comes(through, "sale", Priority.SALE, 20_001, at(600_000));

    time.run();

    assertThat(served).containsExactly("read 30000", "sale 60000");
  }

  @Test
  void aPermitThatComesAtTheDeadlineComesTooLate() throws Exception {
    useUp();
    when(
        0,
        () -> {
          assertThat(turnstile.next(Priority.READ)).contains(at(500));
          assertThat(turnstile.pass(Priority.READ, at(500))).contains(at(500));
          assertThat(millis()).isZero();
          assertThat(turnstile.pass(Priority.READ, at(501))).isEmpty();
          assertThat(millis()).isEqualTo(500);
        });

    time.run();
  }

  @Test
  void whoWaitsAloneSleepsOnce() throws Exception {
    ManualTime manual = new ManualTime();
    LocalPermits odd = LocalPermits.withSavings(new PaceRules(21), manual);
    Turnstile through = new Turnstile(odd, manual, manual);
    assertThat(odd.take(5)).isEqualTo(5);

    assertThat(through.pass(Priority.READ, manual.instant().plusSeconds(10))).isEmpty();

    // 14 calls a minute, up to the next whole millisecond.
    assertThat(manual.sleeps()).containsExactly(Duration.ofMillis(4_286));
  }

  @Test
  void whoHasTimeForOnePermitGetsItThoughOthersWaitBehind() throws Exception {
    useUp();
    comes(turnstile, "a", Priority.READ, 0, at(600_000));
    comes(turnstile, "b", Priority.READ, 0, at(1_200));
    comes(turnstile, "c", Priority.READ, 0, at(600_000));

    time.run();

    assertThat(served).containsExactly("a 500", "b 1000", "c 1500");
  }

  @Test
  void whoCannotWaitIsToldATimeBehindThoseThatDo() throws Exception {
    useUp();
    comes("a", Priority.READ, 0);
    comes("b", Priority.READ, 0);
    comes("c", Priority.READ, 0);
    when(
        100,
        () -> {
          assertThat(turnstile.next(Priority.READ)).contains(at(2_000));
          assertThat(turnstile.next(Priority.SALE)).contains(at(500));
          assertThat(turnstile.pass(Priority.READ, at(1_999))).contains(at(2_000));
          assertThat(millis()).isEqualTo(100);
        });

    time.run();

    assertThat(served).containsExactly("a 500", "b 1000", "c 1500");
  }

  @Test
  void whereOtherMachinesTakeTheirShareTheTimeToldIsLater() throws Exception {
    Shared shared = new Shared(permits);
    shared.machines = 3;
    Turnstile through = new Turnstile(shared, time, time);
    useUp();
    comes(through, "a", Priority.READ, 0, at(600_000));
    comes(through, "b", Priority.READ, 0, at(600_000));
    when(100, () -> assertThat(through.next(Priority.READ)).contains(at(500 + 2 * 3 * 500)));

    time.run();
  }

  @Test
  void whatCanWaitIsToldWhenHalfOfTheSavingsAreThereAgain() throws Exception {
    useUp();
    when(
        0,
        () -> {
          assertThat(turnstile.next(Priority.BACKGROUND)).contains(at(11_500));
          sleepUntil(11_499);
          assertThat(turnstile.next(Priority.BACKGROUND)).contains(at(11_500));
          assertThat(passesNow(turnstile, Priority.BACKGROUND)).isFalse();
          sleepUntil(11_500);
          assertThat(turnstile.next(Priority.BACKGROUND)).isEmpty();
          assertThat(passesNow(turnstile, Priority.BACKGROUND)).isTrue();
        });

    time.run();
  }

  @Test
  void aPermitGivenBackGoesToASaleThatComesWhileAReadWaits() throws Exception {
    useUp();
    comes("read", Priority.READ, 0);
    when(100, turnstile::returned);
    comes("sale", Priority.SALE, 200);
    comes("other sale", Priority.SALE, 300);

    time.run();

    assertThat(served).containsExactly("sale 200", "other sale 500", "read 1000");
  }

  @Test
  void aPermitGivenBackIsUsedWithinFiveSecondsOrNotAtAll() throws Exception {
    for (boolean early : new boolean[] {true, false}) {
      SteppedTime own = new SteppedTime();
      Instant begin = own.instant();
      LocalPermits slow = LocalPermits.withSavings(SLOW, own);
      Turnstile through = new Turnstile(slow, own, own);
      assertThat(slow.take(1)).isEqualTo(1);
      List<Duration> waits = new ArrayList<>();
      own.thread(
          () -> {
            through.returned();
            own.sleep(Duration.ofMillis(early ? 4_999 : 5_000));
            assertThat(through.next(Priority.READ).isEmpty()).isEqualTo(early);
            assertThat(through.pass(Priority.READ, begin.plusSeconds(600))).isEmpty();
            waits.add(Duration.between(begin, own.instant()));
            return null;
          });

      own.run();

      assertThat(waits).containsExactly(Duration.ofMillis(early ? 4_999 : 30_000));
    }
  }

  @Test
  void aPermitGivenBackIsNotPromisedAfterFiveSeconds() throws Exception {
    LocalPermits slow = LocalPermits.withSavings(SLOW, time);
    Turnstile through = new Turnstile(slow, time, time);
    assertThat(slow.take(1)).isEqualTo(1);
    comes(through, "read", Priority.READ, 0, at(600_000));
    when(1_000, through::returned);
    comes(through, "sale", Priority.SALE, 6_000, at(600_000));

    time.run();

    assertThat(served).containsExactly("sale 30000", "read 60000");
  }

  @Test
  void whatWasGivenBackDoesNotAddUpWithWhatNobodyUsed() throws Exception {
    LocalPermits slow = LocalPermits.withSavings(SLOW, time);
    Turnstile through = new Turnstile(slow, time, time);
    assertThat(slow.take(1)).isEqualTo(1);
    when(
        0,
        () -> {
          through.returned();
          sleepUntil(5_000);
          through.returned();
          assertThat(passesNow(through, Priority.READ)).isTrue();
          assertThat(passesNow(through, Priority.READ)).isFalse();
        });

    time.run();
  }

  @Test
  void howeverManyAreGivenBackAllCanBeUsed() throws Exception {
    for (int i = 0; i < 45; i++) {
      assertThat(passesNow()).isTrue();
    }
    assertThat(sent()).isEqualTo(45);
    for (int i = 0; i < 6; i++) {
      turnstile.returned();
    }

    assertThat(sent()).isEqualTo(39);
    assertThat(turnstile.next(Priority.READ)).isEmpty();
    for (int i = 0; i < 6; i++) {
      assertThat(passesNow()).isTrue();
    }
    assertThat(passesNow()).isFalse();
    assertThat(sent()).isEqualTo(45);
  }

  @Test
  void whatWasGivenBackBeforeARefusalIsNotUsedAfterIt() throws Exception {
    when(
        0,
        () -> {
          for (int i = 0; i < 45; i++) {
            assertThat(passesNow()).isTrue();
          }
          turnstile.returned();
          turnstile.throttled(false, Duration.ofSeconds(1));
          assertThat(sent()).isEqualTo(43);

          sleepUntil(1_000);
          assertThat(turnstile.state().isHeld(time.millis())).isFalse();
          assertThat(passesNow()).isFalse();
        });

    time.run();
  }

  @Test
  void aRefusalThatMayBeOfAnOperationSlowsDownOnlyWhenTheMinuteIsNearlyUsedUp() {
    permits.sent(time.millis(), 144);
    turnstile.throttled(true, null);
    assertThat(turnstile.state().perMinute()).isEqualTo(180);
    assertThat(turnstile.state().isHeld(time.millis())).isFalse();

    permits.sent(time.millis(), 2);
    turnstile.throttled(true, null);
    assertThat(turnstile.state().perMinute()).isEqualTo(142);
    assertThat(turnstile.state().isHeld(time.millis())).isTrue();
  }

  @Test
  void whateverIsAskedHoldsUpNobody() throws Exception {
    when(
        0,
        () -> {
          assertThat(turnstile.next(Priority.READ)).isEmpty();
          turnstile.returned();
          turnstile.throttled(true, null);
          assertThat(turnstile.state().perMinute()).isEqualTo(180);
        });
    comes(turnstile, "other thread", Priority.READ, 1, at(2));

    time.run();

    assertThat(served).containsExactly("other thread 1");
  }

  /** Somebody waits always, and an attempt that cannot wait comes ten times a second. */
  private List<Long> servedWithoutWaiting(PaceRules rules, Priority priority, long until)
      throws InterruptedException {
    SteppedTime own = new SteppedTime();
    Instant begin = own.instant();
    LocalPermits used = LocalPermits.withSavings(rules, own);
    int burst = PaceRules.shares(used.state(own.millis())).burst();
    assertThat(used.take(burst)).isEqualTo(burst);
    Turnstile through = new Turnstile(used, own, own);
    List<Long> times = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    own.thread(
        () -> {
          while (own.instant().isBefore(begin.plusMillis(until))) {
            assertThat(through.pass(Priority.SALE, begin.plusSeconds(600))).isEmpty();
            others.add(own.millis());
          }
          return null;
        });
    own.thread(
        () -> {
          while (own.instant().isBefore(begin.plusMillis(until))) {
            if (through.pass(priority, own.instant()).isEmpty()) {
              times.add(Duration.between(begin, own.instant()).toMillis());
            }
            own.sleep(Duration.ofMillis(100));
          }
          return null;
        });

    own.run();

    assertThat(used.sentInLastMinute(own.millis())).isEqualTo(times.size() + others.size());
    // What is served on credit is missing for the others.
    Duration took = Duration.between(begin, own.instant());
    long most = took.toMillis() * PaceRules.shares(used.state(own.millis())).perMinute() / 60_000;
    assertThat((long) others.size() + times.size()).isBetween(most - 1, most + 1);
    return times;
  }

  @Test
  void whoCannotWaitIsServedNowAndThenThoughOthersWaitAlways() throws Exception {
    PaceRules fast = new PaceRules(1_800);

    assertThat(servedWithoutWaiting(fast, Priority.SALE, 6_500))
        .containsExactly(2_000L, 4_100L, 6_200L);
    assertThat(servedWithoutWaiting(fast, Priority.READ, 10_500)).containsExactly(5_000L, 10_100L);
    assertThat(servedWithoutWaiting(fast, Priority.BACKGROUND, 20_500)).containsExactly(20_000L);
  }

  @Test
  void atASlowPaceThatIsNotMoreThanOneInTen() throws Exception {
    assertThat(servedWithoutWaiting(new PaceRules(180), Priority.SALE, 10_500))
        .containsExactly(5_000L, 10_100L);
  }

  @Test
  void whereThereArePlentyAHandfulIsAskedForAndKeptForFiveSeconds() throws Exception {
    Shared shared = new Shared(permits);
    shared.handful = 4;
    Turnstile through = new Turnstile(shared, time, time);
    when(
        0,
        () -> {
          for (int i = 0; i < 5; i++) {
            assertThat(passesNow(through, Priority.READ)).isTrue();
          }
          assertThat(shared.asked).containsExactly(4, 4);

          sleepUntil(4_999);
          assertThat(passesNow(through, Priority.READ)).isTrue();
          assertThat(shared.asked).hasSize(2);

          sleepUntil(5_000);
          assertThat(passesNow(through, Priority.READ)).isTrue();
          assertThat(shared.asked).containsExactly(4, 4, 4);
        });

    time.run();
  }

  @Test
  void atTheFullPaceOneIsAskedForAtATime() throws Exception {
    Shared shared = new Shared(new LocalPermits(new PaceRules(180), new ClockMeter(time), false));
    shared.handful = 4;
    Turnstile through = new Turnstile(shared, time, time);
    when(
        1_000,
        () -> {
          assertThat(passesNow(through, Priority.READ)).isTrue();
          assertThat(passesNow(through, Priority.READ)).isTrue();
          assertThat(shared.asked).containsExactly(1, 1);
        });

    time.run();
  }

  @Test
  void nothingPassesWhileAnotherMachineHasBeenRefused() throws Exception {
    Shared shared = new Shared(permits);
    shared.heldUntil = at(10_000);
    Turnstile through = new Turnstile(shared, time, time);
    when(
        0,
        () -> {
          for (Priority priority : Priority.values()) {
            assertThat(passesNow(through, priority)).isFalse();
            assertThat(through.next(priority)).contains(at(10_000));
          }
        });
    comes(through, "a", Priority.READ, 1, at(600_000));

    time.run();

    assertThat(served).containsExactly("a 10000");
  }

  @Test
  void whatWasPromisedBeforeAnotherMachineWasRefusedDoesNotHold() throws Exception {
    Shared shared = new Shared(permits);
    Turnstile through = new Turnstile(shared, time, time);
    useUp();
    comes(through, "a", Priority.READ, 0, at(600_000));
    when(100, () -> shared.heldUntil = at(10_000));

    time.run();

    assertThat(served).containsExactly("a 10000");
  }

  @Test
  void whatWasPromisedElsewhereDoesNotHold() throws Exception {
    Shared shared = new Shared(permits);
    Turnstile through = new Turnstile(shared, time, time);
    useUp();
    comes(through, "a", Priority.READ, 0, at(600_000));
    when(100, () -> shared.generation = 1);

    time.run();

    assertThat(served).containsExactly("a 1000");
  }
}
