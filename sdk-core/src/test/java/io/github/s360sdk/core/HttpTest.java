package io.github.s360sdk.core;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.spi.Credentials;
import io.github.s360sdk.core.spi.HttpHook;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.core.testing.CapturedLog;
import io.github.s360sdk.core.testing.EchoPlatform;
import io.github.s360sdk.core.testing.EchoService;
import io.github.s360sdk.core.testing.Envelopes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.GzipSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a request looks like, and what stays secret. */
@Timeout(30)
class HttpTest {

  private EchoPlatform platform = new EchoPlatform();

  @AfterEach
  void stop() {
    platform.close();
  }

  private void replatform(Consumer<S360ConnectionBuilder> change) {
    platform.close();
    platform = new EchoPlatform(change);
  }

  @Test
  void theRequestIsSoap11WithItsHeaders() {
    replatform(builder -> builder.userAgent("acme-shop/2.1").language("fr"));
    platform.willAnswer(Envelopes.success("hello")).read("hi & <bye>");

    RecordedRequest request = platform.request();
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("text/xml; charset=utf-8");
    assertThat(request.getHeaders().get("SOAPAction")).isEqualTo("\"\"");
    assertThat(request.getHeaders().get("Accept-Language")).isEqualTo("fr");
    assertThat(request.getHeaders().get("User-Agent")).startsWith("acme-shop/2.1 s360-sdk-java/");
    assertThat(request.getHeaders().get("Accept-Encoding")).contains("gzip");
    assertThat(request.getHeaders().get("Content-Length")).isNotNull();
    assertThat(request.getUrl().encodedPath())
        .isEqualTo("/test/external-remoting/org.example.v1_0.EchoService.webservice");
    assertThat(request.getBody().utf8())
        .contains("http://schemas.xmlsoap.org/soap/envelope/")
        .contains("<wsse:Username>ACME_API</wsse:Username>")
        .contains("<wsse:Password>" + EchoPlatform.PASSWORD + "</wsse:Password>")
        .contains("<text>hi &amp; &lt;bye&gt;</text>")
        .doesNotContain("requestId", "mustUnderstand", "Timestamp");
  }

  @Test
  void withoutALanguageNoneIsAsked() {
    platform.willAnswer(Envelopes.success("hello")).read("hi");

    assertThat(platform.request().getHeaders().get("Accept-Language")).isNull();
  }

  @Test
  void compressedAnswersAreRead() throws Exception {
    Buffer compressed = new Buffer();
    try (GzipSink gzip = new GzipSink(compressed)) {
      gzip.write(
          new Buffer().writeUtf8(Envelopes.success("hello")), Envelopes.success("hello").length());
    }
    platform.willAnswer(
        200, "", answer -> answer.setHeader("Content-Encoding", "gzip").body(compressed));

    assertThat(platform.read("hi")).isEqualTo("hello");
  }

  @Test
  void otherCharactersAreReadAndWritten() {
    platform.willAnswer("\uFEFF" + Envelopes.success("Théâtre 東京 😀"));

    assertThat(platform.read("Zürich 😀")).isEqualTo("Théâtre 東京 😀");
    assertThat(platform.request().getBody().utf8()).contains("Zürich 😀");
  }

  @Test
  void theAddressAndNamespaceOfAServiceCanBeChanged() {
    replatform(
        builder ->
            builder.service(
                "EchoService", address -> address.withVersion("1_1").withNamespace("urn:moved")));
    platform.willAnswer(Envelopes.success("hello").replace(EchoService.NAMESPACE, "urn:moved"));

    assertThat(platform.read("hi")).isEqualTo("hello");
    RecordedRequest request = platform.request();
    assertThat(request.getUrl().encodedPath()).contains(".v1_1.");
    assertThat(request.getBody().utf8()).contains("urn:moved").doesNotContain("v1_0.EchoService");
    assertThat(request.getBody().utf8()).contains("<text>hi</text>");
  }

