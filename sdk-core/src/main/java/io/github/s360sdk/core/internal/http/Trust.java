package io.github.s360sdk.core.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/**
 * Refuses trust managers that trust everybody. Verification of TLS cannot be switched off, neither
 * by an option nor by a trust manager that only looks like one.
 */
final class Trust {

  // Signed by itself and long expired, with a key that was thrown away.
  private static final String NOBODY = "/META-INF/s360/nobody.pem";

  private Trust() {}

  /**
   * Tries a certificate that nobody can trust.
   *
   * @throws IllegalArgumentException if the trust manager accepts it
   */
  static void requireVerification(X509TrustManager trust) {
    X509Certificate[] nobody = {nobody()};
    try {
      trust.checkServerTrusted(nobody, nobody[0].getPublicKey().getAlgorithm());
    } catch (CertificateException | RuntimeException e) {
      return;
    }
    throw new IllegalArgumentException(
        "the trust manager accepts any certificate, and verification cannot be switched off; give"
            + " one that was made from a trust store with the certificate of the other side");
  }

  private static X509Certificate nobody() {
    try (InputStream pem = Trust.class.getResourceAsStream(NOBODY)) {
      Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(pem);
      return (X509Certificate) certificate;
    } catch (IOException | CertificateException e) {
      throw new IllegalStateException("the resource " + NOBODY + " cannot be read", e);
    }
  }
}
