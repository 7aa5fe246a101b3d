package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.AccessDeniedException;
import io.github.s360sdk.core.error.AuthenticationException;
import io.github.s360sdk.core.error.AvailabilityException;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.error.ServiceNotFoundException;
import io.github.s360sdk.core.error.SoapFaultException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.error.UnexpectedHttpStatusException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.core.testing.EchoPlatform;
import io.github.s360sdk.core.testing.EchoService;
import io.github.s360sdk.core.testing.Envelopes;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each way of failing becomes. */
@Timeout(30)
class SeamErrorsTest {

  private static final Duration SHORT = Duration.ofMillis(200);

  private EchoPlatform platform = new EchoPlatform(builder -> builder.retry(RetryPolicy.NONE));

  @AfterEach
  void stop() {
    platform.close();
  }

  private void replatform(Consumer<S360ConnectionBuilder> change) {
    platform.close();
    platform =
        new EchoPlatform(
            builder -> {
              builder.retry(RetryPolicy.NONE);
              change.accept(builder);
            });
  }

  private <E extends S360Exception> E failure(Class<E> type) {
    E error = catchThrowableOfType(type, () -> platform.read("hello"));
    assertThat(error).as("no %s", type.getSimpleName()).isNotNull();
    assertThat(error.service()).isEqualTo("EchoService");
    assertThat(error.operation()).isEqualTo("echo");
    assertThat(error.attempts()).isEqualTo(1);
    return error;
  }

  private <E extends S360Exception> E failure(int status, String body, Class<E> type) {
    platform.willAnswer(status, body);
    E error = failure(type);
    assertThat(error.httpStatus()).isEqualTo(status);
    return error;
  }

  @ParameterizedTest
  @CsvSource({
    "401,io.github.s360sdk.core.error.AuthenticationException",
    "403,io.github.s360sdk.core.error.AccessDeniedException",
    "404,io.github.s360sdk.core.error.ServiceNotFoundException",
    "302,io.github.s360sdk.core.error.UnexpectedHttpStatusException",
    "400,io.github.s360sdk.core.error.UnexpectedHttpStatusException",
    "202,io.github.s360sdk.core.error.UnexpectedHttpStatusException",
    "203,io.github.s360sdk.core.error.UnexpectedHttpStatusException",
    "204,io.github.s360sdk.core.error.UnexpectedHttpStatusException",
    "303,io.github.s360sdk.core.error.UnexpectedHttpStatusException",
    "429,io.github.s360sdk.core.error.ThrottledException",
    "509,io.github.s360sdk.core.error.ThrottledException",
    "500,io.github.s360sdk.core.error.ServerErrorException",
    "502,io.github.s360sdk.core.error.ServerErrorException",
    "503,io.github.s360sdk.core.error.ServerErrorException"
  })
  void anHttpStatusDecides(int status, Class<? extends S360Exception> type) {
    S360Exception error = failure(status, status == 204 ? "" : "<html>secret page</html>", type);

    assertThat(error.getMessage())
        .contains("EchoService.echo", "HTTP status: " + status)
        .doesNotContain("secret page");
    assertThat(error.retryable()).isEqualTo(status == 429 || status >= 500);
    assertThat(error.mayHaveTakenEffect())
        .isEqualTo((status >= 500 && status != 509) || status < 300 || status == 303);
  }

  @Test
  void redirectsAreNotFollowed() {
    platform.willAnswer(302, "", answer -> answer.setHeader("Location", "/elsewhere"));

    failure(UnexpectedHttpStatusException.class);
    assertThat(platform.requests()).isEqualTo(1);
  }

  @Test
  void theTypesOfErrorsAreFinalNeighbours() {
    assertThat(failure(401, "", AuthenticationException.class).retryable()).isFalse();
    assertThat(failure(403, "", AccessDeniedException.class).retryable()).isFalse();
    assertThat(failure(404, "", ServiceNotFoundException.class).retryable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120|2026-07-01T10:02:00Z",
        "Wed, 01 Jul 2026 10:05:00 GMT|2026-07-01T10:05:00Z",
        // Not understood: the limiter's own wait.
        "soon|2026-07-01T10:00:20Z",
        "0|2026-07-01T10:00:20Z",
        "Wed, 01 Jul 2026 09:59:00 GMT|2026-07-01T10:00:20Z",
        "''|2026-07-01T10:00:20Z",
        "99999999999999999999|2026-07-01T10:00:20Z"
      })
  void retryAfterIsKept(String header, Instant expected) {
    platform.willAnswer(509, "", answer -> answer.setHeader("Retry-After", header));

    assertThat(failure(ThrottledException.class).retryAt()).isEqualTo(expected);
  }

