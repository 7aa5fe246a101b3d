package io.github.s360sdk.testing.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands in the books of the simulator at one moment.
 *
 * @param id the order id
 * @param secretId the secret id
 * @param fileId the file that it belongs to
 * @param type order type as on the wire, for example {@code SALE}
 * @param state order state as on the wire: {@code OPEN}, {@code CLOSED}, {@code CANCELED} or {@code
 *     ABANDONNED}
 * @param contactNumber the purchaser, or null
 * @param externalReference the caller's reference given with the order, or null
 * @param operator the operator that created it
 * @param created when it was created
 * @param expires when its places are freed unless it is closed before
 * @param total sum of the operations in thousandths of the currency unit; negative for a refund
 * @param timesClosed how often it was closed with success; more than 1 never happens
 * @param operations its operations, without cancelled ones
 * @param payments its payments
 * @param tickets its tickets
 */
public record OrderSnapshot(
    long id,
    String secretId,
    long fileId,
    String type,
    String state,
    @Nullable String contactNumber,
    @Nullable String externalReference,
    String operator,
    Instant created,
    Instant expires,
    long total,
    int timesClosed,
    List<Operation> operations,
    List<Payment> payments,
    List<Ticket> tickets) {

  /** Copies the lists. */
  public OrderSnapshot {
    operations = List.copyOf(operations);
    payments = List.copyOf(payments);
    tickets = List.copyOf(tickets);
  }

  /**
   * All movements of all operations.
   *
   * @return the movements in the order of their operations
   */
  public List<Movement> movements() {
    return operations.stream().flatMap(operation -> operation.movements().stream()).toList();
  }

  /** Ids, type, state and total only. */
  @Override
  public String toString() {
    return "OrderSnapshot[id=%d, type=%s, state=%s, total=%d, timesClosed=%d]"
        .formatted(id, type, state, total, timesClosed);
  }

  /**
   * An order line.
   *
   * @param id the operation id
   * @param kind kind as on the wire, for example {@code SINGLE_ENTRY}
   * @param performanceId the performance, or null
   * @param seatCategoryId the seat category, or null
   * @param itemId the item, or null
   * @param timeslotId the timeslot, or null
   * @param tariffId the tariff, or null
   * @param quantity number of places or units
   * @param unitPrice price of one, in thousandths; negative for a refund
   * @param total price of all, in thousandths
   * @param parentOperationId the operation of the composed product, or null
   * @param movements one per place or unit
   */
  public record Operation(
      long id,
      String kind,
      @Nullable Long performanceId,
      @Nullable Long seatCategoryId,
      @Nullable Long itemId,
      @Nullable Long timeslotId,
      @Nullable Long tariffId,
      int quantity,
      long unitPrice,
      long total,
      @Nullable Long parentOperationId,
      List<Movement> movements) {

    /** Copies the list. */
    public Operation {
      movements = List.copyOf(movements);
    }
  }

  /**
   * A place or unit.
   *
   * @param id the movement id
   * @param seatId the physical seat that it occupies, also where the platform does not tell it; or
   *     null for units without a seat
   * @param resumed whether it was taken over from a reservation
   * @param refunded whether it was refunded
   */
  public record Movement(long id, @Nullable Long seatId, boolean resumed, boolean refunded) {}

  /**
   * A payment.
   *
   * @param methodId the payment method
   * @param amount in thousandths
   */
  public record Payment(long methodId, long amount) {}

  /**
   * A ticket.
   *
   * @param id the ticket id
   * @param movementId the movement that it is for
   * @param barCode its bar code
   * @param state state as on the wire, for example {@code VALID}
   */
  public record Ticket(long id, long movementId, String barCode, String state) {

    /** Without the bar code. */
    @Override
    public String toString() {
      return "Ticket[id=%d, movementId=%d, barCode=***, state=%s]".formatted(id, movementId, state);
    }
  }
}
