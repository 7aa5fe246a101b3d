package io.github.s360sdk.core.internal.pipeline;

import org.jspecify.annotations.Nullable;

/** Says that the platform is still working on a request. Never leaves the pipeline. */
final class InProgress extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable Integer requestId;

  InProgress(@Nullable Integer requestId) {
    super("in_progress", null, false, false);
    this.requestId = requestId;
  }

  @Nullable Integer requestId() {
    return requestId;
  }
}
