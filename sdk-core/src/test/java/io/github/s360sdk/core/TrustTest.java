package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.core.testing.EchoPlatform;
import io.github.s360sdk.core.testing.Envelopes;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may answer: TLS is verified, with the trust store of the JVM or one of the user. */
@Timeout(30)
class TrustTest {

  private final MockWebServer server = new MockWebServer();
  private final HeldCertificate ofTheHost =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

  @BeforeEach
  void start() throws Exception {
    server.useHttps(
        new HandshakeCertificates.Builder().heldCertificate(ofTheHost).build().sslSocketFactory());
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "text/xml")
            .body(Envelopes.success("hello"))
            .build());
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String read(String host, Consumer<S360ConnectionBuilder> change) {
    S360ConnectionBuilder builder =
        S360Connection.builder()
            .institution("acme")
            .baseUrl("https://" + host + ":" + server.getPort())
            .credentials("ACME_API", "secret")
            .retry(RetryPolicy.NONE);
    change.accept(builder);
    try (S360Connection connection = builder.build()) {
      return EchoPlatform.call(connection, Operation.read("EchoService", "echo"), "hi");
    }
  }

  private Consumer<S360ConnectionBuilder> ownStore() {
    HandshakeCertificates own =
        new HandshakeCertificates.Builder().addTrustedCertificate(ofTheHost.certificate()).build();
    return builder -> builder.sslContext(own.sslContext(), own.trustManager());
  }

  @Test
  void aTrustStoreOfTheUserIsUsed() {
    assertThat(read("localhost", ownStore())).isEqualTo("hello");
  }

  @Test
  void aCertificateThatNobodySignedIsRefused() {
    assertThatThrownBy(() -> read("localhost", builder -> {}))
        .isInstanceOf(ConnectionFailedException.class)
        .hasMessageContaining("TLS");
  }

  @Test
  void aCertificateOfAnotherHostIsRefusedEvenIfTheUserWouldAcceptIt() {
    assertThatThrownBy(
            () ->
                read(
                    "127.0.0.1",
                    ownStore()
                        .andThen(
                            builder ->
                                builder.customizeHttpClient(
                                    OkHttpClient.Builder.class,
                                    http -> http.hostnameVerifier((host, session) -> true)))))
        .isInstanceOf(ConnectionFailedException.class)
        .hasMessageContaining("TLS");
  }

  /** Looks like a trust manager and is none. */
  private static final class TrustEverybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  @Test
  void aTrustManagerThatTrustsEverybodyIsRefused() throws GeneralSecurityException {
    TrustEverybody everybody = new TrustEverybody();
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {everybody}, null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("localhost", builder -> builder.sslContext(context, everybody)))
        .withMessageContaining("cannot be switched off");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                read(
                    "localhost",
                    builder ->
                        builder.customizeHttpClient(
                            OkHttpClient.Builder.class,
                            http -> http.sslSocketFactory(context.getSocketFactory(), everybody))));
  }
}
