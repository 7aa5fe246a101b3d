package io.github.s360sdk.benchmarks.limits;

import io.github.s360sdk.core.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes faster than time does, in the same way in several programs. */
final class FastTime extends Clock implements Sleeper {

  private final Instant start;
  private final int speed;
  private final Clock real = Clock.systemUTC();

  /** A clock that shows real time until the start, and goes faster from there. */
  FastTime(Instant start, int speed) {
    this.start = start;
    this.speed = speed;
  }

  @Override
  public Instant instant() {
    Instant now = real.instant();
    return now.isBefore(start) ? now : start.plus(Duration.between(start, now).multipliedBy(speed));
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Duration wait = duration.dividedBy(speed);
    if (!wait.isNegative()) {
      Thread.sleep(wait.toMillis(), (int) (wait.toNanos() % 1_000_000));
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
