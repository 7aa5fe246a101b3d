package io.github.s360sdk.core.internal.pipeline;

import java.time.Clock;
import java.time.Duration;

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
    call.deadline(clock.instant().plus(call.totalTimeout(total)));
    return next.proceed();
  }
}
