package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.spi.CallListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners about the start and the end of each call, and writes one summary line at level
 * DEBUG.
 */
final class InstrumentationStage implements CallStage {

  private static final Logger CALLS = LoggerFactory.getLogger("io.github.s360sdk.calls");

  private final PipelineSettings settings;

  InstrumentationStage(PipelineSettings settings) {
    this.settings = settings;
  }

  @Override
  public <D> D handle(CallContext<D> call, Next<D> next) {
    if (settings.listeners().isEmpty() && !CALLS.isDebugEnabled()) {
      return next.proceed();
    }
    // A duration is measured with the monotonic timer: the injected clock may stand still or jump.
    long begin = System.nanoTime();
    Throwable error = null;
    try {
      tellStart(call.operation);
      return next.proceed();
    } catch (RuntimeException | Error e) {
      error = ResultReader.CallerFailed.told(e);
      throw e;
    } finally {
      tellEnd(call, begin, error);
    }
  }

  private void tellStart(Operation operation) {
    CallListener.CallStart start =
        new CallListener.CallStart(operation.service(), operation.name(), settings.institution());
    settings.tell(listener -> listener.onCallStart(start));
  }

  private void tellEnd(CallContext<?> call, long begin, @Nullable Throwable error) {
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    Operation operation = call.operation;
    CALLS.debug(
        "{}.{} {} attempts={} {} ms",
        operation.service(),
        operation.name(),
        error == null ? "ok" : error.getClass().getSimpleName(),
        call.attempts(),
        duration.toMillis());
    CallListener.Call told =
        new CallListener.Call(
            operation.service(), operation.name(), duration, call.attempts(), error);
    settings.tellEnd(listener -> listener.onCall(told));
  }
}
