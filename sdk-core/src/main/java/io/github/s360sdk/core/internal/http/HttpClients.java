package io.github.s360sdk.core.internal.http;

import io.github.s360sdk.core.internal.pipeline.WireAttempt;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Makes the HTTP client of a connection. */
public final class HttpClients {

  // Idle connections kept for callers side by side; a client with more of them still works.
  private static final int IDLE_CONNECTIONS = 32;
  private static final long KEEP_ALIVE_SECONDS = 60;
  private static final int UNAVAILABLE = 503;

  // OkHttp takes no more.
  private static final Duration LONGEST_TIMEOUT = Duration.ofMillis(Integer.MAX_VALUE);

  private HttpClients() {}

  /** What a user may choose about HTTP. */
  public record Options(
      Duration connectTimeout,
      Duration readTimeout,
      @Nullable Proxy proxy,
      @Nullable SSLContext sslContext,
      @Nullable X509TrustManager trustManager,
      List<Consumer<? super OkHttpClient.Builder>> customizers) {}

  private static Duration bounded(Duration timeout) {
    return timeout.compareTo(LONGEST_TIMEOUT) > 0 ? LONGEST_TIMEOUT : timeout;
  }

  /**
   * A client with what was made for it. The user may have given it a dispatcher or a pool of his
   * own.
   */
  public record Made(OkHttpClient client, Dispatcher dispatcher, ConnectionPool pool) {

    /** Frees what was made here. */
    public void close() {
      dispatcher.cancelAll();
      dispatcher.executorService().shutdown();
      pool.evictAll();
    }
  }

  public static Made create(Options options) {
    Dispatcher dispatcher = new Dispatcher();
    ConnectionPool pool =
        new ConnectionPool(IDLE_CONNECTIONS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(pool)
            .socketFactory(new BoundedSockets())
            .connectTimeout(bounded(options.connectTimeout()))
            .readTimeout(bounded(options.readTimeout()))
            // Writing is bounded by the timeout of the attempt; one timer less per call.
            .writeTimeout(Duration.ZERO);
    if (options.proxy() != null) {
      builder.proxy(options.proxy());
    }
    if (options.sslContext() != null && options.trustManager() != null) {
      builder.sslSocketFactory(options.sslContext().getSocketFactory(), options.trustManager());
    }
    customize(builder, options.customizers());
    // Set last, because correctness rests on them: one protocol, nothing followed, and nothing
    // repeated below the retry stage; OkHttp would send a write again after a broken connection.
    OkHttpClient client =
        builder
            .protocols(List.of(Protocol.HTTP_1_1))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .addNetworkInterceptor(new SentMarker())
            .build();
    boolean ofTheUser = options.trustManager() != null || !options.customizers().isEmpty();
    if (ofTheUser && client.x509TrustManager() != null) {
      Trust.requireVerification(client.x509TrustManager());
    }
    return new Made(client, dispatcher, pool);
  }

  /** Names of hosts are verified as the library does it, whatever the user has set. */
  private static void customize(
      OkHttpClient.Builder builder, List<Consumer<? super OkHttpClient.Builder>> customizers) {
    if (customizers.isEmpty()) {
      return; // the usual case, which needs no second client to be made
    }
    HostnameVerifier ofTheLibrary = builder.build().hostnameVerifier();
    customizers.forEach(customizer -> customizer.accept(builder));
    builder.hostnameVerifier(ofTheLibrary);
  }

  /** Runs when a connection stands and the first byte of the request is about to be written. */
  private static final class SentMarker implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Connection connection = chain.connection();
      if (connection != null) {
        // A request of more than 8 KiB leaves in several pieces. Without this the last one waits
        // until the other side has confirmed the ones before, which takes it up to 40 ms.
        connection.socket().setTcpNoDelay(true);
      }
      Request request = chain.request();
      WireAttempt attempt = request.tag(WireAttempt.class);
      if (attempt != null) {
        attempt.markSent();
      }
      return notRepeated(chain.proceed(request));
    }

    /**
     * OkHttp sends a request again, also one that changes something, after a 503 that allows it at
     * once. Only the retry stage may do that, so the header that allows it is left out.
     */
    private static Response notRepeated(Response response) {
      return response.code() == UNAVAILABLE
          ? response.newBuilder().removeHeader("Retry-After").build()
          : response;
    }
  }
}
