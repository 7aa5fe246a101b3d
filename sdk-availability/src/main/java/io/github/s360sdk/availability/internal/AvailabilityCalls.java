package io.github.s360sdk.availability.internal;

import io.github.s360sdk.availability.internal.reader.RowsReader;
import io.github.s360sdk.availability.internal.reader.RowsReader.Form;
import io.github.s360sdk.availability.internal.stub.AvailabilityService;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.internal.pipeline.Call;
import io.github.s360sdk.core.internal.pipeline.CallPipeline;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.core.spi.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Asks the platform, one question with each call. */
public final class AvailabilityCalls {

  /**
   * An answer.
   *
   * @param rows its rows
   * @param asOf when it was received, by the clock of the connection
   * @param serverTime when it was given, by the clock of the platform and to the second, or null if
   *     the platform did not say
   */
  public record Answer<R>(List<R> rows, Instant asOf, @Nullable Instant serverTime) {

    public Answer {
      rows = List.copyOf(rows);
    }
  }

  /** So long the last known id is used after the configuration could not be had. */
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final ConnectionRuntime runtime;
  private final LongSupplier usualPointOfSales;
  private volatile @Nullable Instant failedAt;
  private volatile long lastPointOfSales;

  /**
   * Asks over a connection.
   *
   * @param usualPointOfSales id for questions that name none
   */
  public AvailabilityCalls(ConnectionRuntime runtime, LongSupplier usualPointOfSales) {
    this.runtime = runtime;
    this.usualPointOfSales = usualPointOfSales;
  }

  /** Asks for somebody who waits, at most until the given time. */
  public <R> Answer<R> ask(Question<R> question, Instant until) {
    return ask(question, question.form(), new Manner(runtime.pipeline(), until, false));
  }

  /**
   * Asks for nobody in particular: fails at once where there is no permit, and is made once only.
   *
   * @param urgent whether it has been put off for so long that it is no less urgent than others
   */
  public <R> Answer<R> askInBackground(Question<R> question, boolean urgent) {
    CallPipeline pipeline = runtime.pipeline();
    CallPipeline once =
        pipeline.with(pipeline.settings().withoutWaitingForPermits().withoutRepeats());
    return ask(question, question.form(), new Manner(once, null, !urgent));
  }

  /** How a call is made. */
  private record Manner(CallPipeline pipeline, @Nullable Instant until, boolean background) {

    <R> R execute(Call<WebMethodResult, R> call) {
      Call<WebMethodResult, R> limited = until == null ? call : call.until(until);
      return pipeline.execute(background ? limited.inBackground() : limited);
    }
  }

  private <R, A extends WebMethodResult> Answer<R> ask(
      Question<R> question, Form<R, A> form, Manner manner) {
    long pos = pointOfSales(question);
    AtomicReference<@Nullable RowsReader<R, A>> last = new AtomicReference<>();
    AtomicReference<@Nullable Instant> serverTime = new AtomicReference<>();
    return manner.execute(
        Call.<WebMethodResult, Answer<R>>of(
                question.operation(),
                requestId -> question.ask(port(), requestId, pos),
                result ->
                    new Answer<>(
                        Objects.requireNonNull(last.get()).rows(),
                        manner.pipeline().settings().clock().instant(),
                        serverTime.get()))
            .readBy(
                () -> {
                  RowsReader<R, A> reader = new RowsReader<>(form);
                  last.set(reader);
                  return reader;
                })
            .asking(question.digest(pos))
            .onServerTime(serverTime::set));
  }

  /** When the platform may be asked; empty if it may be now. */
  public Optional<Instant> nextPermit(Question<?> question) {
    CallPipeline pipeline = runtime.pipeline();
    return pipeline.settings().nextPermit(scope(question, pipeline));
  }

  private RateLimiter.Scope scope(Question<?> question, CallPipeline pipeline) {
    return RateLimiter.Scope.of(
            pipeline.settings().institution(),
            question.operation().service(),
            question.operation().name())
        .asking(question.digest(pointOfSales(question)));
  }

  /**
   * The point of sales of a question. The configuration is asked for it every hour; where it cannot
   * be had, the id of the last hour is still the best that there is.
   */
  public long pointOfSales(Question<?> question) {
    Long named = question.pointOfSales();
    return named != null ? named : usualPointOfSales();
  }

  private long usualPointOfSales() {
    long last = lastPointOfSales;
    Instant failed = failedAt;
    if (last != 0 && failed != null && isRecent(failed)) {
      return last;
    }
    try {
      long id = usualPointOfSales.getAsLong();
      lastPointOfSales = id;
      failedAt = null;
      return id;
    } catch (S360Exception e) {
      if (last == 0) {
        throw e;
      }
      failedAt = now();
      return last;
    }
  }

  private boolean isRecent(Instant failed) {
    Duration age = Duration.between(failed, now());
    return !age.isNegative() && age.compareTo(PAUSE) < 0;
  }

  private Instant now() {
    return runtime.pipeline().settings().clock().instant();
  }

  private AvailabilityService port() {
    return runtime.port(AvailabilityBinding.AVAILABILITY);
  }
}
