package io.github.s360sdk.sales.journal;

/** How far an order has come, written down before the step is taken. */
public enum JournalStep {
  /** The order is being created; its id is not known yet. */
  CREATING,
  /** The order is open and its id is known. */
  OPEN,
  /** The order is being closed. */
  CLOSING,
  /** The order is closed, and what it sold has not been handed over to the caller yet. */
  CLOSED,
  /** The order is being given up. */
  GIVING_UP,
  /** Nothing is left to be done: the entry can be forgotten. */
  ENDED;

  /**
   * Whether nothing is left to be done.
   *
   * @return true for {@link #ENDED}
   */
  public boolean isEnd() {
    return this == ENDED;
  }
}
