package io.github.s360sdk.core.testing;

import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.internal.pipeline.Call;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.internal.pipeline.ResultReader;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server that gives prepared answers, and a connection to it. */
public final class EchoPlatform implements AutoCloseable {

  public static final String PASSWORD = "top-secret-password";

  public final ManualTime time = new ManualTime();
  public final S360Connection connection;
  private final MockWebServer server = new MockWebServer();

  public EchoPlatform() {
    this(builder -> {});
  }

  public EchoPlatform(Consumer<S360ConnectionBuilder> change) {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    S360ConnectionBuilder builder =
        S360Connection.builder()
            .institution("acme")
            .baseUrl(server.url("/").toString())
            .credentials("ACME_API", PASSWORD)
            .clock(time)
            .sleeper(time);
    change.accept(builder);
    connection = builder.build();
  }

  public EchoPlatform willAnswer(String body) {
    return willAnswer(200, body);
  }

  public EchoPlatform willAnswer(int status, String body) {
    return willAnswer(status, body, answer -> answer);
  }

  public EchoPlatform willAnswer(
      int status, String body, UnaryOperator<MockResponse.Builder> change) {
    server.enqueue(
        change
            .apply(
                new MockResponse.Builder()
                    .code(status)
                    .setHeader("Content-Type", "text/xml; charset=utf-8")
                    .body(body))
            .build());
    return this;
  }

  public String read(String text) {
    return call(connection, Operation.read("EchoService", "echo"), text);
  }

  public String write(String text) {
    return call(connection, Operation.write("EchoService", "echo"), text);
  }

  public static String call(S360Connection connection, Operation operation, String text) {
    ConnectionRuntime runtime = ConnectionRuntime.of(connection);
    return runtime
        .pipeline()
        .execute(
            Call.<EchoMessages.Result, String>of(
                operation,
                requestId -> runtime.port(EchoService.BINDING).echo(requestId, text),
                result -> Objects.requireNonNullElse(result.text, "")));
  }

  /** Reads an answer with a reader of its own, as those that may be large are read. */
  public void readBy(ResultReader<EchoMessages.Result> reader) {
    ConnectionRuntime runtime = ConnectionRuntime.of(connection);
    runtime
        .pipeline()
        .execute(
            Call.<EchoMessages.Result, String>of(
                    Operation.read("EchoService", "echo"),
                    requestId -> runtime.port(EchoService.BINDING).echo(requestId, "hi"),
                    result -> "")
                .readBy(() -> reader));
  }

  public RecordedRequest request() {
    try {
      return server.takeRequest();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public int requests() {
    return server.getRequestCount();
  }

  /** Stops the server, so that nobody listens any more. */
  public void shutDown() {
    server.close();
  }

  @Override
  public void close() {
    connection.close();
    server.close();
  }
}
