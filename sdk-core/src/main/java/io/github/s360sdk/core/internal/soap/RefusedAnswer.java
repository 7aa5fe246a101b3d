package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.error.S360Exception;
import java.io.IOException;

/** Carries an error that is already typed through the layers of CXF. */
final class RefusedAnswer extends IOException {

  private static final long serialVersionUID = 1L;

  private final S360Exception error;

  RefusedAnswer(S360Exception error) {
    super(error.getMessage(), error);
    this.error = error;
  }

  S360Exception error() {
    return error;
  }
}
