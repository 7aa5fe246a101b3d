package io.github.s360sdk.sales;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options of {@link SalesClient#recover}. */
public final class RecoveryOptions {

  private @Nullable Consumer<? super RecoveredOrder> handover;
  private boolean salesOnly;
  private boolean closeOpenOrders = true;

  RecoveryOptions() {}

  /**
   * Sets who is told of each order that has come to an end, also of those that were not sold and
   * whose {@link RecoveredOrder#sale()} is null. The journal forgets the order after that has
   * returned; if it throws, the other orders are recovered all the same, the exception reaches the
   * caller, and the order is told again by the next recovery. Takes the place of {@link
   * #handoverSales}.
   *
   * @param store stores what became of an order
   * @return this
   */
  public RecoveryOptions handover(Consumer<? super RecoveredOrder> store) {
    this.handover = Objects.requireNonNull(store, "store");
    this.salesOnly = false;
    return this;
  }

  /**
   * Sets who stores what was sold. Orders that were sold, reserved or refunded are handed over, and
   * the journal forgets each after that has returned; if it throws, the other orders are recovered
   * all the same, the exception reaches the caller, and the order is handed over again by the next
   * recovery. The others that ended, because they were given up, expired or never closed, are only
   * told in the list that {@link SalesClient#recover} returns; the journal keeps them until it
   * does, so also while a handover throws. Takes the place of {@link #handover}.
   *
   * @param store stores a sale; it is given no null
   * @return this
   */
  public RecoveryOptions handoverSales(Consumer<? super Sale> store) {
    Objects.requireNonNull(store, "store");
    handover(
        order -> {
          Sale sale = order.sale();
          if (sale != null) {
            store.accept(sale);
          }
        });
    this.salesOnly = true;
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

  /** Who is told of an order, or null if only the list tells it. */
  @Nullable Consumer<? super RecoveredOrder> handoverOf(RecoveredOrder order) {
    return salesOnly && order.sale() == null ? null : handover;
  }

  boolean closeOpenOrders() {
    return closeOpenOrders;
  }
}
