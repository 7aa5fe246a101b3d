package io.github.s360sdk.sales.error;

import io.github.s360sdk.core.error.S360Exception;
import org.jspecify.annotations.Nullable;

/**
 * The journal of orders cannot be read or written. A step of an order that could not be written
 * down was not taken; {@link #order()} says in what state the order is.
 */
public class OrderJournalException extends S360Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an error.
   *
   * @param what what happened
   * @param advice what to do
   * @param cause the cause, or null
   */
  public OrderJournalException(String what, String advice, @Nullable Throwable cause) {
    super(what, advice, null, cause);
  }
}
