package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.spi.CallListener;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes one attempt through the seam below, and tells listeners when it begins and ends. */
public final class WireCall {

  private final WireSeam seam;

  public WireCall(WireSeam seam) {
    this.seam = seam;
  }

  <S> S send(CallContext<?> call, PipelineSettings settings, Supplier<@Nullable S> invocation) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CallCancelledException(
          "the thread was interrupted before the call", call.details(), false, null);
    }
    if (settings.waiting().isClosed()) {
      throw new CallCancelledException(
          "the connection was closed before the call", call.details(), false, null);
    }
    int number = call.countAttempt();
    call.httpStatus(null);
    Duration left = Duration.between(settings.clock().instant(), call.deadline());
    Duration limit = call.attemptTimeout(settings);
    boolean totalIsNearer = left.compareTo(limit) < 0;
    WireAttempt attempt =
        new WireAttempt(
            call.operation,
            settings,
            new WireAttempt.Limits(
                totalIsNearer ? left : limit,
                totalIsNearer,
                totalIsNearer ? call.totalTimeout(settings.totalTimeout()) : limit),
            call.nextReader(),
            call::details);
    long begin = System.nanoTime();
    Throwable error = null;
    try {
      tellStart(settings, attempt, number);
      @Nullable S result = seam.send(attempt, invocation);
      call.httpStatus(attempt.httpStatus());
      if (result == null) {
        throw new UnreadableAnswerException(
            "the answer has no result element", call.details(), null);
      }
      call.tellServerTime(attempt);
      return result;
    } catch (S360Exception e) {
      call.httpStatus(e.httpStatus());
      error = e;
      throw e;
    } catch (RuntimeException | Error e) {
      error = ResultReader.CallerFailed.told(e);
      throw e;
    } finally {
      tellEnd(settings, attempt, number, begin, error);
    }
  }

  private static void tellStart(PipelineSettings settings, WireAttempt attempt, int number) {
    if (settings.listeners().isEmpty()) {
      return;
    }
    CallListener.AttemptStart start =
        new CallListener.AttemptStart(
            attempt.operation().service(), attempt.operation().name(), number, settings.server());
    settings.tell(listener -> listener.onAttemptStart(start));
  }

  private static void tellEnd(
      PipelineSettings settings,
      WireAttempt attempt,
      int number,
      long begin,
      @Nullable Throwable error) {
    if (settings.listeners().isEmpty()) {
      return;
    }
    CallListener.Attempt told =
        new CallListener.Attempt(
            attempt.operation().service(),
            attempt.operation().name(),
            number,
            Duration.ofNanos(System.nanoTime() - begin),
            attempt.httpStatus(),
            attempt.requestBytes(),
            error);
    settings.tellEnd(listener -> listener.onAttempt(told));
  }
}
