package io.github.s360sdk.core.internal.limit;

import io.github.s360sdk.core.spi.RateLimits.OperationLimit;
import org.jspecify.annotations.Nullable;

/**
 * What is counted together.
 *
 * @param institution whose calls
 * @param limit the limit of the operation
 * @param question what is asked, or null if all calls of the operation count
 */
public record OperationKey(String institution, OperationLimit limit, @Nullable String question) {

  /** All questions of the operation. */
  public OperationKey whole() {
    return question == null ? this : new OperationKey(institution, limit, null);
  }
}
