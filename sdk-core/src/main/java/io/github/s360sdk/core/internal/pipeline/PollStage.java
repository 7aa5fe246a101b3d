package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import java.time.Duration;

/**
 * Repeats a call that the platform says is in progress: with the request id if the answer had one,
 * without it if not, until the deadline. Each poll goes through the stages below and so counts
 * against the rate limit of the institution.
 */
final class PollStage implements CallStage {

  // One public client polls every 10 s; a short first wait spares small answers the long one.
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final PipelineSettings settings;

  PollStage(PipelineSettings settings) {
    this.settings = settings;
  }

  @Override
  public <D> D handle(CallContext<D> call, Next<D> next) {
    Duration wait = FIRST_WAIT;
    for (int polls = 1; ; polls++) {
      try {
        return next.proceed();
      } catch (InProgress running) {
        call.requestId(running.requestId());
        call.polling();
        if (!call.operation.isRead()) {
          throw new OutcomeUnknownException(
              "the platform is still working on a call that changes something",
              "Do not repeat it; ask for the order later and look at its state.",
              call.details(),
              null);
        }
        if (!Waits.sleep(settings, call, wait, false)) {
          throw new CallTimeoutException(
              CallTimeoutException.Limit.TOTAL,
              call.totalTimeout(settings.totalTimeout()),
              call.details(),
              false,
              null);
        }
        if (call.onPoll != null) {
          call.onPoll.accept(polls);
        }
        wait = min(wait.multipliedBy(2), LONGEST_WAIT);
      }
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
