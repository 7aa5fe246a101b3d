package io.github.s360sdk.testing.internal.server;

import io.github.s360sdk.testing.internal.service.Answer;
import io.github.s360sdk.testing.internal.service.Body;
import io.github.s360sdk.testing.internal.service.Streamed;
import io.github.s360sdk.testing.internal.soap.Codec;
import io.github.s360sdk.testing.internal.soap.SoapFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Builds HTTP answers. */
final class HttpAnswers {

  private static final String XML = "text/xml;charset=utf-8";
  private static final String HTML = "text/html;charset=utf-8";
  private static final int OK = 200;
  private static final int FAULT = 500;
  private static final int BANDWIDTH_LIMIT = 509;

  private HttpAnswers() {}

  static MockResponse.Builder soap(Answer answer, boolean gzip) {
    if (answer instanceof Streamed streamed) {
      MockResponse.Builder response = streamed(StreamedBody.chunked(streamed.content(), gzip));
      return gzip ? response.setHeader("Content-Encoding", "gzip") : response;
    }
    return soap((Body) answer, gzip);
  }

  private static MockResponse.Builder streamed(StreamedBody body) {
    MockResponse.Builder response = new MockResponse.Builder().code(OK);
    response.setHeader("Content-Type", XML);
    response.body(body);
    if (body.isChunked()) {
      response.removeHeader("Content-Length");
      response.setHeader("Transfer-Encoding", "chunked");
    }
    return response;
  }

  private static MockResponse.Builder soap(Body body, boolean gzip) {
    MockResponse.Builder response = new MockResponse.Builder().code(OK);
    response.setHeader("Content-Type", XML);
    if (gzip && body.isWorthCompressing()) {
      response.setHeader("Content-Encoding", "gzip");
      return response.body(new Bytes(body.compressed()));
    }
    return response.body(new Bytes(body.plain()));
  }

  static MockResponse.Builder fault(SoapFault fault) {
    return text(FAULT, XML, Codec.write(fault));
  }

  static MockResponse.Builder xml(String text) {
    return text(OK, XML, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A status with a page, as a proxy or a gate in front of the platform answers it. */
  static MockResponse.Builder status(int code, @Nullable String retryAfter) {
    String reason = code == BANDWIDTH_LIMIT ? "Bandwidth Limit Exceeded" : "Status " + code;
    MockResponse.Builder response = page(code, code + " " + reason);
    response.status("HTTP/1.1 " + code + " " + reason);
    if (retryAfter != null) {
      response.setHeader("Retry-After", retryAfter);
    }
    return response;
  }

  static MockResponse.Builder page(int code, String title) {
    String html =
        "<html><head><title>%s</title></head><body><h1>%s</h1></body></html>"
            .formatted(title, title);
    return text(code, HTML, html.getBytes(StandardCharsets.UTF_8));
  }

  static MockResponse.Builder empty() {
    return text(OK, XML, new byte[0]);
  }

  static MockResponse.Builder disconnect() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket());
  }

  /** The refusal of a caller that asks too often. */
  static MockResponse.Builder throttled() {
    return status(BANDWIDTH_LIMIT, null);
  }

  static MockResponse.Builder truncated(Answer answer) {
    if (answer instanceof Streamed streamed) {
      return brokenAfter(answer, StreamedBody.length(streamed.content()) / 2);
    }
    return soap(answer, false).onResponseBody(new SocketEffect.CloseSocket());
  }

  /** The answer without compression, cut after some bytes of its body. */
  static MockResponse.Builder brokenAfter(Answer answer, long bytes) {
    Streamed.Content content =
        answer instanceof Streamed streamed
            ? streamed.content()
            : out -> out.write(((Body) answer).plain());
    StreamedBody cut = StreamedBody.cut(content, bytes);
    return cut.getContentLength() <= bytes
        ? soap(answer, false)
        : streamed(cut).onResponseEnd(new SocketEffect.CloseSocket());
  }

  /** The answer with its second half exchanged for something that is no XML. */
  static MockResponse.Builder garbled(Answer answer) {
    if (answer instanceof Streamed streamed) {
      return streamed(StreamedBody.garbled(streamed.content()));
    }
    byte[] bytes = ((Body) answer).plain().clone();
    Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) '<');
    return text(OK, XML, bytes);
  }

  static MockResponse delayed(MockResponse.Builder response, Duration delay) {
    if (!delay.isZero()) {
      response.headersDelay(delay.toNanos(), TimeUnit.NANOSECONDS);
    }
    return response.build();
  }

  private static MockResponse.Builder text(int code, String type, byte[] bytes) {
    MockResponse.Builder response = new MockResponse.Builder().code(code);
    response.setHeader("Content-Type", type);
    return response.body(new Bytes(bytes));
  }

  /** Bytes that are sent without being copied first: a catalogue is large and shared. */
  private static final class Bytes implements MockResponseBody {

    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long getContentLength() {
      return bytes.length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(bytes);
      sink.flush(); // older versions of the server do not
    }
  }
}
