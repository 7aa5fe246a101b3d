package io.github.s360sdk.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.s360sdk.testing.S360Simulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A simulator whose answers are changed on their way, for what its world does not have. */
final class EditedInstitution implements AutoCloseable {

  private final S360Simulator simulator = S360Simulator.start();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final UnaryOperator<String> edit;

  EditedInstitution(UnaryOperator<String> edit) throws IOException {
    this.edit = edit;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::forward);
    server.start();
  }

  S360Simulator simulator() {
    return simulator;
  }

  String baseUrl() {
    URI inner = URI.create(simulator.baseUrl());
    return "http://localhost:" + server.getAddress().getPort() + inner.getPath();
  }

  /** The variables with which a program uses this institution. */
  Map<String, String> variables() {
    return new HashMap<>(
        Map.of(
            "S360_OPERATOR", simulator.operator(),
            "S360_PASSWORD", simulator.password(),
            "S360_BASE_URL", baseUrl()));
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
                  URI.create(simulator.baseUrl()).resolve(exchange.getRequestURI().toString()))
              .POST(
                  HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
      for (String name : new String[] {"Content-Type", "SOAPAction"}) {
        String value = exchange.getRequestHeaders().getFirst(name);
        if (value != null) {
          request.header(name, value);
        }
      }
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      byte[] body = edit.apply(answer.body()).getBytes(StandardCharsets.UTF_8);
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      exchange.sendResponseHeaders(answer.statusCode(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    simulator.close();
  }
}
