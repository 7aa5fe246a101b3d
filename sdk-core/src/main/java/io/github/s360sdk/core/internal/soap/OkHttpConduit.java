package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.internal.pipeline.WireAttempt;
import io.github.s360sdk.core.spi.HttpHook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.AbstractConduit;
import org.apache.cxf.ws.addressing.EndpointReferenceType;
import org.jspecify.annotations.Nullable;

/**
 * Carries SOAP messages over OkHttp. The request is buffered, because it is small and its length is
 * sent; the answer is streamed.
 */
final class OkHttpConduit extends AbstractConduit {

  private static final Logger LOG = Logger.getLogger(OkHttpConduit.class.getName());
  private static final MediaType TEXT_XML = MediaType.get("text/xml; charset=utf-8");
  private static final int REQUEST_SIZE = 2048;

  private final OkHttpClient client;
  private final HttpUrl url;
  private final String userAgent;

  OkHttpConduit(EndpointReferenceType target, OkHttpClient client, HttpUrl url, String userAgent) {
    super(target);
    this.client = client;
    this.url = url;
    this.userAgent = userAgent;
  }

  @Override
  public void prepare(Message message) {
    message.setContent(OutputStream.class, new ByteArrayOutputStream(REQUEST_SIZE));
  }

  @Override
  public void close(Message message) throws IOException {
    if (message.getContent(OutputStream.class) instanceof ByteArrayOutputStream request) {
      message.removeContent(OutputStream.class);
      exchange(message, request.toByteArray());
    }
    super.close(message);
  }

  private void exchange(Message message, byte[] body) throws IOException {
    WireAttempt attempt = CurrentAttempt.get();
    attempt.requestBytes(body.length);
    WireLog.request(attempt, body);
    Call call = client.newCall(request(attempt, body));
    call.timeout().timeout(Math.max(1, attempt.timeout().toNanos()), TimeUnit.NANOSECONDS);
    try (Response response = execute(call, attempt)) {
      attempt.httpStatus(response.code());
      tellHooks(attempt, response);
      InputStream content = Answers.check(response, attempt);
      Message answer = new MessageImpl();
      answer.setExchange(message.getExchange());
      answer.put(Message.RESPONSE_CODE, response.code());
      Charset charset = charset(response);
      if (charset != null) {
        answer.put(Message.ENCODING, charset.name());
      }
      answer.setContent(InputStream.class, content);
      getMessageObserver().onMessage(answer);
    }
  }

  private static Response execute(Call call, WireAttempt attempt) throws IOException {
    try {
      return call.execute();
    } catch (IOException e) {
      for (HttpHook hook : attempt.settings().httpHooks()) {
        hook.onFailure(attempt.operation().service(), attempt.operation().name(), e);
      }
      throw new SendFailure(e);
    }
  }

  private Request request(WireAttempt attempt, byte[] body) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .tag(WireAttempt.class, attempt)
            .header("User-Agent", userAgent);
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
        .header("SOAPAction", "\"\"")
        .post(RequestBody.create(body, TEXT_XML))
        .build();
  }

  private static void tellHooks(WireAttempt attempt, Response response) {
    if (attempt.settings().httpHooks().isEmpty()) {
      return;
    }
    Map<String, java.util.List<String>> headers = response.headers().toMultimap();
    for (HttpHook hook : attempt.settings().httpHooks()) {
      hook.onResponse(
          attempt.operation().service(), attempt.operation().name(), response.code(), headers);
    }
  }

  private static @Nullable Charset charset(Response response) {
    MediaType type = response.body().contentType();
    return type == null ? null : type.charset();
  }

  @Override
  protected Logger getLogger() {
    return LOG;
  }
}
