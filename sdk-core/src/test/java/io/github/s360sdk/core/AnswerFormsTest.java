package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.error.SoapFaultException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.internal.reader.Interner;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.core.testing.EchoMessages;
import io.github.s360sdk.core.testing.EchoPlatform;
import io.github.s360sdk.core.testing.Envelopes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand before and around an envelope, and what a body without one is told as. */
@Timeout(30)
class AnswerFormsTest {

  private final EchoPlatform platform =
      new EchoPlatform(
          builder -> builder.retry(RetryPolicy.NONE).rateLimiter(RateLimiter.unlimited()));

  @AfterEach
  void stop() {
    platform.close();
  }

  private <E extends S360Exception> E failure(Class<E> type) {
    E error = catchThrowableOfType(type, () -> platform.read("hi"));
    assertThat(error).as("no %s", type.getSimpleName()).isNotNull();
    return error;
  }

  private <E extends S360Exception> E failure(int status, String body, Class<E> type) {
    platform.willAnswer(status, body);
    return failure(type);
  }

  private static Buffer compressed(String text) {
    Buffer content = new Buffer().writeUtf8(text);
    Buffer compressed = new Buffer();
    try (GzipSink gzip = new GzipSink(compressed)) {
      gzip.write(content, content.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n \t",
        "<?xml version=\"1.0\"?>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n",
        "<?xml version=\"1.0\"?>\n<!-- <html> -->\n<?pi <!DOCTYPE x?>\n",
        "<!-- <html> --><!-- <!DOCTYPE html> -->",
        "\uFEFF",
        "\uFEFF<?xml version=\"1.0\"?>"
      })
  void anEnvelopeMayHaveAPrologue(String prologue) {
    for (String filling : List.of("", "<!--" + "x".repeat(600) + "-->")) {
      platform.willAnswer(prologue + filling + Envelopes.success("hello"));

      assertThat(platform.read("hi")).isEqualTo("hello");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h", "H", "soap-env", "ht"})
  void anEnvelopeMayHaveAnyPrefix(String prefix) {
    String envelope =
        Envelopes.success("hello")
            .replace("xmlns:S", "xmlns:" + prefix)
            .replace("S:", prefix + ":");

    platform.willAnswer(envelope).willAnswer("<?xml version=\"1.0\"?>" + envelope);

    assertThat(platform.read("hi")).isEqualTo("hello");
    assertThat(platform.read("hi")).isEqualTo("hello");
  }

  private static String withHeader(String header, String envelope) {
    return envelope.replace("<S:Body>", header + "<S:Body>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<S:Header/>",
        "<S:Header><!-- none --></S:Header>",
        "<S:Header><a xmlns='urn:a'><b><Body>no</Body></b><c/></a><S:Fault/></S:Header> <x/>"
      })
  void anEnvelopeMayHaveAHeader(String header) {
    platform
        .willAnswer(withHeader(header, Envelopes.success("hello")))
        .willAnswer(500, withHeader(header, Envelopes.fault("S:Client", "no")));

    assertThat(platform.read("hi")).isEqualTo("hello");
    assertThat(failure(SoapFaultException.class).faultCode()).isEqualTo("Client");
  }

  @Test
  void aHeaderMayNotBeNestedWithoutEnd() {
    platform.willAnswer(withHeader(nested(90), Envelopes.success("hello")));
    assertThat(platform.read("hi")).isEqualTo("hello");

    String tooDeep = withHeader(nested(101), Envelopes.success("hello"));
    failure(200, tooDeep, UnreadableAnswerException.class);
  }

  private static String nested(int depth) {
    int inner = depth - 1;
    return "<S:Header>" + "<a>".repeat(inner) + "</a>".repeat(inner) + "</S:Header>";
  }

  @Test
  void anEnvelopeNeedsABody() {
    String envelope =
        Envelopes.body("").replaceAll("<S:Body>.*</S:Body>", "<S:Header><a/></S:Header>");

    assertThat(failure(200, envelope, UnreadableAnswerException.class))
        .hasMessageContaining("the answer has no body");
  }

  @Test
  void aFaultMayHaveDetails() {
    platform.willAnswer(
        500,
        Envelopes.body(
            "<S:Fault><detail><e:x xmlns:e='urn:e'><faultcode>S:Server</faultcode></e:x></detail>"
                + "<faultcode> S:Client </faultcode><faultactor>urn:me</faultactor>"
                + "<faultstring>no</faultstring><detail/></S:Fault>"));

    assertThat(failure(SoapFaultException.class).faultCode()).isEqualTo("Client");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body/></html>",
        "<HTML>",
        "<!DOCTYPE html><html></html>",
        "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
        "<?xml version=\"1.0\"?><html></html>",
        "<?xml version=\"1.0\"?>\n<HTML></HTML>",
        "<?xml version=\"1.0\"?>\n\n<!DOCTYPE html>\n<html></html>",
        "<?xml version=\"1.0\"?><!-- a page --><html></html>",
        "<?xml version=\"1.0\"?><?xml-stylesheet href=\"a\"?>\n<html></html>",
        "<!-- a --><!-- b -->\n<html></html>",
        "\uFEFF<html></html>",
        "\uFEFF \n<?xml version=\"1.0\"?> <html></html>"
      })
  void aPageIsToldAsAPageAndWithHttp500AsAnErrorOfTheServer(String page) {
    assertThat(failure(200, page, UnreadableAnswerException.class))
        .hasMessageContaining("HTML page");
    failure(500, page, ServerErrorException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'',the answer is empty",
    "' \n ',the answer is empty",
    "\uFEFF,the answer is empty",
    "{\"statusCode\":\"success\"},the answer is not XML",
    "Service unavailable,the answer is not XML",
    "<!-- only -->,the answer is not the XML that was expected",
    "<!-- without end,the answer is not the XML that was expected",
    "<?xml version=\"1.0\"?>,the answer is not the XML that was expected",
    "<?xml,the answer is not the XML that was expected",
    "<,the answer is not the XML that was expected",
    "<a/>,the answer is not a SOAP 1.1 envelope"
  })
  void whatElseABodyIsIsTold(String body, String told) {
    UnreadableAnswerException error = failure(200, body, UnreadableAnswerException.class);

    assertThat(error).hasMessageContaining(told);
    assertThat(error.mayHaveTakenEffect()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16BE,text/xml",
    "UTF-16LE,text/xml",
    "UTF-16,text/xml",
    "UTF-16BE,text/xml; charset=UTF-16BE",
    "ISO-8859-1,text/xml; charset=iso-8859-1",
    "ISO-8859-1,text/xml"
  })
  void answersAreReadInTheCharsetThatTheySay(String charset, String contentType) {
    String declared = charset.startsWith("UTF-16") ? "UTF-16" : charset;
    String xml =
        "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + Envelopes.success("Théâtre");
    platform.willAnswer(
        200,
        "",
        answer ->
            answer
                .setHeader("Content-Type", contentType)
                .body(new Buffer().write(xml.getBytes(Charset.forName(charset)))));

    assertThat(platform.read("hi")).isEqualTo("Théâtre");
  }

  /** What an own reader is told of the size of the answer. */
  private List<Long> totals(UnaryOperator<MockResponse.Builder> change) {
    platform.willAnswer(200, Envelopes.success("hello"), change);
    List<Long> totals = new ArrayList<>();
    platform.readBy(
        (xml, answer) -> {
          totals.add(answer.total());
          new Cursor(xml, answer, Interner.small()).skip();
          EchoMessages.Result result = new EchoMessages.Result();
          result.setStatusCode("success");
          return result;
        });
    return totals;
  }

  @Test
  void howLargeAnAnswerIsIsToldIfItsHeadSaysIt() {
    String body = Envelopes.success("hello");
    long length = body.length();

    assertThat(totals(answer -> answer)).containsExactly(length);
    assertThat(totals(answer -> answer.setHeader("Content-Encoding", "identity")))
        .containsExactly(length);
    assertThat(totals(answer -> answer.setHeader("Content-Encoding", " "))).containsExactly(length);
    assertThat(totals(answer -> answer.chunkedBody(body, 100))).containsExactly(-1L);
    assertThat(
            totals(answer -> answer.setHeader("Content-Encoding", "gzip").body(compressed(body))))
        .containsExactly(-1L);
  }

  @Test
  void whatIsPackedOtherwiseThanAskedForIsRefused() {
    platform.willAnswer(200, "anything", answer -> answer.setHeader("Content-Encoding", "br"));

    assertThat(failure(UnreadableAnswerException.class))
        .hasMessageContaining("packed in a way that was not asked for");
  }

  @Test
  void theNameOfThePackingMayBeWrittenInCapitals() {
    platform.willAnswer(
        200,
        "",
        answer ->
            answer.setHeader("Content-Encoding", "GZIP").body(compressed(Envelopes.success("a"))));

    assertThat(platform.read("hi")).isEqualTo("a");
  }

  @Test
  void whatIsNotPackedAsItSaysIsUnreadableWhereverThatIsFoundOut() {
    byte[] packed = compressed("x".repeat(10)).readByteArray();
    byte[] brokenHead = "this is not gzip".getBytes(StandardCharsets.US_ASCII);
    byte[] brokenContent = packed.clone();
    brokenContent[10] = (byte) 0xFF;
    for (byte[] body : List.of(brokenHead, brokenContent)) {
      platform.willAnswer(
          200,
          "",
          answer -> answer.setHeader("Content-Encoding", "gzip").body(new Buffer().write(body)));

      assertThat(failure(UnreadableAnswerException.class))
          .hasMessageContaining("not compressed as it says");
    }
  }

  private void willBreakOff(int status, String begin) {
    platform.willAnswer(
        status,
        begin,
        answer ->
            answer
                .setHeader("Content-Length", 5_000)
                .onResponseEnd(new SocketEffect.CloseSocket()));
  }

  @Test
  void anAnswerThatBreaksOffBeforeItsBodyIsLost() {
    willBreakOff(200, "");

    ConnectionLostException error = failure(ConnectionLostException.class);
    assertThat(error.httpStatus()).isEqualTo(200);
    assertThat(error.mayHaveTakenEffect()).isTrue();
  }

  @Test
  void anAnswerThatBreaksOffInItsEnvelopeIsLost() {
    willBreakOff(200, Envelopes.success("hello").substring(0, 200));

    failure(ConnectionLostException.class);
  }

  @Test
  void ofAnErrorPageThatBreaksOffTheStatusIsWhatMatters() {
    willBreakOff(500, "<html><body>Inter");

    assertThat(failure(ServerErrorException.class).httpStatus()).isEqualTo(500);
  }
}
