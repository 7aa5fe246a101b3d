package io.github.s360sdk.testing.internal.server;

import io.github.s360sdk.testing.internal.service.Answer;
import io.github.s360sdk.testing.internal.service.Caller;
import io.github.s360sdk.testing.internal.service.InstitutionGate;
import io.github.s360sdk.testing.internal.service.ServiceEndpoint;
import io.github.s360sdk.testing.internal.service.ServiceOperation;
import io.github.s360sdk.testing.internal.service.Throttled;
import io.github.s360sdk.testing.internal.soap.Codec;
import io.github.s360sdk.testing.internal.soap.SoapFault;
import io.github.s360sdk.testing.internal.soap.SoapRequest;
import io.github.s360sdk.testing.model.RecordedCall;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The way of a request: path, envelope, recorder, ordered faults, security, operation. Thread-safe:
 * the server calls it from a thread per connection.
 */
public final class SimulatorDispatcher extends Dispatcher {

  /** Requests beyond this are refused. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int TOO_LARGE = 413;
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT);
  private static final Set<String> SECRET_HEADERS =
      Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");

  private final Map<String, ServiceEndpoint> endpoints = new HashMap<>();
  private final Codec codec;
  private final Operators operators;
  private final FaultPlan faults;
  private final Recorder recorder;
  private final InstitutionGate gate;
  private final Clock clock;
  private final Runnable onRequest;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * Builds the dispatcher.
   *
   * @param onRequest runs with each request
   */
  public SimulatorDispatcher(
      List<ServiceEndpoint> endpoints,
      Codec codec,
      Operators operators,
      FaultPlan faults,
      Recorder recorder,
      InstitutionGate gate,
      Clock clock,
      Runnable onRequest) {
    endpoints.forEach(endpoint -> this.endpoints.put(endpoint.address().path(), endpoint));
    this.codec = codec;
    this.operators = operators;
    this.faults = faults;
    this.recorder = recorder;
    this.gate = gate;
    this.clock = clock;
    this.onRequest = onRequest;
  }

  /** Ends the waits of delayed breaks of connections; the server waits for its threads. */
  public void stop() {
    stopped.countDown();
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
    onRequest.run();
    HttpUrl url = request.getUrl();
    ServiceEndpoint endpoint = endpoints.get(url.encodedPath());
    if (endpoint == null) {
      return HttpAnswers.page(NOT_FOUND, "404 Not Found").build();
    }
    if (request.getMethod().equals("GET")) {
      return description(endpoint, url).build();
    }
    if (!request.getMethod().equals("POST")) {
      return HttpAnswers.page(METHOD_NOT_ALLOWED, "405 Method Not Allowed").build();
    }
    if (request.getBodySize() > MOST_BYTES) {
      return HttpAnswers.page(TOO_LARGE, "413 Content Too Large").build();
    }
    return soap(endpoint, request);
  }

  private static MockResponse.Builder description(ServiceEndpoint endpoint, HttpUrl url) {
    String address = url.newBuilder().query(null).build().toString();
    String xsd = url.queryParameter("xsd");
    String text = null;
    if (xsd != null) {
      text = WsdlLibrary.xsd(xsd, address);
    } else if (url.queryParameterNames().contains("wsdl")) {
      text = WsdlLibrary.wsdl(endpoint.address().name(), address);
    }
    return text == null ? HttpAnswers.page(NOT_FOUND, "404 Not Found") : HttpAnswers.xml(text);
  }

  private MockResponse soap(ServiceEndpoint endpoint, RecordedRequest request)
      throws InterruptedException {
    Exchange exchange = new Exchange(endpoint, request);
    RecordedCall call = null;
    if (recorder.isOn() || !faults.isEmpty()) {
      call = exchange.recorded();
      recorder.add(call);
    }
    FaultPlan.Rule rule = call == null ? null : faults.next(call);
    MockResponse.Builder answer = rule == null ? exchange.answer() : exchange.disturbed(rule);
    answer.setHeader("Date", HTTP_DATE.format(clock.instant().atOffset(ZoneOffset.UTC)));
    if (rule == null) {
      return answer.build();
    }
    if (rule.effect() instanceof Effect.Disconnect) {
      // The server delays what it sends, and would break the connection before that.
      boolean ignored = stopped.await(rule.delay().toNanos(), TimeUnit.NANOSECONDS);
      return answer.build();
    }
    return HttpAnswers.delayed(answer, rule.delay());
  }

