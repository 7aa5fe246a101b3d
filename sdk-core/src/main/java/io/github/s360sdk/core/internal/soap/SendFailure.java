package io.github.s360sdk.core.internal.soap;

import java.io.IOException;

/** The HTTP client could not get the head of an answer. */
final class SendFailure extends IOException {

  private static final long serialVersionUID = 1L;

  private final IOException reason;

  SendFailure(IOException cause) {
    super(cause.getClass().getSimpleName(), cause);
    this.reason = cause;
  }

  IOException reason() {
    return reason;
  }
}
