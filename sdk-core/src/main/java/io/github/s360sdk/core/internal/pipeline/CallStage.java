package io.github.s360sdk.core.internal.pipeline;

/** One stage on the way of a call. Thread-safe; what belongs to one call is in its context. */
interface CallStage {

  <D> D handle(CallContext<D> call, Next<D> next);

  /** The rest of the way. */
  @FunctionalInterface
  interface Next<D> {
    D proceed();
  }
}
