package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CallDetails;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One attempt: what the protocol below needs to know, and what it found out. Belongs to the thread
 * of the call; {@link #requestSent()} is written by the HTTP client on that thread as well.
 */
public final class WireAttempt {

  /**
   * How long an attempt may take.
   *
   * @param timeout time left for it
   * @param total whether that is what is left of the whole call
   * @param configured the limit as it was configured
   */
  record Limits(Duration timeout, boolean total, Duration configured) {}

  private final Operation operation;
  private final PipelineSettings settings;
  private final Limits limits;
  private final @Nullable ResultReader<?> reader;
  private final Supplier<CallDetails> details;

  private @Nullable Integer httpStatus;
  private long requestBytes;
  private boolean requestSent;
  private @Nullable String date;
  private @Nullable IOException readFailure;

  WireAttempt(
      Operation operation,
      PipelineSettings settings,
      Limits limits,
      @Nullable ResultReader<?> reader,
      Supplier<CallDetails> details) {
    this.operation = operation;
    this.settings = settings;
    this.limits = limits;
    this.reader = reader;
    this.details = details;
  }

  public Operation operation() {
    return operation;
  }

  public PipelineSettings settings() {
    return settings;
  }

  /** Time that this attempt may take: the attempt timeout, or what is left of the whole call. */
  public Duration timeout() {
    return limits.timeout();
  }

  /** Whether {@link #timeout()} is what is left of the whole call. */
  public boolean totalTimeout() {
    return limits.total();
  }

  /** The limit that {@link #timeout()} comes from, as it was configured. */
  public Duration configuredLimit() {
    return limits.configured();
  }

  /** Reads the result instead of JAXB, or null. */
  public @Nullable ResultReader<?> reader() {
    return reader;
  }

  public CallDetails details() {
    return details.get().withHttpStatus(httpStatus);
  }

  public @Nullable Integer httpStatus() {
    return httpStatus;
  }

  public void httpStatus(int value) {
    httpStatus = value;
  }

  public long requestBytes() {
    return requestBytes;
  }

  public void requestBytes(long value) {
    requestBytes = value;
  }

  /** Whether the first byte of the request has been written, so that it may be carried out. */
  public boolean requestSent() {
    return requestSent;
  }

  public void markSent() {
    requestSent = true;
  }

  /** Notes the header {@code Date} of the answer. */
  public void date(@Nullable String header) {
    date = header;
  }

  /** What time it was on the platform when it answered, to the second; null if it did not say. */
  @Nullable Instant serverTime() {
    if (date == null) {
      return null;
    }
    try {
      return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The error at which reading the answer ended, or null. */
  public @Nullable IOException readFailure() {
    return readFailure;
  }

  /** Notes an error of reading. The first one counts: those behind it follow from it. */
  public void readFailure(IOException failure) {
    if (readFailure == null) {
      readFailure = failure;
    }
  }
}
