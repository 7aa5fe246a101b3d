package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.internal.http.BoundedSockets;
import io.github.s360sdk.core.internal.http.InterruptWatch;
import io.github.s360sdk.core.internal.pipeline.WireAttempt;
import io.github.s360sdk.core.spi.HttpHook;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Carries one SOAP message out and one in, over OkHttp. The request is a buffer, because it is
 * small and its length is sent; the answer is streamed.
 */
final class HttpExchange {

  private static final MediaType TEXT_XML = MediaType.get("text/xml; charset=utf-8");

  private final HttpAccess http;
  private final HttpUrl url;

  HttpExchange(HttpAccess http, HttpUrl url) {
    this.http = http;
    this.url = url;
  }

  /** Reads an answer. */
  @FunctionalInterface
  interface Reader {
    /**
     * Reads an answer.
     *
     * @param charset the charset of the header, or null if it names none
     * @param length number of bytes, or -1 if it is not known
     */
    @Nullable Object read(InputStream answer, @Nullable Charset charset, long length);
  }

  /**
   * Sends a request and has its answer read.
   *
   * @throws SendFailure if no answer came
   * @throws IOException if the answer broke off at its begin
   */
  @Nullable Object post(WireAttempt attempt, byte[] body, Reader reader) throws IOException {
    attempt.requestBytes(body.length);
    WireLog.request(attempt, body);
    Call call = http.client().newCall(request(attempt, body));
    call.timeout().timeout(Math.max(1, attempt.timeout().toNanos()), TimeUnit.NANOSECONDS);
    try (InterruptWatch.Watched watched = http.interrupts().watch(call);
        BoundedSockets.Counter counter = BoundedSockets.count();
        Response response = execute(call, attempt)) {
      attempt.httpStatus(response.code());
      attempt.date(response.header("Date"));
      tellHooks(attempt, response);
      counter.progress();
      try (InputStream answer = Answers.check(response, attempt, counter)) {
        return reader.read(answer, charset(response), Answers.length(response));
      }
    }
  }

  private static Response execute(Call call, WireAttempt attempt) throws IOException {
    try {
      return call.execute();
    } catch (IOException e) {
      throw notAnswered(e, attempt);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      // While it connects, the HTTP client lets an interrupt through that it does not declare.
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("interrupted");
      interrupted.initCause(e);
      throw notAnswered(interrupted, attempt);
    }
  }

  private static SendFailure notAnswered(IOException e, WireAttempt attempt) {
    for (HttpHook hook : attempt.settings().httpHooks()) {
      hook.onFailure(attempt.operation().service(), attempt.operation().name(), e);
    }
    return new SendFailure(e);
  }

  private Request request(WireAttempt attempt, byte[] body) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .tag(WireAttempt.class, attempt)
            .header("User-Agent", http.userAgent());
    for (HttpHook hook : attempt.settings().httpHooks()) {
      hook.headers(attempt.operation().service(), attempt.operation().name())
          .forEach(request::header);
    }
    String language = attempt.settings().language();
    if (language != null) {
      // Names in answers are in the language of the request header; which header is assumed.
      request.header("Accept-Language", language);
    }
    return request
        .header("Accept", "text/xml")
        // Said here, because the HTTP client would unpack what it asked for itself, without bounds.
        .header("Accept-Encoding", Answers.GZIP)
        .header("SOAPAction", "\"\"")
        .post(RequestBody.create(body, TEXT_XML))
        .build();
  }

  private static void tellHooks(WireAttempt attempt, Response response) {
    if (attempt.settings().httpHooks().isEmpty()) {
      return;
    }
    Map<String, List<String>> headers = response.headers().toMultimap();
    for (HttpHook hook : attempt.settings().httpHooks()) {
      hook.onResponse(
          attempt.operation().service(), attempt.operation().name(), response.code(), headers);
    }
  }

  private static @Nullable Charset charset(Response response) {
    MediaType type = response.body().contentType();
    return type == null ? null : type.charset();
  }
}
