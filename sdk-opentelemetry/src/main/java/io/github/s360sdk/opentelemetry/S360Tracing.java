package io.github.s360sdk.opentelemetry;

import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.HttpHook;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes spans of what a connection does:
 *
 * <pre>{@code
 * S360Tracing tracing = new S360Tracing(openTelemetry);
 * S360Connection connection = S360Connection.builder(). ... .listener(tracing).build();
 * }</pre>
 *
 * <p>Each call is a span of kind {@code INTERNAL} named {@code s360} and what is called, for
 * example {@code s360 CatalogService/getPOSConfig}. Its parent is what is current on the thread.
 * Each of its attempts is a child of kind {@code CLIENT} named after service and operation. Both
 * are current while they run, so that what an instrumentation of the HTTP client makes lies within
 * the attempt. A call that the cache answered has no child.
 *
 * <p>Spans hold names of services, operations, errors and groups of the cache, numbers, the
 * institution and the host: no credentials, personal data or bar codes, and no text of the
 * platform. Names and attributes, all listed in {@code docs/observability.md}, do not change
 * without notice.
 *
 * <p>Thread-safe. One can listen to several connections.
 */
public final class S360Tracing implements CallListener {

  private static final String SCOPE_NAME = "io.github.s360sdk";
  private static final Duration WAIT_WORTH_AN_EVENT = Duration.ofMillis(100);
  // Codes of the platform are dotted words; whatever else stands in their place may be anything.
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,80}");

  private final Tracer tracer;

  // Not static: of two tracings that listen to one connection each ends what it began. Nothing
  // stays on a thread after its calls.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable OpenSpan> innermost = new ThreadLocal<>();

  /**
   * Tracing that makes its spans with a tracer of its own.
   *
   * @param openTelemetry where the tracer comes from, for example {@code GlobalOpenTelemetry.get()}
   */
  public S360Tracing(OpenTelemetry openTelemetry) {
    TracerBuilder builder = openTelemetry.tracerBuilder(SCOPE_NAME);
    String version = S360Tracing.class.getPackage().getImplementationVersion();
    if (version != null) {
      builder.setInstrumentationVersion(version);
    }
    this.tracer = builder.build();
  }

  /**
   * Sends the headers {@code traceparent} and {@code tracestate} of the W3C with each request,
   * where it is given to {@code S360ConnectionBuilder.httpHook}. Without it this class sends
   * nothing: whether the gateway of the platform accepts headers that it does not know is not
   * known, and the platform has no use for them. Baggage is never sent, because programs keep
   * personal data there.
   *
   * @return a hook for HTTP
   */
  public HttpHook traceHeaders() {
    return new TraceHeaders();
  }

  @Override
  public void onCallStart(CallStart start) {
    OpenSpan.Identity identity = new OpenSpan.Identity(start.service(), start.operation(), 0);
    open(
        identity,
        tracer
            .spanBuilder("s360 " + method(start.service(), start.operation()))
            .setSpanKind(SpanKind.INTERNAL)
            .setAttribute(Names.SERVICE, start.service())
            .setAttribute(Names.OPERATION, start.operation())
            .setAttribute(Names.INSTITUTION, start.institution())
            .startSpan());
  }

  @Override
  public void onAttemptStart(AttemptStart start) {
    String method = method(start.service(), start.operation());
    AttributesBuilder attributes =
        Attributes.builder()
            .put(Names.RPC_SYSTEM, "soap")
            .put(Names.RPC_METHOD, method)
            .put(Names.ATTEMPT, start.number());
    URI server = start.server();
    if (server.getHost() != null) {
      attributes.put(Names.SERVER_ADDRESS, server.getHost());
    }
    if (server.getPort() > 0) {
      attributes.put(Names.SERVER_PORT, server.getPort());
    }
    open(
        new OpenSpan.Identity(start.service(), start.operation(), start.number()),
        tracer
            .spanBuilder(method)
            .setSpanKind(SpanKind.CLIENT)
            .setAllAttributes(attributes.build())
            .startSpan());
  }

  @Override
  public void onAttempt(Attempt attempt) {
    OpenSpan open =
        close(new OpenSpan.Identity(attempt.service(), attempt.operation(), attempt.number()));
    if (open == null) {
      return;
    }
    Span span = open.span();
    if (attempt.httpStatus() != null) {
      span.setAttribute(Names.HTTP_STATUS, attempt.httpStatus());
    }
    span.setAttribute(Names.REQUEST_BYTES, attempt.requestBytes());
    failed(span, attempt.error());
    open.end();
  }

  @Override
  public void onCall(Call call) {
    OpenSpan open = close(new OpenSpan.Identity(call.service(), call.operation(), 0));
    if (open == null) {
      return;
    }
    Span span = open.span();
    span.setAttribute(Names.ATTEMPTS, call.attempts());
    if (open.refusals() > 0) {
      span.setAttribute(Names.REFUSALS, open.refusals());
    }
    if (!open.waited().isZero()) {
      span.setAttribute(Names.WAITED, seconds(open.waited()));
    }
    failed(span, call.error());
    open.end();
  }

  @Override
  public void onPermit(Permit permit) {
    OpenSpan open = innermost.get();
    if (open == null) {
      return;
    }
    open.waited(permit.waited());
    if (permit.granted() && permit.waited().compareTo(WAIT_WORTH_AN_EVENT) < 0) {
      return;
    }
    open.span()
        .addEvent(
            Names.PERMIT_EVENT,
            Attributes.of(
                Names.WAITED,
                seconds(permit.waited()),
                Names.GRANTED,
                permit.granted(),
                Names.PRIORITY,
                lower(permit.priority())));
  }

  @Override
  public void onThrottle(Throttle throttle) {
    OpenSpan open = innermost.get();
    if (open == null) {
      return;
    }
    open.refused();
    AttributesBuilder attributes = Attributes.builder();
    if (throttle.retryAfter() != null) {
      attributes.put(Names.RETRY_AFTER, seconds(throttle.retryAfter()));
    }
    if (throttle.callsPerMinute() != null) {
      attributes.put(Names.PACE, throttle.callsPerMinute());
    }
    open.span().addEvent(Names.THROTTLE_EVENT, attributes.build());
  }

  @Override
  public void onCircuit(Circuit circuit) {
    OpenSpan open = innermost.get();
    if (open != null) {
      open.span()
          .addEvent(
              Names.CIRCUIT_EVENT,
              Attributes.of(Names.CIRCUIT, circuit.openUntil() == null ? "closed" : "open"));
    }
  }

  @Override
  public void onCache(CacheUse use) {
    OpenSpan open = innermost.get();
    if (open != null) {
      open.span()
          .addEvent(
              Names.CACHE_EVENT,
              Attributes.of(
                  Names.CACHE_GROUP, use.group(), Names.CACHE_OUTCOME, lower(use.outcome())));
    }
  }

  private void open(OpenSpan.Identity identity, Span span) {
    innermost.set(new OpenSpan(identity, span, innermost.get()));
  }

  /** Takes a span from the thread; null if it was never opened, because its tracer failed. */
  private @Nullable OpenSpan close(OpenSpan.Identity identity) {
    OpenSpan open = innermost.get();
    if (open == null || !open.standsFor(identity)) {
      return null;
    }
    if (open.outer() == null) {
      innermost.remove();
    } else {
      innermost.set(open.outer());
    }
    return open;
  }

  /** Only the class of an error is told: its text can repeat what the platform said. */
  private static void failed(Span span, @Nullable Throwable error) {
    if (error == null) {
      return;
    }
    span.setStatus(StatusCode.ERROR, error.getClass().getSimpleName());
    span.setAttribute(Names.ERROR_TYPE, error.getClass().getName());
    String code = error instanceof S360Exception known ? known.statusCode() : null;
    if (code != null && CODE.matcher(code).matches()) {
      span.setAttribute(Names.STATUS_CODE, code);
    }
  }

  private static String method(String service, String operation) {
    return service + '/' + operation;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