  @Test
  void credentialsAreAskedForEachAttempt() {
    AtomicInteger asked = new AtomicInteger();
    replatform(
        builder ->
            builder.credentials(
                () -> new Credentials("ACME_API", "password-" + asked.incrementAndGet())));
    platform.willAnswer(503, "").willAnswer(Envelopes.success("hello"));

    platform.read("hi");

    assertThat(platform.request().getBody().utf8()).contains("password-1");
    assertThat(platform.request().getBody().utf8()).contains("password-2");
  }

  @Test
  void hooksSeeEachAttempt() {
    List<String> seen = new ArrayList<>();
    replatform(
        builder ->
            builder.httpHook(
                new HttpHook() {
                  @Override
                  public Map<String, String> headers(String service, String operation) {
                    return Map.of("X-Correlation", service + "." + operation, "SOAPAction", "no");
                  }

                  @Override
                  public void onResponse(
                      String service,
                      String operation,
                      int status,
                      Map<String, List<String>> headers) {
                    seen.add(status + " " + headers.get("content-type"));
                  }

                  @Override
                  public void onFailure(
                      String service, String operation, @Nullable Throwable error) {
                    seen.add("failure");
                  }
                }));
    platform.willAnswer(503, "").willAnswer(Envelopes.success("hello"));

    platform.read("hi");
    platform.shutDown();
    assertThatThrownBy(() -> platform.write("hi")).isInstanceOf(S360Exception.class);

    RecordedRequest request = platform.request();
    assertThat(request.getHeaders().get("X-Correlation")).isEqualTo("EchoService.echo");
    assertThat(request.getHeaders().values("SOAPAction")).containsExactly("\"\"");
    assertThat(seen)
        .startsWith("503 [text/xml; charset=utf-8]", "200 [text/xml; charset=utf-8]", "failure");
  }

  @Test
  void theEndOfALongRequestDoesNotWaitForTheConfirmationOfItsStart() {
    AtomicBoolean prompt = new AtomicBoolean();
    replatform(
        builder ->
            builder.customizeHttpClient(
                OkHttpClient.Builder.class,
                http ->
                    http.addNetworkInterceptor(
                        chain -> {
                          Response response = chain.proceed(chain.request());
                          Socket socket = requireNonNull(chain.connection()).socket();
                          prompt.set(socket.getTcpNoDelay());
                          return response;
                        })));

    platform.willAnswer(Envelopes.success("hello")).read("hi".repeat(8_192));

    assertThat(prompt).isTrue();
  }

  @Test
  void whatTheUserHasGivenIsNotClosedWithTheConnection() {
    OkHttpClient ofTheUser = new OkHttpClient();
    replatform(
        builder ->
            builder.customizeHttpClient(
                OkHttpClient.Builder.class,
                http ->
                    http.dispatcher(ofTheUser.dispatcher())
                        .connectionPool(ofTheUser.connectionPool())));
    platform.willAnswer(Envelopes.success("hello")).read("hi");
    assertThat(ofTheUser.connectionPool().connectionCount()).isEqualTo(1);

    platform.connection.close();

    assertThat(ofTheUser.dispatcher().executorService().isShutdown()).isFalse();
    assertThat(ofTheUser.connectionPool().connectionCount()).isEqualTo(1);
    ofTheUser.dispatcher().executorService().shutdown();
    ofTheUser.connectionPool().evictAll();
  }

  @Test
  void whatWasAnsweredPastTheNetworkMayHaveTakenEffect() {
    replatform(
        builder ->
            builder
                .customizeHttpClient(
                    OkHttpClient.Builder.class,
                    http -> http.addInterceptor(chain -> answer(chain.request())))
                .httpHook(
                    new HttpHook() {
                      @Override
                      public void onResponse(
                          String service,
                          String operation,
                          int status,
                          Map<String, List<String>> headers) {
                        throw new IllegalStateException("a hook that fails");
                      }
                    }));

    assertThatThrownBy(() -> platform.write("hi"))
        .isInstanceOfSatisfying(
            S360Exception.class,
            e -> {
              assertThat(e).hasMessageContaining("not the SOAP message that was expected");
              assertThat(e.mayHaveTakenEffect()).isTrue();
              assertThat(e.attempts()).isEqualTo(1);
            });
  }

