package io.github.s360sdk.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CircuitOpenException;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.CircuitPolicy;
import io.github.s360sdk.core.spi.HttpHook;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.Theatre;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class S360TracingTest {

  private static final String ALIVE = "CatalogService/isCatalogServiceAlive";

  private final ManualClock clock = ManualClock.startingNow();
  private final S360Simulator simulator = S360Simulator.builder().clock(clock).start();
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();
  private final Tracer shop = openTelemetry.getTracer("shop");
  private final S360Tracing tracing = new S360Tracing(openTelemetry);
  private S360Client client = client(connection -> {});

  private S360Client client(Consumer<S360ConnectionBuilder> change) {
    S360ConnectionBuilder connection = simulator.connection().listener(tracing);
    change.accept(connection);
    return S360Client.of(connection.build());
  }

  /** Takes another connection in place of the one that is there. */
  private void reconnect(Consumer<S360ConnectionBuilder> change) {
    client.close();
    client = client(change);
  }

  @AfterEach
  void close() {
    client.close();
    simulator.close();
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
    openTelemetry.close();
  }

  private List<SpanData> spans() {
    return exporter.getFinishedSpanItems();
  }

  private SpanData only(String name) {
    List<SpanData> found = spans().stream().filter(span -> span.getName().equals(name)).toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  private List<SpanData> children(SpanData parent) {
    return spans().stream()
        .filter(span -> span.getParentSpanId().equals(parent.getSpanId()))
        .toList();
  }

  private static <T> @Nullable T value(SpanData span, AttributeKey<T> key) {
    return span.getAttributes().get(key);
  }

  private static EventData event(SpanData span, String name) {
    List<EventData> found =
        span.getEvents().stream().filter(event -> event.getName().equals(name)).toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  private Sale sell() {
    Theatre theatre = simulator.world().theatre();
    return client
        .sales()
        .sale()
        .purchaser(simulator.world().contactNumber())
        .seats(
            s ->
                s.performance(theatre.performances().get(0).id())
                    .seatCategory(theatre.seatCategories().get(0).id())
                    .tariff(theatre.fullTariff().id())
                    .quantity(2))
        .payWith(PaymentSelector.pendingAccount())
        .complete();
  }

  @Test
  void aSaleIsATreeOfCallsAndAttempts() {
    Span order = shop.spanBuilder("order").startSpan();
    try (Scope current = order.makeCurrent()) {
      sell();
    } finally {
      order.end();
    }

    List<SpanData> calls = children(only("order"));
    assertThat(calls)
        .extracting(SpanData::getName)
        .contains(
            "s360 CatalogService/getPOSConfig",
            "s360 ExternalOrderFacade/createOrUpdateOrder",
            "s360 ExternalOrderService/closeOrder")
        .allMatch(name -> name.startsWith("s360 "));
    assertThat(calls).extracting(SpanData::getKind).containsOnly(SpanKind.INTERNAL);
    assertThat(calls).extracting(SpanData::getStatus).containsOnly(StatusData.unset());
    for (SpanData call : calls) {
      assertThat(children(call))
          .hasSize(Objects.requireNonNull(value(call, Names.ATTEMPTS)).intValue())
          .allSatisfy(attempt -> assertThat(attempt.getKind()).isEqualTo(SpanKind.CLIENT))
          .allSatisfy(attempt -> assertThat(call.getName()).isEqualTo("s360 " + attempt.getName()));
    }
    assertThat(spans()).extracting(SpanData::getTraceId).containsOnly(only("order").getTraceId());
  }

  @Test
  void spansSayWhatWasCalledAndHow() {
    client.catalog().isAlive();

    SpanData call = only("s360 " + ALIVE);
    assertThat(value(call, Names.WAITED)).isNotNegative();
    assertThat(without(call.getAttributes(), Names.WAITED))
        .isEqualTo(
            Attributes.builder()
                .put("s360.service", "CatalogService")
                .put("s360.operation", "isCatalogServiceAlive")
                .put("s360.institution", "demo")
                .put("s360.attempts", 1)
                .build());
    SpanData attempt = only(ALIVE);
    assertThat(value(attempt, Names.REQUEST_BYTES)).isPositive();
    URI server = URI.create(simulator.baseUrl());
    assertThat(without(attempt.getAttributes(), Names.REQUEST_BYTES))
        .isEqualTo(
            Attributes.builder()
                .put("rpc.system.name", "soap")
                .put("rpc.method", ALIVE)
                .put("s360.attempt", 1)
                .put("server.address", server.getHost())
                .put("server.port", server.getPort())
                .put("http.response.status_code", 200)
                .build());
    assertThat(attempt.getInstrumentationScopeInfo().getName()).isEqualTo("io.github.s360sdk");
  }

  private static Attributes without(Attributes attributes, AttributeKey<?> key) {
    return attributes.toBuilder().remove(key).build();
  }

  @Test
  void aRepeatIsASecondAttempt() {
    simulator.faults().on("isCatalogServiceAlive").nextCalls(1).http(503);

    client.catalog().isAlive();

    SpanData call = only("s360 " + ALIVE);
    List<SpanData> attempts = children(call);
    assertThat(attempts).extracting(span -> value(span, Names.ATTEMPT)).containsExactly(1L, 2L);
    assertThat(attempts)
        .extracting(span -> value(span, Names.HTTP_STATUS))
        .containsExactly(503L, 200L);
    assertThat(attempts.get(0).getStatus())
        .isEqualTo(StatusData.create(StatusCode.ERROR, "ServerErrorException"));
    assertThat(value(attempts.get(0), Names.ERROR_TYPE))
        .isEqualTo(ServerErrorException.class.getName());
    assertThat(attempts.get(1).getStatus()).isEqualTo(StatusData.unset());
    assertThat(call.getStatus()).isEqualTo(StatusData.unset());
    assertThat(value(call, Names.ATTEMPTS)).isEqualTo(2);
  }

  @Test
  void aRefusalBecauseOfLimitsIsAnEventOfTheCall() {
    reconnect(connection -> connection.rateLimits(RateLimits.DOCUMENTED));
    simulator.faults().on("isCatalogServiceAlive").nextCalls(1).http(509, "30");

    client.catalog().isAlive();

    SpanData call = only("s360 " + ALIVE);
    assertThat(value(call, Names.REFUSALS)).isEqualTo(1);
    assertThat(event(call, "s360.throttle").getAttributes().get(Names.PACE)).isEqualTo(45);
    assertThat(
            Objects.requireNonNull(
                event(call, "s360.throttle").getAttributes().get(Names.RETRY_AFTER)))
        .isBetween(29.0, 30.0);
  }

  @Test
  void aLongWaitForAPermitIsAnEventAndAllWaitsAreSummedUp() {
    tracing.onCallStart(new CallListener.CallStart("Some", "thing", "demo"));
    for (int millis : new int[] {250, 20}) {
      tracing.onPermit(
          new CallListener.Permit(
              "Some", "thing", RateLimiter.Priority.SALE, Duration.ofMillis(millis), true));
    }
    tracing.onCall(new CallListener.Call("Some", "thing", Duration.ofSeconds(1), 2, null));

    SpanData call = only("s360 Some/thing");
    assertThat(value(call, Names.WAITED)).isEqualTo(0.27);
    assertThat(event(call, "s360.permit").getAttributes())
        .isEqualTo(
            Attributes.builder()
                .put("s360.permit.waited", 0.25)
                .put("s360.permit.granted", true)
                .put("s360.permit.priority", "sale")
                .build());
  }

  @Test
  void anErrorIsToldByItsClassAndItsCodeOnly() {
    simulator
        .faults()
        .on("isCatalogServiceAlive")
        .nextCalls(1)
        .statusCode("error.order.limit", "ask jane.doe@example.org");

    assertThatThrownBy(() -> client.catalog().isAlive()).isInstanceOf(BusinessException.class);

    SpanData call = only("s360 " + ALIVE);
    assertThat(call.getStatus())
        .isEqualTo(StatusData.create(StatusCode.ERROR, "BusinessException"));
    assertThat(value(call, Names.ERROR_TYPE)).isEqualTo(BusinessException.class.getName());
    assertThat(value(call, Names.STATUS_CODE)).isEqualTo("error.order.limit");
    assertThat(only(ALIVE).getStatus()).isEqualTo(StatusData.unset());
    assertThat(told()).doesNotContain("jane");
  }

  @Test
  void aCodeThatIsNoCodeIsNotTold() {
    simulator
        .faults()
        .on("isCatalogServiceAlive")
        .nextCalls(1)
        .statusCode("refused for jane.doe@example.org", null);

    assertThatThrownBy(() -> client.catalog().isAlive()).isInstanceOf(BusinessException.class);

    assertThat(value(only("s360 " + ALIVE), Names.STATUS_CODE)).isNull();
    assertThat(told()).doesNotContain("jane");
  }

  @Test
  void anInterruptEndsTheSpans() throws Exception {
    CountDownLatch sending = new CountDownLatch(1);
    reconnect(
        connection ->
            connection.httpHook(
                new HttpHook() {
                  @Override
                  public Map<String, String> headers(String service, String operation) {
                    sending.countDown();
                    return Map.of();
                  }
                }));
    simulator.faults().on("isCatalogServiceAlive").nextCalls(1).delay(Duration.ofSeconds(5));
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<?> future = executor.submit(() -> client.catalog().isAlive());
      assertThat(sending.await(10, TimeUnit.SECONDS)).isTrue();
      future.cancel(true);
    } finally {
      executor.shutdown();
      assertThat(executor.awaitTermination(4, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(spans()).hasSize(2);
    assertThat(spans())
        .extracting(span -> value(span, Names.ERROR_TYPE))
        .containsOnly(CallCancelledException.class.getName());
  }

  @Test
  void aServiceThatIsDownIsAnEventAndItsCallsHaveNoAttempt() {
    reconnect(
        connection ->
            connection
                .retry(RetryPolicy.NONE)
                .circuit(new CircuitPolicy(1, Duration.ofSeconds(5), Duration.ofSeconds(10))));
    simulator.faults().on("isCatalogServiceAlive").nextCalls(1).http(503);

    assertThatThrownBy(() -> client.catalog().isAlive()).isInstanceOf(ServerErrorException.class);
    assertThat(event(only("s360 " + ALIVE), "s360.circuit").getAttributes())
        .isEqualTo(Attributes.of(Names.CIRCUIT, "open"));
    exporter.reset();

    assertThatThrownBy(() -> client.catalog().isAlive()).isInstanceOf(CircuitOpenException.class);
    assertThat(spans()).hasSize(1);
    assertThat(value(only("s360 " + ALIVE), Names.ATTEMPTS)).isZero();
  }

  @Test
  void usesOfTheCacheAreEventsOfTheCall() {
    client.catalog().posConfig();
    assertThat(cacheOutcomes(only("s360 CatalogService/getPOSConfig")))
        .containsExactly("load", "miss");
    exporter.reset();

    client.catalog().posConfig();
    SpanData call = only("s360 CatalogService/getPOSConfig");
    assertThat(cacheOutcomes(call)).containsExactly("hit");
    assertThat(children(call)).isEmpty();
  }

  private static List<@Nullable String> cacheOutcomes(SpanData span) {
    return span.getEvents().stream()
        .filter(event -> event.getName().equals("s360.cache"))
        .<@Nullable String>map(event -> event.getAttributes().get(Names.CACHE_OUTCOME))
        .toList();
  }

  @Test
  void theAttemptIsCurrentWhileItIsSent() {
    AtomicReference<Span> current = new AtomicReference<>(Span.getInvalid());
    reconnect(
        connection ->
            connection.customizeHttpClient(
                OkHttpClient.Builder.class,
                http ->
                    http.addInterceptor(
                        chain -> {
                          current.set(Span.current());
                          return chain.proceed(chain.request());
                        })));

    client.catalog().isAlive();

    assertThat(Objects.requireNonNull(current.get()).getSpanContext().getSpanId())
        .isEqualTo(only(ALIVE).getSpanId());
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
  }

  @Test
  void traceHeadersAreSentOnlyWhereTheyAreWanted() {
    List<String> sent = new ArrayList<>();
    Consumer<S360ConnectionBuilder> listening =
        connection ->
            connection.customizeHttpClient(
                OkHttpClient.Builder.class,
                http ->
                    http.addInterceptor(
                        chain -> {
                          sent.add(
                              chain.request().header("traceparent")
                                  + " "
                                  + chain.request().header("baggage"));
                          return chain.proceed(chain.request());
                        }));
    reconnect(listening);
    client.catalog().isAlive();
    assertThat(sent).containsExactly("null null");
    sent.clear();
    exporter.reset();

    reconnect(listening.andThen(connection -> connection.httpHook(tracing.traceHeaders())));
    try (Scope current =
        Baggage.builder().put("customer", "jane.doe@example.org").build().makeCurrent()) {
      client.catalog().isAlive();
    }

    SpanData attempt = only(ALIVE);
    assertThat(sent)
        .containsExactly(
            String.join(
                    "-",
                    "00",
                    attempt.getTraceId(),
                    attempt.getSpanId(),
                    attempt.getSpanContext().getTraceFlags().asHex())
                + " null");
  }

  @Test
  void aCallOfTheCallersCodeLiesWithinTheAttemptThatGivesItTheAnswer() {
    AtomicBoolean asked = new AtomicBoolean();
    client.catalog().stream(
        product -> {
          if (!asked.getAndSet(true)) {
            client.catalog().isAlive();
          }
        });

    SpanData load = only("CatalogService/getCatalogDetailed");
    assertThat(children(load))
        .singleElement()
        .satisfies(inner -> assertThat(inner.getName()).isEqualTo("s360 " + ALIVE));
    assertThat(children(only("s360 " + ALIVE))).hasSize(1);
  }

  @Test
  void codeOfTheCallerThatFailsEndsTheSpans() {
    assertThatThrownBy(
            () ->
                client.catalog().stream(
                    product -> {
                      throw new UnsupportedOperationException("jane.doe@example.org");
                    }))
        .isInstanceOf(UnsupportedOperationException.class);

    assertThat(
            List.of(
                only("CatalogService/getCatalogDetailed"),
                only("s360 CatalogService/getCatalogDetailed")))
        .extracting(span -> value(span, Names.ERROR_TYPE))
        .containsOnly(UnsupportedOperationException.class.getName());
    assertThat(told()).doesNotContain("jane");
  }

  @Test
  void anEndWithoutItsStartIsIgnored() {
    tracing.onCallStart(new CallListener.CallStart("Some", "thing", "demo"));
    tracing.onAttempt(
        new CallListener.Attempt("Some", "thing", 1, Duration.ofMillis(1), 200, 10, null));
    tracing.onCall(new CallListener.Call("Other", "thing", Duration.ofMillis(1), 1, null));
    assertThat(spans()).isEmpty();

    tracing.onCall(new CallListener.Call("Some", "thing", Duration.ofMillis(1), 1, null));
    tracing.onCall(new CallListener.Call("Some", "thing", Duration.ofMillis(1), 1, null));

    assertThat(spans()).hasSize(1);
  }

  @Test
  void newsOutsideOfACallMakesNoSpan() {
    client.catalog().get();
    exporter.reset();

    client.catalog().get();

    assertThat(spans()).isEmpty();
  }

  @Test
  void aWatcherMakesTracesOfItsOwn() {
    long product = simulator.world().theatre().play().id();
    Span start = shop.spanBuilder("start").startSpan();
    try (Scope current = start.makeCurrent()) {
      client.availability().watch(w -> w.product(product)).loaded().toCompletableFuture().join();
    } finally {
      start.end();
    }
    client.close(); // ends the thread of the watcher, and with it what it still does

    List<SpanData> background =
        spans().stream()
            .filter(span -> !span.getTraceId().equals(only("start").getTraceId()))
            .toList();
    assertThat(background).isNotEmpty();
    assertThat(background.stream().filter(span -> span.getKind() == SpanKind.INTERNAL))
        .allMatch(span -> !span.getParentSpanContext().isValid());
    assertThat(background.stream().filter(span -> span.getKind() == SpanKind.CLIENT))
        .allMatch(span -> span.getParentSpanContext().isValid());
  }

  @Test
  void threadsAndConnectionsDoNotMix() throws Exception {
    int threads = 6;
    int rounds = 10;
    S360Client other = client(connection -> connection.language("fr"));
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    CountDownLatch begin = new CountDownLatch(1);
    List<Future<?>> ends = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      S360Client mine = t % 2 == 0 ? client : other;
      String name = "thread " + t;
      ends.add(
          executor.submit(
              () -> {
                begin.await();
                Span root = shop.spanBuilder(name).startSpan();
                try (Scope current = root.makeCurrent()) {
                  for (int i = 0; i < rounds; i++) {
                    mine.catalog().isAlive();
                  }
                } finally {
                  root.end();
                }
                return null;
              }));
    }
    begin.countDown();
    for (Future<?> end : ends) {
      end.get(30, TimeUnit.SECONDS);
    }
    executor.shutdown();
    other.close();

    assertThat(spans()).hasSize(threads * (1 + 2 * rounds));
    for (int t = 0; t < threads; t++) {
      List<SpanData> calls = children(only("thread " + t));
      assertThat(calls).hasSize(rounds);
      assertThat(calls).allSatisfy(call -> assertThat(children(call)).hasSize(1));
    }
  }

  @Test
  void nothingPersonalIsInASpan() {
    String number =
        client
            .contacts()
            .create(
                c ->
                    c.individual(
                        i ->
                            i.firstName("Jane")
                                .lastName("Quixotic")
                                .email("jane.quixotic@example.org")))
            .number();
    client.contacts().get(number);
    Sale sale = sell();
    simulator.faults().onAnyOperation().nextCalls(1).soapFault("Server", "Jane Quixotic");
    assertThatThrownBy(() -> client.contacts().get(number));

    List<String> secrets = new ArrayList<>();
    secrets.addAll(List.of("Jane", "Quixotic", "jane.quixotic", simulator.password()));
    secrets.addAll(List.of(simulator.operator(), number, simulator.world().contactNumber()));
    sale.tickets().forEach(ticket -> secrets.add(Objects.requireNonNull(ticket.barcode())));
    assertThat(sale.tickets()).isNotEmpty();
    assertThat(spans()).hasSizeGreaterThan(8);
    assertThat(told()).doesNotContain(secrets.toArray(String[]::new));
  }

  /** All words that the spans hold. */
  private String told() {
    return spans().stream()
        .flatMap(
            span ->
                Stream.concat(
                    Stream.of(
                        span.getName(),
                        span.getStatus().getDescription(),
                        span.getAttributes().asMap().toString()),
                    span.getEvents().stream()
                        .map(event -> event.getName() + event.getAttributes().asMap())))
        .collect(Collectors.joining("\n"));
  }
}
