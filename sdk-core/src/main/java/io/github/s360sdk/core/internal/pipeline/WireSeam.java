package io.github.s360sdk.core.internal.pipeline;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the pipeline ends and a protocol begins. */
public interface WireSeam {

  /**
   * Makes one attempt.
   *
   * @param attempt what the protocol needs to know, and where it notes what happened
   * @param invocation makes the call on the port, on this thread
   * @throws io.github.s360sdk.core.error.S360Exception if it fails; no other exception
   */
  <S> @Nullable S send(WireAttempt attempt, Supplier<@Nullable S> invocation);
}
