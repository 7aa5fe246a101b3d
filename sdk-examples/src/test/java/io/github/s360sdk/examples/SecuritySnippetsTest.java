package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.UnexpectedHttpStatusException;
import io.github.s360sdk.core.spi.RetryPolicy;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the page about security, between markers, run against a server with TLS. */
@Timeout(60)
class SecuritySnippetsTest {

  private final char[] trustStorePassword = "for-tests-only".toCharArray();

  private static S360ConnectionBuilder connectionTo(MockWebServer server) {
    return S360Connection.builder()
        .institution("acme")
        .baseUrl("https://localhost:" + server.getPort())
        .credentials("ACME_SHOP", "for-tests-only")
        .retry(RetryPolicy.NONE);
  }

  private Path trustStore(Path folder, X509Certificate certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("gateway", certificate);
    Path file = folder.resolve("trusted.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, trustStorePassword);
    }
    return file;
  }

  private static void ask(S360ConnectionBuilder connection) {
    try (S360Client s360 = S360Client.of(connection.build())) {
      s360.catalog().isAlive();
    }
  }

  @Test
  void trustsACertificateOfTheCompany(@TempDir Path folder) throws Exception {
    HeldCertificate gateway =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(gateway).build().sslSocketFactory());
      server.enqueue(new MockResponse.Builder().code(302).build());
      server.start();
      assertThatThrownBy(() -> ask(connectionTo(server)))
          .isInstanceOf(ConnectionFailedException.class)
          .hasMessageContaining("TLS");

      S360ConnectionBuilder connection = connectionTo(server);
      Path trustStore = trustStore(folder, gateway.certificate());
      // snippet
      KeyStore trusted = KeyStore.getInstance(trustStore.toFile(), trustStorePassword);
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, factory.getTrustManagers(), null);
      connection.sslContext(tls, (X509TrustManager) factory.getTrustManagers()[0]);
      // end snippet

      // The answer of the server is read now, and is no answer of the platform.
      assertThatThrownBy(() -> ask(connection)).isInstanceOf(UnexpectedHttpStatusException.class);
      assertThat(server.getRequestCount()).isEqualTo(1);
    }
  }
}
