package io.github.s360sdk.opentelemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A span that is current on a thread, and what is counted until it ends. */
final class OpenSpan {

  /**
   * What the span stands for.
   *
   * @param service name of the service
   * @param operation name of the operation
   * @param attempt number of the attempt, or 0 for a call
   */
  record Identity(String service, String operation, int attempt) {}

  private final Identity identity;
  private final Span span;
  private final Scope scope;
  private final @Nullable OpenSpan outer;
  private Duration waited = Duration.ZERO;
  private int refusals;

  /** Makes a started span current, until {@link #end()}. */
  @SuppressWarnings("MustBeClosedChecker") // begin and end come from the SDK as two calls
  OpenSpan(Identity identity, Span span, @Nullable OpenSpan outer) {
    this.identity = identity;
    this.span = span;
    this.scope = span.makeCurrent();
    this.outer = outer;
  }

  boolean standsFor(Identity other) {
    return identity.equals(other);
  }

  Span span() {
    return span;
  }

  /** The span that was current on the thread before this one, if it is one of ours. */
  @Nullable OpenSpan outer() {
    return outer;
  }

  void waited(Duration time) {
    waited = waited.plus(time);
  }

  /** How long a call has waited for permits so far. */
  Duration waited() {
    return waited;
  }

  void refused() {
    refusals++;
  }

  /** How often the platform refused an attempt of a call so far because of its limits. */
  int refusals() {
    return refusals;
  }

  void end() {
    scope.close();
    span.end();
  }
}
