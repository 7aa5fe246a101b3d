package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.opentelemetry.S360Tracing;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Java of the page about observability that makes spans, between markers, run. */
@WithS360Simulator
class TracingSnippetsTest {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();
  private final S360ConnectionBuilder connection;

  TracingSnippetsTest(S360Simulator simulator) {
    this.connection = simulator.connection();
  }

  @AfterEach
  void close() {
    openTelemetry.close();
  }

  @Test
  void makesSpansWhoseNamesArePromised() throws IOException {
    // snippet
    S360Tracing tracing = new S360Tracing(openTelemetry);
    S360Client s360 = S360Client.of(connection.listener(tracing).build());
    // end snippet
    s360.catalog().isAlive();
    s360.close();

    List<SpanData> spans = exporter.getFinishedSpanItems();
    assertThat(spans)
        .extracting(SpanData::getName)
        .containsExactly(
            "CatalogService/isCatalogServiceAlive", "s360 CatalogService/isCatalogServiceAlive");
    String page = Files.readString(page());
    assertThat(spans)
        .allSatisfy(
            span ->
                span.getAttributes()
                    .forEach((key, value) -> assertThat(page).contains("`" + key.getKey() + "`")));
  }

  private static Path page() {
    return Path.of(Objects.requireNonNullElse(System.getProperty("basedir"), "."))
        .resolve("../docs/observability.md");
  }

  @Test
  void sendsTraceHeaders() {
    List<@Nullable String> sent = new ArrayList<>();
    connection.customizeHttpClient(
        OkHttpClient.Builder.class,
        http ->
            http.addInterceptor(
                chain -> {
                  sent.add(chain.request().header("traceparent"));
                  return chain.proceed(chain.request());
                }));
    S360Tracing tracing = new S360Tracing(openTelemetry);
    // snippet
    connection.listener(tracing).httpHook(tracing.traceHeaders());
    // end snippet
    try (S360Client s360 = S360Client.of(connection.build())) {
      s360.catalog().isAlive();
    }
    SpanData attempt = exporter.getFinishedSpanItems().get(0);
    assertThat(sent)
        .singleElement(as(STRING))
        .startsWith("00-" + attempt.getTraceId() + "-" + attempt.getSpanId() + "-");
  }
}
