package io.github.s360sdk.core;

import io.github.s360sdk.core.spi.RateLimiter;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection to one institution on the platform: address, credentials, HTTP client, cache and
 * rate limiter, shared by the clients of all domains.
 *
 * <p>Immutable and thread-safe. Costly to make (an HTTP client, and a port per service at its first
 * use), so make one per institution and keep it. Whoever makes it closes it; a program may also end
 * without closing it, because it keeps no thread alive.
 */
public interface S360Connection extends AutoCloseable {

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  static S360ConnectionBuilder builder() {
    return new S360ConnectionBuilder();
  }

  /**
   * Returns a connection that is configured by environment variables.
   *
   * <table>
   *   <caption>Variables</caption>
   *   <tr><td>{@code S360_OPERATOR}</td><td>code of the virtual operator; needed</td></tr>
   *   <tr><td>{@code S360_PASSWORD}</td><td>its password; needed</td></tr>
   *   <tr><td>{@code S360_INSTITUTION}</td><td>code of the institution; by default the part of the
   *       operator before the first underscore</td></tr>
   *   <tr><td>{@code S360_ENVIRONMENT}</td><td>{@code production} (default), {@code pre-production}
   *       or {@code demo}</td></tr>
   *   <tr><td>{@code S360_BASE_URL}</td><td>an address of your own, instead of an environment</td>
   *   </tr>
   *   <tr><td>{@code S360_LANGUAGE}</td><td>language of texts, for example {@code fr}</td></tr>
   * </table>
   *
   * @return the connection
   * @throws IllegalStateException if a variable is missing or wrong; the message names it
   */
  static S360Connection fromEnv() {
    return S360ConnectionBuilder.fromEnv(System.getenv()).build();
  }

  /**
   * Code of the institution.
   *
   * @return the code in lower case, as it stands in the address
   */
  String institution();

  /**
   * The environment.
   *
   * @return where the platform is reached
   */
  S360Environment environment();

  /**
   * The address that requests go to.
   *
   * @return scheme, host and port
   */
  String baseUrl();

  /**
   * Language that names in answers are asked in.
   *
   * @return a language code, or null for the default of the institution
   */
  @Nullable String language();

  /**
   * The clock that all decisions about time use.
   *
   * @return the clock
   */
  Clock clock();

  /**
   * How fast the institution is called at most: what is documented, or less after the platform has
   * refused calls.
   *
   * @return the pace, or empty if the rate limiter keeps none
   */
  Optional<RateLimiter.Pace> pace();

  /**
   * Returns a view of this connection with some options changed. It shares everything else, is
   * cheap to make, and ends with this connection; closing the view does nothing.
   *
   * @param change sets the options that differ
   * @return the view
   */
  S360Connection withOptions(Consumer<? super CallOptions> change);

  /** Cancels running calls and frees what the connection made. Closing twice is harmless. */
  @Override
  void close();
}
