package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the stages of one call share. Used by one thread at a time. */
final class CallContext<D> {

  final Operation operation;
  final @Nullable CacheKey<D> cacheKey;
  final Duration timeToLive;
  final @Nullable Supplier<? extends ResultReader<?>> reader;
  final @Nullable Duration timeout;
  final @Nullable Instant until;
  final @Nullable IntConsumer onPoll;

  private final @Nullable String question;
  private final boolean background;
  private final @Nullable Consumer<? super Instant> onServerTime;
  private @Nullable Instant deadline;
  private @Nullable Integer requestId;
  private @Nullable Integer httpStatus;
  private boolean polling;
  private int attempts;
  private @Nullable ResultReader<?> lastReader;

  CallContext(Call<?, D> call) {
    this.operation = call.operation();
    this.cacheKey = call.cacheKey();
    this.timeToLive = call.timeToLive();
    this.reader = call.reader();
    this.timeout = call.timeout();
    this.until = call.until();
    this.onPoll = call.onPoll();
    this.question = call.question();
    this.background = call.background();
    this.onServerTime = call.onServerTime();
  }

  Instant deadline() {
    if (deadline == null) {
      throw new IllegalStateException("the deadline is set by the deadline stage");
    }
    return deadline;
  }

  void deadline(Instant value) {
    deadline = value;
  }

  /** A reader for the attempt that follows, or null if the call has none of its own. */
  @Nullable ResultReader<?> nextReader() {
    lastReader = reader == null ? null : reader.get();
    return lastReader;
  }

  /** Whether what the last attempt did with its answer lets another one be made. */
  boolean mayBeRepeated() {
    return lastReader == null || lastReader.mayBeRepeated();
  }

  /** Limit of an attempt: that of the call if it has one of its own. */
  Duration attemptTimeout(PipelineSettings settings) {
    return timeout != null ? timeout : settings.attemptTimeout();
  }

  /** Limit of the whole call: its own if it has one. */
  Duration totalTimeout(Duration usual) {
    return timeout != null ? timeout : usual;
  }

  /** Id of the request that is being polled, or null. */
  @Nullable Integer requestId() {
    return requestId;
  }

  void requestId(@Nullable Integer value) {
    requestId = value;
  }

  /** Notes that further attempts ask for the outcome of a running request. */
  void polling() {
    polling = true;
  }

  /** Notes that the answer of a running request has come, so that another attempt begins anew. */
  void endRunningRequest() {
    polling = false;
    requestId = null;
  }

  /** What the next attempt counts against. */
  RateLimiter.Scope scope(String institution) {
    return new RateLimiter.Scope(
        institution, operation.service(), operation.name(), question, priority(), polling);
  }

  private RateLimiter.Priority priority() {
    if (background) {
      return RateLimiter.Priority.BACKGROUND;
    }
    return operation.isRead() ? RateLimiter.Priority.READ : RateLimiter.Priority.SALE;
  }

  /** Tells who wants to know what time it is on the platform, if its answer said so. */
  void tellServerTime(WireAttempt attempt) {
    Instant time = onServerTime == null ? null : attempt.serverTime();
    if (time != null) {
      Objects.requireNonNull(onServerTime).accept(time);
    }
  }

  void httpStatus(@Nullable Integer value) {
    httpStatus = value;
  }

  int attempts() {
    return attempts;
  }

  int countAttempt() {
    return ++attempts;
  }

  CallDetails details() {
    return new CallDetails(operation.service(), operation.name(), requestId, attempts, httpStatus);
  }
}