  @Test
  void aDateToRetryAfterIsReadByTheClockOfTheAnswer() {
    platform.willAnswer(
        509,
        "",
        answer ->
            answer
                .setHeader("Date", "Wed, 01 Jul 2026 08:00:00 GMT")
                .setHeader("Retry-After", "Wed, 01 Jul 2026 08:01:00 GMT"));

    assertThat(failure(ThrottledException.class).retryAt()).isEqualTo("2026-07-01T10:01:00Z");
  }

  @Test
  void aFaultIsKeptWithoutItsTextInTheMessage() {
    SoapFaultException error =
        failure(
            500,
            Envelopes.fault("S:Server", "could not read contact 42"),
            SoapFaultException.class);

    assertThat(error.faultCode()).isEqualTo("Server");
    assertThat(error.faultText()).isEqualTo("could not read contact 42");
    assertThat(error.getMessage()).contains("Server").doesNotContain("42");
    assertThat(error.mayHaveTakenEffect()).isTrue();
  }

  @Test
  void aFaultInHttp200IsAFault() {
    assertThat(
            failure(200, Envelopes.fault("S:Client", "no"), SoapFaultException.class).faultCode())
        .isEqualTo("Client");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"wsse:FailedAuthentication", "wsse:InvalidSecurityToken", "wsse:FailedCheck"})
  void faultsOfWsSecurityAreAboutCredentials(String code) {
    failure(500, Envelopes.fault(code, "no"), AuthenticationException.class);
  }

  @Test
  void a500WithoutSoapIsAServerError() {
    failure(500, "", ServerErrorException.class);
    failure(500, "Internal error", ServerErrorException.class);
    failure(500, "<!DOCTYPE html><html><body>Error</body></html>", ServerErrorException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Log in</body></html>",
        "<!DOCTYPE html>\n<html></html>",
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"></html>",
        "",
        "   \n",
        "{\"statusCode\":\"success\"}",
        "<a>not SOAP</a>",
        "<Envelope><Body/></Envelope>"
      })
  void a200ThatIsNotSoapIsUnreadable(String body) {
    UnreadableAnswerException error = failure(200, body, UnreadableAnswerException.class);

    assertThat(error.mayHaveTakenEffect()).isTrue();
    assertThat(error.retryable()).isTrue();
    assertThat(error.getMessage()).doesNotContain("Log in");
  }

  @Test
  void truncatedXmlIsUnreadable() {
    String whole = Envelopes.success("hello");
    int result = whole.indexOf("<EchoResult>");
    for (int length : List.of(1, 30, result + 5, whole.indexOf("</EchoResult>") + 6)) {
      failure(200, whole.substring(0, length), UnreadableAnswerException.class);
    }
  }

  @Test
  void anAnswerThatIsCutBehindItsResultIsWhole() {
    String whole = Envelopes.success("hello");
    platform.willAnswer(whole.substring(0, whole.length() - 3));

    assertThat(platform.read("hi")).isEqualTo("hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>&undefined;</a>", "<statusCode>x</statusCod>", "<a b=c/>", "\u0001"})
  void brokenXmlIsUnreadable(String content) {
    failure(200, Envelopes.result(content), UnreadableAnswerException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e \"secret\">]>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
        "<!-- a long comment before it: XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX -->"
            + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
      })
  void aDocumentTypeIsRefused(String head) {
    platform.willAnswer(
        head + Envelopes.result("<statusCode>success</statusCode><text>&e;</text>"));

    failure(UnreadableAnswerException.class);
  }

  @Test
  void aDocumentTypeBehindTheFirstBytesIsRefusedToo() {
    platform.willAnswer(
        "<!--"
            + "x".repeat(2000)
            + "--><!DOCTYPE x [<!ENTITY e \"secret\">]>"
            + Envelopes.success("&e;"));

    failure(UnreadableAnswerException.class);
  }

  @Test
  void theAnswerOfAnotherOperationIsUnreadable() {
    failure(
        200,
        Envelopes.success("hello").replace("echoResponse", "deleteResponse"),
        UnreadableAnswerException.class);
  }

  @Test
  void anAnswerWithoutResultOrStatusIsUnreadable() {
    failure(
        200,
        Envelopes.body("<n:echoResponse xmlns:n=\"" + EchoService.NAMESPACE + "\"/>"),
        UnreadableAnswerException.class);
    failure(200, Envelopes.result("<text>hello</text>"), UnreadableAnswerException.class);
    failure(200, Envelopes.body(""), UnreadableAnswerException.class);
  }

  @Test
  void aStatusOtherThanSuccessIsABusinessError() {
    BusinessException error =
        failure(
            200,
            Envelopes.result(
                "<requestId>17</requestId><statusCode>error.order.closed</statusCode>"
                    + "<statusDetail>order of Jane Doe</statusDetail>"),
            BusinessException.class);

    assertThat(error.statusCode()).isEqualTo("error.order.closed");
    assertThat(error.statusDetail()).isEqualTo("order of Jane Doe");
    assertThat(error.requestId()).isEqualTo(17);
    assertThat(error.getMessage()).contains("error.order.closed").doesNotContain("Jane");
    assertThat(error.retryable()).isFalse();
  }

  @Test
  void theCodeMayStandInTheDetail() {
    assertThat(
            failure(
                    200,
                    Envelopes.result(
                        "<statusCode>error</statusCode>"
                            + "<statusDetail>error.order.availability</statusDetail>"),
                    AvailabilityException.class)
                .statusCode())
        .isEqualTo("error.order.availability");
  }

  @Test
  void theCodeIsCutOutOfTheTextOfTheDetail() {
    for (String detail :
        List.of(
            "error.order.availability: none left for Jane Doe",
            "Refused for Jane Doe (error.order.availability).")) {
      AvailabilityException error =
          failure(
              200,
              Envelopes.result(
                  "<statusCode>ERROR</statusCode><statusDetail>" + detail + "</statusDetail>"),
              AvailabilityException.class);

      assertThat(error.statusDetail()).isEqualTo(detail);
      assertThat(error.getMessage()).doesNotContain("Jane", "Doe");
    }
  }

  @Test
  void nobodyListens() {
    platform.shutDown();

    ConnectionFailedException error = failure(ConnectionFailedException.class);
    assertThat(error.mayHaveTakenEffect()).isFalse();
    assertThat(error.httpStatus()).isNull();
  }

  @Test
  void anUnknownHostIsNoConnection() {
    replatform(
        builder ->
            builder.customizeHttpClient(
                OkHttpClient.Builder.class,
                http ->
                    http.dns(
                        host -> {
                          throw new UnknownHostException(host);
                        })));

    assertThat(failure(ConnectionFailedException.class).getMessage())
        .contains("host name", "institution");
  }

  @Test
  void readTimeout() {
    replatform(builder -> builder.timeouts(Timeouts.DEFAULT.withRead(SHORT)));
    platform.willAnswer(
        200, Envelopes.success("hello"), answer -> answer.headersDelay(20, TimeUnit.SECONDS));

    CallTimeoutException error = failure(CallTimeoutException.class);
    assertThat(error.limit()).isEqualTo(CallTimeoutException.Limit.READ);
    assertThat(error.mayHaveTakenEffect()).isTrue();
    assertThat(error.getMessage()).contains("read timeout of PT0.2S");
  }

  @Test
  void attemptTimeout() {
    replatform(builder -> builder.timeouts(Timeouts.DEFAULT.withAttempt(SHORT)));
    platform.willAnswer(
        200, Envelopes.success("hello"), answer -> answer.headersDelay(20, TimeUnit.SECONDS));

    CallTimeoutException error = failure(CallTimeoutException.class);
    assertThat(error.limit()).isEqualTo(CallTimeoutException.Limit.ATTEMPT);
    assertThat(error.mayHaveTakenEffect()).isTrue();
  }

  @Test
  void totalTimeoutWhereItIsNearerThanThatOfTheAttempt() {
    replatform(
        builder -> builder.timeouts(Timeouts.DEFAULT.withTotal(SHORT)).clock(Clock.systemUTC()));
    platform.willAnswer(
        200, Envelopes.success("hello"), answer -> answer.headersDelay(20, TimeUnit.SECONDS));

    CallTimeoutException error = failure(CallTimeoutException.class);
    assertThat(error.limit()).isEqualTo(CallTimeoutException.Limit.TOTAL);
    assertThat(error.getMessage()).contains("total timeout of PT0.2S");
  }

  @Test
  void aConnectionThatIsCutAfterTheRequestIsLost() {
    platform.willAnswer(200, "", answer -> answer.onResponseStart(new SocketEffect.CloseSocket()));

    ConnectionLostException error = failure(ConnectionLostException.class);
    assertThat(error.mayHaveTakenEffect()).isTrue();
    assertThat(platform.requests()).isEqualTo(1);
  }

  @Test
  void aConnectionThatIsCutWithinTheAnswerIsLost() {
    platform.willAnswer(
        200,
        Envelopes.success("x".repeat(100_000)),
        answer -> answer.onResponseBody(new SocketEffect.CloseSocket()));

    assertThat(failure(ConnectionLostException.class).httpStatus()).isEqualTo(200);
  }

  @Test
  void aConnectionThatIsCutBeforeTheRequestIsLost() {
    platform.willAnswer(200, "", answer -> answer.onRequestStart(new SocketEffect.CloseSocket()));

    // The client cannot know whether the first bytes were read, so it must assume that they were.
    assertThat(failure(ConnectionLostException.class).mayHaveTakenEffect()).isTrue();
  }

  private void answerStalls() {
    platform.willAnswer(
        200,
        Envelopes.success("x".repeat(100_000)),
        answer -> answer.onResponseBody(SocketEffect.Stall.INSTANCE));
  }

  @Test
  void readTimeoutWithinTheBody() {
    replatform(builder -> builder.timeouts(Timeouts.DEFAULT.withRead(SHORT)));
    answerStalls();

    CallTimeoutException error = failure(CallTimeoutException.class);
    assertThat(error.limit()).isEqualTo(CallTimeoutException.Limit.READ);
    assertThat(error.httpStatus()).isEqualTo(200);
    assertThat(error.mayHaveTakenEffect()).isTrue();
  }

  @Test
  void attemptTimeoutWithinTheBody() {
    replatform(builder -> builder.timeouts(Timeouts.DEFAULT.withAttempt(SHORT)));
    answerStalls();

    CallTimeoutException error = failure(CallTimeoutException.class);
    assertThat(error.limit()).isEqualTo(CallTimeoutException.Limit.ATTEMPT);
    assertThat(error.httpStatus()).isEqualTo(200);
    assertThat(error.mayHaveTakenEffect()).isTrue();
  }

  /** The network fails before anything is sent, as the HTTP client tells it. */
  private void sendingFails(IOException failure) {
    replatform(
        builder ->
            builder.customizeHttpClient(
                OkHttpClient.Builder.class,
                http ->
                    http.addInterceptor(
                        chain -> {
                          throw failure;
                        })));
  }

  @Test
  void attemptTimeoutWhileItConnectsHasSentNothing() {
    sendingFails(new InterruptedIOException("timeout"));

    CallTimeoutException error = failure(CallTimeoutException.class);
    assertThat(error.limit()).isEqualTo(CallTimeoutException.Limit.ATTEMPT);
    assertThat(error.mayHaveTakenEffect()).isFalse();
  }

  @Test
  void connectTimeoutIsNoConnection() {
    sendingFails(new SocketTimeoutException("Connect timed out"));

    ConnectionFailedException error = failure(ConnectionFailedException.class);
    assertThat(error).hasMessageContaining("no connection could be made");
    assertThat(error.mayHaveTakenEffect()).isFalse();
  }

  @Test
  void anInterruptThatTheHttpClientTellsOfIsKeptForTheThread() {
    sendingFails(new InterruptedIOException("interrupted"));

    CallCancelledException error = failure(CallCancelledException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(error).hasMessageContaining("interrupted");
    assertThat(error.mayHaveTakenEffect()).isFalse();
  }

  @Test
  void codeOfTheCallerThatFailsBetweenRequestAndAnswerIsToldSo() {
    replatform(
        builder ->
            builder.customizeHttpClient(
                OkHttpClient.Builder.class,
                http ->
                    http.addNetworkInterceptor(
                        chain -> {
                          chain.proceed(chain.request()).close();
                          throw new IllegalStateException("an interceptor that fails");
                        })));
    platform.willAnswer(Envelopes.success("hello"));

    UnreadableAnswerException error = failure(UnreadableAnswerException.class);

    assertThat(error).hasMessageContaining("the call failed before its answer");
    assertThat(error).hasStackTraceContaining("an interceptor that fails");
    assertThat(error.mayHaveTakenEffect()).isTrue();
  }
}
