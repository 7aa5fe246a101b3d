package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.internal.stub.WebMethodResult;
import java.util.List;

/**
 * The way of every call, stage after stage:
 *
 * <ol>
 *   <li>{@link InstrumentationStage}: one summary per call;
 *   <li>{@link DeadlineStage}: end of the whole call;
 *   <li>{@link CacheStage}: reads that have a key, one load for many waiting callers;
 *   <li>{@link PollStage}: repeats a read that the platform says is in progress;
 *   <li>{@link RetryStage}: the only place that repeats after errors;
 *   <li>{@link CircuitStage}: nothing is sent to a service that is down;
 *   <li>{@link RateLimitStage}: a permit for each attempt;
 *   <li>{@link WireCall}: the SOAP seam, one attempt;
 *   <li>{@link StatusCheck}: the status envelope, a result or a typed error.
 * </ol>
 *
 * <p>After these the result is mapped to the model of the domain.
 */
public final class CallPipeline {

  private final List<CallStage> stages;
  private final WireCall wire;
  private final PipelineSettings settings;

  public CallPipeline(PipelineSettings settings, WireCall wire) {
    this.settings = settings;
    this.wire = wire;
    this.stages =
        List.of(
            new InstrumentationStage(settings),
            new DeadlineStage(settings.clock(), settings.totalTimeout()),
            new CacheStage(settings),
            new PollStage(settings),
            new RetryStage(settings),
            new CircuitStage(settings),
            new RateLimitStage(settings));
  }

  /** The same way with other settings; the wire below is shared. */
  public CallPipeline with(PipelineSettings other) {
    return new CallPipeline(other, wire);
  }

  public PipelineSettings settings() {
    return settings;
  }

  /**
   * Makes a call.
   *
   * @throws S360Exception if it fails; no other exception leaves the pipeline, apart from those of
   *     the caller's own code that a {@link ResultReader} ran
   */
  public <S extends WebMethodResult, D> D execute(Call<S, D> call) {
    CallContext<D> context = new CallContext<>(call);
    try {
      return proceed(0, context, call);
    } catch (ResultReader.CallerFailed e) {
      throw e.reason();
    }
  }

  private <S extends WebMethodResult, D> D proceed(
      int stage, CallContext<D> context, Call<S, D> call) {
    if (stage == stages.size()) {
      return attempt(context, call);
    }
    return stages.get(stage).handle(context, () -> proceed(stage + 1, context, call));
  }

  private <S extends WebMethodResult, D> D attempt(CallContext<D> context, Call<S, D> call) {
    S result = wire.send(context, settings, () -> call.invocation().invoke(context.requestId()));
    StatusCheck.check(result, context);
    try {
      return call.mapping().apply(result);
    } catch (S360Exception e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UnreadableAnswerException(
          "the answer arrived and its content cannot be mapped", context.details(), e);
    }
  }
}
