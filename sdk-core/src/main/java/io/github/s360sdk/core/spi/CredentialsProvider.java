package io.github.s360sdk.core.spi;

/**
 * Gives the credentials of a call. It is asked once per attempt, from any thread, so a password can
 * be changed without a new connection. It is also asked whose answers are kept: at each use of the
 * point-of-sale configuration, and where a catalogue or availabilities are not answered from
 * memory. Keep the answer cheap.
 */
@FunctionalInterface
public interface CredentialsProvider {

  /**
   * Returns the credentials that are valid now.
   *
   * @return the credentials
   */
  Credentials get();

  /**
   * Returns a provider that always gives the same credentials.
   *
   * @param operator code of the virtual operator
   * @param password its password
   * @return the provider
   */
  static CredentialsProvider of(String operator, String password) {
    Credentials credentials = new Credentials(operator, password);
    return () -> credentials;
  }
}