  /** One request and its answer. */
  private final class Exchange {

    private final ServiceEndpoint endpoint;
    private final RecordedRequest http;
    private final byte[] body;
    private final @Nullable SoapRequest soap;
    private final @Nullable SoapFault unreadable;

    Exchange(ServiceEndpoint endpoint, RecordedRequest http) {
      this.endpoint = endpoint;
      this.http = http;
      this.body = http.getBody() == null ? new byte[0] : http.getBody().toByteArray();
      SoapRequest opened = null;
      SoapFault failed = null;
      try {
        opened = codec.open(body);
      } catch (SoapFault fault) {
        failed = fault;
      }
      this.soap = opened;
      this.unreadable = failed;
    }

    RecordedCall recorded() {
      Map<String, List<String>> headers = new HashMap<>();
      Headers all = http.getHeaders();
      for (int i = 0; i < all.size(); i++) {
        String name = all.name(i).toLowerCase(Locale.ROOT);
        if (!SECRET_HEADERS.contains(name)) {
          headers.computeIfAbsent(name, key -> new ArrayList<>()).add(all.value(i));
        }
      }
      return new RecordedCall(
          endpoint.address().name(),
          soap == null ? "" : soap.operation(),
          soap == null ? null : soap.operator(),
          http.getHeaders().get("Accept-Language"),
          PasswordMask.mask(new String(body, java.nio.charset.StandardCharsets.UTF_8)),
          headers,
          clock.instant());
    }

    MockResponse.Builder answer() {
      try {
        return HttpAnswers.soap(work(), acceptsGzip());
      } catch (SoapFault fault) {
        return HttpAnswers.fault(fault);
      } catch (Throttled e) {
        return HttpAnswers.throttled();
      }
    }

    private Answer work() {
      SoapRequest request = soap;
      if (request == null) {
        throw unreadable == null ? SoapFault.client("The request is empty") : unreadable;
      }
      String operator = operators.authenticate(request);
      gate.enter();
      Caller caller = Caller.of(operator, http.getHeaders().get("Accept-Language"));
      return operation(request).answer(request, caller, endpoint.address().namespace(), codec);
    }

    private ServiceOperation<?, ?> operation(SoapRequest request) {
      ServiceOperation<?, ?> operation = endpoint.operations().get(request.operation());
      if (operation == null || !request.namespace().equals(endpoint.address().namespace())) {
        throw SoapFault.client(
            "The service has no operation {%s}%s"
                .formatted(request.namespace(), request.operation()));
      }
      return operation;
    }

    MockResponse.Builder disturbed(FaultPlan.Rule rule) {
      Effect effect = rule.effect();
      if (effect instanceof Effect.None) {
        return answer();
      }
      Answer worked = null;
      if (rule.afterWork()) {
        try {
          worked = work();
        } catch (SoapFault fault) {
          return HttpAnswers.fault(fault);
        } catch (Throttled e) {
          return HttpAnswers.throttled();
        }
      }
      if (effect instanceof Effect.Status status) {
        return status(status);
      } else if (effect instanceof Effect.Fault fault) {
        return HttpAnswers.fault(new SoapFault(fault.code(), fault.text()));
      } else if (effect instanceof Effect.Http status) {
        return HttpAnswers.status(status.status(), status.retryAfter());
      } else if (effect instanceof Effect.Html) {
        return HttpAnswers.page(200, "Maintenance");
      } else if (effect instanceof Effect.Empty) {
        return HttpAnswers.empty();
      } else if (effect instanceof Effect.Disconnect || worked == null) {
        return HttpAnswers.disconnect();
      } else if (effect instanceof Effect.Truncate) {
        return HttpAnswers.truncated(worked);
      } else if (effect instanceof Effect.BreakAfter broken) {
        return HttpAnswers.brokenAfter(worked, broken.bytes());
      }
      return HttpAnswers.garbled(worked);
    }

    private MockResponse.Builder status(Effect.Status status) {
      SoapRequest request = soap;
      if (request == null) {
        return answer();
      }
      try {
        return HttpAnswers.soap(
            operation(request)
                .status(
                    status.code(),
                    status.detail(),
                    status.requestId(),
                    endpoint.address().namespace(),
                    codec),
            acceptsGzip());
      } catch (SoapFault fault) {
        return HttpAnswers.fault(fault);
      }
    }

    private boolean acceptsGzip() {
      String accepted = http.getHeaders().get("Accept-Encoding");
      return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
    }
  }
}
