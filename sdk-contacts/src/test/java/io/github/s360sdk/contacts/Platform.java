package io.github.s360sdk.contacts;

import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A server whose answers a test makes of the requests, and a client of it. */
final class Platform implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");

  private static final Pattern OPERATION = Pattern.compile("Body><(?:\\w+:)?(\\w+)");

  /** A request as it was received. */
  record Received(String operation, String body) {}

  final S360Connection connection;
  final ContactClient client;

  private final MockWebServer server = new MockWebServer();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Function<Received, MockResponse> answers =
      request -> new MockResponse.Builder().code(404).build();

  Platform() {
    this(options -> {});
  }

  Platform(Consumer<? super ContactOptions> options) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String body = Objects.requireNonNull(request.getBody()).utf8();
            Matcher operation = OPERATION.matcher(body);
            Received one = new Received(operation.find() ? operation.group(1) : "", body);
            received.add(one);
            return answers.apply(one);
          }
        });
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connection =
        S360Connection.builder()
            .institution("acme")
            .baseUrl(server.url("/").toString())
            .credentials("ACME_API", "not-a-real-secret")
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .rateLimiter(RateLimiter.unlimited())
            .retry(RetryPolicy.NONE)
            .build();
    client = ContactClient.of(connection, options);
  }

  static String sample(String name) {
    try (InputStream in = Platform.class.getResourceAsStream("/samples/" + name + ".xml")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MockResponse xml(String body) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "text/xml; charset=utf-8")
        .body(body)
        .build();
  }

  /** The connection is cut after the request has come in. */
  static MockResponse cut() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  /** An answer whose result holds the given XML beside the status. */
  static MockResponse answer(String operation, String element, String content) {
    return answer(operation, element, "success", content);
  }

  static MockResponse answer(String operation, String element, String status, String content) {
    return xml(
        "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><S:Body><n:"
            + operation
            + "Response xmlns:n=\"urn:any\"><"
            + element
            + "><statusCode>"
            + status
            + "</statusCode>"
            + content
            + "</"
            + element
            + "></n:"
            + operation
            + "Response></S:Body></S:Envelope>");
  }

  /** What a server answers that does not know the operation. */
  static MockResponse fault() {
    return xml("<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body><S:Fault>"
            + "<faultcode>S:Client</faultcode><faultstring>no such operation</faultstring>"
            + "</S:Fault></S:Body></S:Envelope>")
        .newBuilder()
        .code(500)
        .build();
  }

  /** An answer with the data of a contact. */
  static MockResponse contact(String content) {
    return answer("getContactData", "ContactDataResult", content);
  }

  static MockResponse saved(String number) {
    return answer(
        "saveIndividualContactData",
        "ContactDataResult",
        "<contactId>7</contactId><contactNumber>" + number + "</contactNumber>");
  }

  Platform answers(Function<Received, MockResponse> how) {
    answers = how;
    return this;
  }

  Platform answersSample(String name) {
    return answers(request -> xml(sample(name)));
  }

  List<Received> requests() {
    return List.copyOf(received);
  }

  /** The requests of an operation. */
  List<String> requests(String operation) {
    return received.stream()
        .filter(one -> one.operation().equals(operation))
        .map(Received::body)
        .toList();
  }

  @Override
  public void close() {
    connection.close();
    server.close();
  }
}
