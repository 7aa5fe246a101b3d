package io.github.s360sdk.sales;

import io.github.s360sdk.core.error.S360Exception;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the recovery found out about an order.
 *
 * @param outcome what became of it
 * @param orderId id of the order, or null if it never came so far or is not known
 * @param externalReference the reference that was sent with it, or null
 * @param sale what was sold, reserved or refunded, with its tickets; null unless the order is
 *     closed
 * @param freesAt when the places free themselves, or null if nothing is held or it is not known
 * @param error why it is not known, or null if it is
 */
public record RecoveredOrder(
    Outcome outcome,
    @Nullable Long orderId,
    @Nullable String externalReference,
    @Nullable Sale sale,
    @Nullable Instant freesAt,
    @Nullable S360Exception error) {

  /** What can have become of an order. */
  public enum Outcome {
    /** It is closed: sold, reserved or refunded, as {@link RecoveredOrder#sale()} tells. */
    CLOSED,
    /** It was given up, and its places are free. */
    FREED,
    /** It has expired, and its places are free. */
    EXPIRED,
    /**
     * The answer to its creation was lost, so its id is not known. It was not paid and never will
     * be; if it was made, its places free themselves at {@link RecoveredOrder#freesAt()} at about
     * the latest.
     */
    NEVER_CLOSED,
    /** It is a cart that is open: take it up with {@link SalesClient#openOrder}, or leave it. */
    OPEN,
    /** The platform could not tell yet, as {@link RecoveredOrder#error()} says: recover later. */
    PENDING
  }

  /** Checks that there is an outcome. */
  public RecoveredOrder {
    Objects.requireNonNull(outcome, "outcome");
  }

  /**
   * Whether the journal needs the order no more.
   *
   * @return false for carts that are open and what is pending
   */
  public boolean isEnd() {
    return outcome != Outcome.OPEN && outcome != Outcome.PENDING;
  }

  /** Outcome and id; no reference and no bar codes. */
  @Override
  public String toString() {
    return "RecoveredOrder[outcome=" + outcome + ", orderId=" + orderId + "]";
  }
}
