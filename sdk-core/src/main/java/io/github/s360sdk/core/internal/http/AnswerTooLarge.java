package io.github.s360sdk.core.internal.http;

import java.io.IOException;

/** An answer is larger than the limits allow; says by which one. */
public final class AnswerTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  /** Says how it is too large, as the end of a sentence about the answer. */
  public AnswerTooLarge(String how) {
    super(how);
  }
}
