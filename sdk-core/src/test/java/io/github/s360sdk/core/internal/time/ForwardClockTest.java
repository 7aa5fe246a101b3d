package io.github.s360sdk.core.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.testing.ManualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForwardClockTest {

  private final ManualTime time = new ManualTime();
  private final ForwardClock clock = new ForwardClock(time);
  private final Instant start = time.instant();

  @Test
  void showsWhatTheOtherShows() {
    time.advance(Duration.ofMinutes(3));
    assertThat(clock.instant()).isEqualTo(time.instant());
    assertThat(clock.toFollowed(clock.instant())).isEqualTo(time.instant());
    assertThat(clock.getZone()).isEqualTo(time.getZone());
  }

  @Test
  void goesOnFromWhereItWasWhenTheOtherIsSetBack() {
    time.advance(Duration.ofMinutes(3));
    assertThat(clock.instant()).isEqualTo(start.plus(Duration.ofMinutes(3)));
    time.advance(Duration.ofHours(-2));
    assertThat(clock.instant()).isEqualTo(start.plus(Duration.ofMinutes(3)));
    time.advance(Duration.ofMinutes(1));
    assertThat(clock.instant()).isEqualTo(start.plus(Duration.ofMinutes(4)));
    time.advance(Duration.ofHours(-1));
    time.advance(Duration.ofMinutes(1));
    clock.instant();

    Instant soon = clock.instant().plusSeconds(10);
    assertThat(clock.toFollowed(soon)).isEqualTo(time.instant().plusSeconds(10));
    assertThat(clock.ofFollowed(time.instant().plusSeconds(10))).isEqualTo(soon);
  }
}
