package io.github.s360sdk.redis.internal;

import org.jspecify.annotations.Nullable;

/** Redis did not answer, or not in time. */
public final class RedisUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RedisUnreachable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
