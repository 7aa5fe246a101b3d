package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.CallListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners about each call and writes one summary line at level DEBUG. */
final class InstrumentationStage implements CallStage {

  private static final Logger CALLS = LoggerFactory.getLogger("io.github.s360sdk.calls");

  private final PipelineSettings settings;

  InstrumentationStage(PipelineSettings settings) {
    this.settings = settings;
  }

  @Override
  public <D> D handle(CallContext<D> call, Next<D> next) {
    // A duration is measured with the monotonic timer: the injected clock may stand still or jump.
    long begin = System.nanoTime();
    try {
      D result = next.proceed();
      tell(call, begin, null);
      return result;
    } catch (S360Exception e) {
      tell(call, begin, e);
      throw e;
    }
  }

  private void tell(CallContext<?> call, long begin, @Nullable S360Exception error) {
    if (settings.listeners().isEmpty() && !CALLS.isDebugEnabled()) {
      return;
    }
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
    settings.tell(listener -> listener.onCall(told));
  }
}
