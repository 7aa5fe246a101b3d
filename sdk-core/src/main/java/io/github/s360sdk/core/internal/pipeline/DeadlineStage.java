package io.github.s360sdk.core.internal.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sets the end of the whole call; every wait below is bounded by it. */
final class DeadlineStage implements CallStage {

  private final Clock clock;
  private final Duration total;

  DeadlineStage(Clock clock, Duration total) {
    this.clock = clock;
    this.total = total;
  }

  @Override
  public <D> D handle(CallContext<D> call, Next<D> next) {
    Instant usual = clock.instant().plus(call.totalTimeout(total));
    Instant until = call.until;
    call.deadline(until != null && until.isBefore(usual) ? until : usual);
    return next.proceed();
  }
}
