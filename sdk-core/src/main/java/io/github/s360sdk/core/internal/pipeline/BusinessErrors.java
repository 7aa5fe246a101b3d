package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.AvailabilityException;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallDetails;
import org.jspecify.annotations.Nullable;

/** Finds the exception of a status code. */
final class BusinessErrors {

  private BusinessErrors() {}

  static BusinessException of(String code, @Nullable String detail, CallDetails details) {
    return AvailabilityException.CODE.equals(code)
        ? new AvailabilityException(detail, details)
        : new BusinessException(code, detail, details);
  }
}