  private static Response answer(Request request) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create(Envelopes.success("hello"), MediaType.get("text/xml")))
        .build();
  }

  @Test
  void theHttpClientCanBeCustomizedButNotRedirectsAndRepeats() {
    AtomicInteger exchanges = new AtomicInteger();
    replatform(
        builder ->
            builder
                .retry(RetryPolicy.NONE)
                .customizeHttpClient(
                    OkHttpClient.Builder.class,
                    http ->
                        http.followRedirects(true)
                            .retryOnConnectionFailure(true)
                            .addInterceptor(
                                chain -> {
                                  exchanges.incrementAndGet();
                                  return chain.proceed(chain.request());
                                })));
    platform.willAnswer(307, "", answer -> answer.setHeader("Location", "/elsewhere"));

    assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(S360Exception.class);
    assertThat(exchanges).hasValue(1);
    assertThat(platform.requests()).isEqualTo(1);
  }

  @Test
  void aProviderThatFailsIsNamedAndNothingIsSent() {
    replatform(
        builder ->
            builder.credentials(
                () -> {
                  throw new IllegalStateException("vault is sealed");
                }));

    assertThatThrownBy(() -> platform.write("hi"))
        .isInstanceOfSatisfying(
            S360Exception.class,
            e -> {
              assertThat(e.mayHaveTakenEffect()).isFalse();
              assertThat(e).hasStackTraceContaining("vault is sealed");
            });
    assertThat(platform.requests()).isZero();
  }

  /** Collects what libraries log with java.util.logging. */
  private static final class JavaLog extends Handler implements AutoCloseable {
    final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");

    JavaLog() {
      setLevel(Level.ALL);
      root.addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
      lines.add(record.getLevel() + " " + record.getLoggerName() + " " + record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      root.removeHandler(this);
    }
  }

  @Test
  void secretsReachNeitherLogsNorErrors() {
    String personal = "jane.doe@example.org";
    CapturedLog.clear();
    StringWriter errors = new StringWriter();
    try (JavaLog javaLog = new JavaLog()) {
      platform
          .willAnswer(Envelopes.success(personal))
          .willAnswer(500, Envelopes.fault("S:Server", personal))
          .willAnswer(401, personal)
          .willAnswer(
              Envelopes.result(
                  "<statusCode>error.x</statusCode><statusDetail>" + personal + "</statusDetail>"))
          .willAnswer(200, "<a>" + personal)
          .willAnswer(200, personal);
      S360Connection once =
          platform.connection.withOptions(options -> options.retry(RetryPolicy.NONE));
      platform.read(personal);
      for (int i = 0; i < 5; i++) {
        try {
          EchoPlatform.call(once, Operation.read("EchoService", "echo"), personal);
        } catch (S360Exception e) {
          e.printStackTrace(new PrintWriter(errors));
        }
      }
      assertThat(javaLog.lines).noneMatch(line -> line.contains("WARN") || line.contains("INFO"));
      assertThat(String.join("\n", javaLog.lines)).doesNotContain(personal, EchoPlatform.PASSWORD);
    }
    assertThat(errors.toString().split("EchoService.echo: ", -1).length).isGreaterThan(5);
    assertThat(errors.toString()).doesNotContain(personal, EchoPlatform.PASSWORD, "ACME_API");
    String log = String.join("\n", CapturedLog.lines());
    assertThat(log)
        .contains("TRACE io.github.s360sdk.wire > EchoService.echo")
        .contains("TRACE io.github.s360sdk.wire < EchoService.echo")
        .contains("DEBUG io.github.s360sdk.calls EchoService.echo ok attempts=1")
        .doesNotContain(personal, EchoPlatform.PASSWORD, "ACME_API");
    assertThat(CapturedLog.lines()).noneMatch(line -> line.startsWith("ERROR"));
    assertThat(platform.connection.toString()).doesNotContain(EchoPlatform.PASSWORD, "ACME_API");
  }
}
