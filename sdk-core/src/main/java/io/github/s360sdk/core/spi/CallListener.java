package io.github.s360sdk.core.spi;

import io.github.s360sdk.core.error.S360Exception;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Is told about calls, for metrics and traces. Called on the thread of the call, so it must be
 * quick and must not throw; an exception of a listener is logged and ignored.
 */
public interface CallListener {

  /**
   * A call has ended. Told once per call, whatever the number of attempts.
   *
   * @param call what happened
   */
  default void onCall(Call call) {}

  /**
   * An attempt has ended. Told once per attempt, polls of a running request included.
   *
   * @param attempt what happened
   */
  default void onAttempt(Attempt attempt) {}

  /**
   * A finished call.
   *
   * @param service name of the service
   * @param operation name of the operation
   * @param duration time from begin to end with all waits
   * @param attempts number of attempts; 0 if the answer came from the cache
   * @param error how it failed, or null if it did not
   */
  record Call(
      String service,
      String operation,
      Duration duration,
      int attempts,
      @Nullable S360Exception error) {}

  /**
   * A finished attempt.
   *
   * @param service name of the service
   * @param operation name of the operation
   * @param number number of the attempt within its call, from 1
   * @param duration time of the attempt
   * @param httpStatus HTTP status of the answer, or null if there was none
   * @param requestBytes size of the request body in bytes, 0 if it was never built
   * @param error how it failed, or null if it did not
   */
  record Attempt(
      String service,
      String operation,
      int number,
      Duration duration,
      @Nullable Integer httpStatus,
      long requestBytes,
      @Nullable S360Exception error) {}
}
