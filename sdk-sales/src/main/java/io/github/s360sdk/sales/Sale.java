package io.github.s360sdk.sales;

import io.github.s360sdk.catalog.model.PaymentMethod;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.model.Movement;
import io.github.s360sdk.sales.model.OrderOperation;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.model.Ticket;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A closed order: a sale, a reservation or a refund.
 *
 * @param orderId id of the order
 * @param fileId id of its file, or null if the answers do not tell
 * @param type what the order did
 * @param total sum of the totals of the operations; negative for a refund
 * @param payment the payment method that was used, or null for a reservation
 * @param externalReference the reference that was sent, or null
 * @param purchaser contact number of who bought, or null
 * @param operations the lines of the order
 * @param movements one per place or unit
 * @param tickets the tickets with their bar codes
 * @param ticketsComplete whether there is a bar code for each movement, other than those of
 *     charges, which have none (assumed); if not, ask later with {@link SalesClient#tickets(long)}.
 *     Always true if no bar codes were wanted
 */
public record Sale(
    long orderId,
    @Nullable Long fileId,
    OrderType type,
    Money total,
    @Nullable PaymentMethod payment,
    @Nullable String externalReference,
    @Nullable String purchaser,
    List<OrderOperation> operations,
    List<Movement> movements,
    List<Ticket> tickets,
    boolean ticketsComplete) {

  /** Copies the lists. */
  public Sale {
    operations = List.copyOf(operations);
    movements = List.copyOf(movements);
    tickets = List.copyOf(tickets);
  }

  /**
   * The movement that a ticket is for.
   *
   * @param ticket one of the tickets
   * @return the movement, or null if the ticket does not tell
   */
  public @Nullable Movement movementOf(Ticket ticket) {
    return movements.stream()
        .filter(movement -> Objects.equals(movement.id(), ticket.movementId()))
        .findFirst()
        .orElse(null);
  }

  /** The sale in one line, without bar codes, references and contacts. */
  @Override
  public String toString() {
    return "Sale[orderId="
        + orderId
        + ", type="
        + type
        + ", total="
        + total
        + ", operations="
        + operations.size()
        + ", tickets="
        + tickets.size()
        + "]";
  }
}
