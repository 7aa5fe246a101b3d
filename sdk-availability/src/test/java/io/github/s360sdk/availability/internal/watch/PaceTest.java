package io.github.s360sdk.availability.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");

  private final Pace pace = new Pace();

  private Duration gap() {
    pace.sent(NOW);
    return pace.next().equals(Instant.MIN) ? Duration.ZERO : Duration.between(NOW, pace.next());
  }

  private void good(int times) {
    for (int i = 0; i < times; i++) {
      pace.answered();
    }
  }

  @Test
  void isFreeUntilTheFirstRefusal() {
    good(100);
    assertThat(gap()).isZero();

    pace.refused();
    assertThat(gap()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void doublesUpToTenMinutes() {
    for (int i = 0; i < 10; i++) {
      pace.refused();
    }
    assertThat(gap()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void comesBackAndTriesLaterEachTime() {
    pace.refused();
    good(29);
    assertThat(gap()).isEqualTo(Duration.ofMinutes(1));
    good(1);
    assertThat(gap()).isEqualTo(Duration.ofSeconds(30));

    pace.refused();
    assertThat(gap()).isEqualTo(Duration.ofMinutes(1));
    good(30);
    assertThat(gap()).isEqualTo(Duration.ofMinutes(1));
    good(30);
    assertThat(gap()).isEqualTo(Duration.ofSeconds(30));

    good(60 * 3);
    assertThat(gap()).isZero();
  }

  @Test
  void failuresWaitAnIntervalAndOnlyManyInARowLonger() {
    assertThat(failures(6)).containsExactly(1L, 1L, 2L, 4L, 5L, 5L);

    good(1);
    assertThat(failures(2)).containsExactly(1L, 1L);
    assertThat(gap()).isZero();
  }

  private List<Long> failures(int times) {
    Duration minute = Duration.ofMinutes(1);
    return Stream.generate(() -> pace.failed(minute, minute.multipliedBy(5)).toMinutes())
        .limit(times)
        .toList();
  }

  @Test
  void aSetOfIdsIsASet() {
    LongSet some = LongSet.of(LongStream.of(5, 3, 5, 9));

    assertThat(some.size()).isEqualTo(3);
    assertThat(some.contains(3)).isTrue();
    assertThat(some.contains(4)).isFalse();
    assertThat(some.and(LongSet.of(LongStream.of(4, 5))))
        .isEqualTo(LongSet.of(LongStream.of(3, 4, 5, 9)));
    assertThat(some.without(LongSet.of(LongStream.of(5))))
        .isEqualTo(LongSet.of(LongStream.of(3, 9)));
    assertThat(some.containsAll(LongSet.of(LongStream.of(3, 9)))).isTrue();
    assertThat(some.containsAll(LongSet.of(LongStream.of(3, 8)))).isFalse();
    assertThat(LongSet.EMPTY.and(some)).isEqualTo(some).hasSameHashCodeAs(some);
    assertThat(LongSet.of(LongStream.of())).isSameAs(LongSet.EMPTY);
  }
}
