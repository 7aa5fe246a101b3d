package io.github.s360sdk.sales;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options of {@link SalesClient#recover}. */
public final class RecoveryOptions {

  private @Nullable Consumer<? super RecoveredOrder> handover;
  private boolean closeOpenOrders = true;

  RecoveryOptions() {}

  /**
   * Sets who is told of each order that has come to an end. The journal forgets the order after
   * that has returned; if it throws, the other orders are recovered all the same, the exception
   * reaches the caller, and the order is told again by the next recovery.
   *
   * @param store stores what was sold
   * @return this
   */
  public RecoveryOptions handover(Consumer<? super RecoveredOrder> store) {
    this.handover = Objects.requireNonNull(store, "store");
    return this;
  }

  /**
   * Gives up orders that were being closed and are still open, instead of closing them. For
   * programs whose buyers pay only after the order is closed, and may have begun another one. A
   * cart whose buyer has changed it since is left open in either case.
   *
   * @return this
   */
  public RecoveryOptions giveUpWhatIsNotClosed() {
    this.closeOpenOrders = false;
    return this;
  }

  @Nullable Consumer<? super RecoveredOrder> handover() {
    return handover;
  }

  boolean closeOpenOrders() {
    return closeOpenOrders;
  }
}
