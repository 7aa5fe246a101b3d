package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.Period;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A ticket (wire type {@code TicketData}). That there are tickets in answers is observed; their
 * fields are assumed. More fields may exist and are not kept.
 *
 * @param id id (wire name {@code ticketId}), or null
 * @param barcode what the entrance reads (wire names {@code barCode} and {@code barcode}), or null;
 *     whoever knows it can enter
 * @param barcodeType type of the bar code, whose values are not known, or null
 * @param movementId id of its movement, or null
 * @param operationId id of its operation, or null
 * @param state state (wire name {@code ticketState}), or null
 * @param created when it was made (wire name {@code creationDate}), or null
 * @param validity when it is valid (wire names {@code validityStartTime} and {@code
 *     validityEndTime})
 */
public record Ticket(
    @Nullable Long id,
    @Nullable String barcode,
    @Nullable String barcodeType,
    @Nullable Long movementId,
    @Nullable Long operationId,
    @Nullable OpenValue<TicketState> state,
    @Nullable OffsetDateTime created,
    Period validity) {

  /** The ticket with its bar code masked. */
  @Override
  public String toString() {
    return "Ticket[id="
        + id
        + ", barcode="
        + (barcode == null ? "null" : "***")
        + ", movementId="
        + movementId
        + ", operationId="
        + operationId
        + ", state="
        + state
        + "]";
  }
}
