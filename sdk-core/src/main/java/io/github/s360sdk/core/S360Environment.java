package io.github.s360sdk.core;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where the platform is reached: one of the vendor's hosts, or an address of your own such as a
 * simulator or a gateway.
 */
public final class S360Environment {

  /** Production: {@code https://{institution}.ws.secutix.com} (documented). */
  public static final S360Environment PRODUCTION =
      new S360Environment("production", "https://{institution}.ws.secutix.com");

  /** Pre-production: {@code https://{institution}.pp-ws.secutix.com} (observed). */
  public static final S360Environment PRE_PRODUCTION =
      new S360Environment("pre-production", "https://{institution}.pp-ws.secutix.com");

  /**
   * The vendor's public demo: {@code https://{institution}.demo-ws.secutix.com} with the
   * institutions {@code mosa}, {@code cube} and {@code play} (documented).
   */
  public static final S360Environment DEMO =
      new S360Environment("demo", "https://{institution}.demo-ws.secutix.com");

  private static final String INSTITUTION = "{institution}";

  // Names of the own machine; a name that DNS could answer differently is not among them.
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private final String name;
  private final String template;

  private S360Environment(String name, String template) {
    this.name = name;
    this.template = template;
  }

  /**
   * Returns an environment with an address of your own.
   *
   * @param baseUrl scheme, host, port and possibly a path, without a query; may hold {@code
   *     {institution}}. {@code http} is accepted for the own machine only, because each request
   *     carries the password
   * @return the environment
   * @throws IllegalArgumentException if the address cannot be used
   */
  public static S360Environment custom(String baseUrl) {
    String address = baseUrl.strip();
    while (address.endsWith("/")) {
      address = address.substring(0, address.length() - 1);
    }
    URI uri;
    try {
      uri = URI.create(address.replace(INSTITUTION, "institution"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "base URL cannot be read; give one like https://host:port", e);
    }
    if (uri.getHost() == null || uri.getQuery() != null || uri.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "base URL must have a scheme and a host, and neither query nor user: " + uri.getHost());
    }
    boolean https = "https".equalsIgnoreCase(uri.getScheme());
    boolean http = "http".equalsIgnoreCase(uri.getScheme());
    if (!https && !(http && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT)))) {
      throw new IllegalArgumentException(
          "base URL must use https, because each request carries the password; http is accepted"
              + " for localhost only, not for "
              + uri.getHost());
    }
    return new S360Environment("custom", address);
  }

  /**
   * Returns the environment of the given name.
   *
   * @param name {@code production}, {@code pre-production} or {@code demo}; case does not count
   * @return the environment
   * @throws IllegalArgumentException if there is no such environment
   */
  public static S360Environment named(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "production" -> PRODUCTION;
      case "pre-production", "preproduction" -> PRE_PRODUCTION;
      case "demo" -> DEMO;
      default ->
          throw new IllegalArgumentException(
              "unknown environment: use production, pre-production or demo, or a base URL");
    };
  }

  /**
   * Name of the environment.
   *
   * @return {@code production}, {@code pre-production}, {@code demo} or {@code custom}
   */
  public String name() {
    return name;
  }

  /**
   * The address for an institution.
   *
   * @param institution code of the institution; written in lower case as the platform wants it
   * @return scheme, host and port, without a slash at the end
   */
  public String baseUrl(String institution) {
    return template.replace(INSTITUTION, institution.toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof S360Environment environment && template.equals(environment.template);
  }

  @Override
  public int hashCode() {
    return template.hashCode();
  }

  /** Name and address. */
  @Override
  public String toString() {
    return name + " (" + template + ")";
  }
}
