package io.github.s360sdk.catalog;

import io.github.s360sdk.core.CallOptions;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.spi.RateLimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;

/** A server that gives prepared answers, and a client of it. */
final class Platform implements AutoCloseable {

  static final String SERVICE = "CatalogService.";

  final ManualTime time = new ManualTime();
  final S360Connection connection;
  final CatalogClient client;

  /** Loads at every call. */
  final CatalogClient uncached;

  private final MockWebServer server = new MockWebServer();

  Platform() {
    this(builder -> {});
  }

  Platform(Consumer<S360ConnectionBuilder> change) {
    // A request that no test has prepared is told so at once, instead of waiting for a timeout.
    QueueDispatcher answers = new QueueDispatcher();
    answers.setFailFast(true);
    server.setDispatcher(answers);
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    S360ConnectionBuilder builder =
        S360Connection.builder()
            .institution("acme")
            .baseUrl(server.url("/").toString())
            .credentials("ACME_API", "not-a-real-secret")
            .clock(time)
            .sleeper(time)
            .rateLimiter(RateLimiter.unlimited());
    change.accept(builder);
    connection = builder.build();
    client = CatalogClient.of(connection);
    uncached = CatalogClient.of(connection.withOptions(CallOptions::withoutCache));
  }

  static String sample(String name) {
    try (InputStream in =
        Platform.class.getResourceAsStream("/samples/" + SERVICE + name + ".xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer whose result holds the given XML beside the status. */
  static String answer(String operation, String element, String content) {
    return "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><S:Body><n:"
        + operation
        + "Response xmlns:n=\"http://v1_33.CatalogService.service.secutix.com\"><"
        + element
        + "><statusCode>success</statusCode>"
        + content
        + "</"
        + element
        + "></n:"
        + operation
        + "Response></S:Body></S:Envelope>";
  }

  static String posConfig(String content) {
    return answer(
        "getPOSConfig",
        "POSConfigResult",
        "<posConfigData><posId>7</posId>" + content + "</posConfigData>");
  }

  static String season(String content) {
    return answer(
        "getCatalogDetailed",
        "CatalogResultDetailed",
        "<catalogData><seasons><id>1</id>" + content + "</seasons></catalogData>");
  }

  Platform willAnswer(String body) {
    return willAnswer(200, body);
  }

  Platform willAnswer(int status, String body) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .setHeader("Content-Type", "text/xml; charset=utf-8")
            .body(body)
            .build());
    return this;
  }

  Platform willAnswer(MockResponse answer) {
    server.enqueue(answer);
    return this;
  }

  /** Answers every request alike. */
  Platform alwaysAnswers(MockResponse answer) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer;
          }
        });
    return this;
  }

  Platform willAnswerSample(String name) {
    return willAnswer(sample(name));
  }

  RecordedRequest request() {
    try {
      return server.takeRequest();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String requestBody() {
    return request().getBody().utf8();
  }

  int requests() {
    return server.getRequestCount();
  }

  @Override
  public void close() {
    connection.close();
    server.close();
  }
}
