package io.github.s360sdk.sales;

import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A server that answers with samples of the contract, and clients that call it. */
final class Platform implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final S360Connection connection;
  final OrdersClient orders;
  final FilesClient files;

  Platform() {
    this(RetryPolicy.NONE);
  }

  Platform(RetryPolicy retry) {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    connection =
        S360Connection.builder()
            .institution("ACME")
            .baseUrl("http://localhost:" + server.getPort())
            .credentials("ACME_API", "not-a-real-secret")
            .rateLimits(RateLimits.DOCUMENTED.withCallsPerMinute(10_000_000))
            .retry(retry)
            .build();
    orders = OrdersClient.of(connection);
    files = FilesClient.of(connection);
  }

  Platform answers(String sample) {
    return answersText(sample(sample));
  }

  Platform answersText(String xml) {
    server.enqueue(
        new MockResponse.Builder()
            .code(200)
            .addHeader("Content-Type", "text/xml;charset=UTF-8")
            .body(xml)
            .build());
    return this;
  }

  /** Takes every request and never answers. */
  Platform losesAnswers() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
          }
        });
    return this;
  }

  RecordedRequest received() {
    try {
      return server.takeRequest();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  int requestCount() {
    return server.getRequestCount();
  }

  static String sample(String name) {
    try (InputStream in = Platform.class.getResourceAsStream("/samples/" + name + ".xml")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of all samples whose kind begins with the given text. */
  static List<String> samples(String kind) {
    try (Stream<Path> files =
        Files.list(
            Path.of(Objects.requireNonNull(Platform.class.getResource("/samples")).toURI()))) {
      return files
          .map(file -> file.getFileName().toString().replace(".xml", ""))
          .filter(name -> name.split("\\.", -1)[2].startsWith(kind))
          .sorted()
          .toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    connection.close();
    server.close();
  }
}
