package io.github.s360sdk.core.internal.soap;

import java.io.IOException;

/** An answer is larger than the limits allow; says by which one. */
final class AnswerTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  AnswerTooLarge(String how) {
    super(how);
  }
}
