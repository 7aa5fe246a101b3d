package io.github.s360sdk.testing.internal.service;

/** The caller asks too often: answered with an HTTP status and a page that is no SOAP. */
public final class Throttled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Throttled() {
    super("too many calls", null, false, false);
  }
}
