package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.OpenValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How tickets and documents of an order reach the buyer (wire type {@code OrderShipmentData},
 * observed in order messages; whether it comes with the call is not known).
 *
 * @param id id, or null
 * @param contactNumber contact number of the recipient, or null
 * @param mode the way (wire name {@code shipmentMode}), or null
 * @param state state (wire name {@code shipmentState}), or null
 * @param sent whether it was sent (wire name {@code shipmentSent}); false where the answer is
 *     silent
 * @param documents documents that belong to it
 * @param tickets texts of the tickets that belong to it, seen empty; what is inside is not known,
 *     so only the text is kept
 */
public record Shipment(
    @Nullable Long id,
    @Nullable String contactNumber,
    @Nullable Mode mode,
    @Nullable OpenValue<ShipmentState> state,
    boolean sent,
    List<OrderDocument> documents,
    List<String> tickets) {

  /** Copies what can change. */
  public Shipment {
    documents = List.copyOf(documents);
    tickets = List.copyOf(tickets);
  }

  /** The shipment without its recipient and tickets. */
  @Override
  public String toString() {
    return "Shipment[id=" + id + ", mode=" + mode + ", state=" + state + ", sent=" + sent + "]";
  }

  /**
   * A way of shipment (observed).
   *
   * @param id id, or null
   * @param code code (wire name {@code idCode}), or null
   * @param name name, or null
   * @param type type, or null
   */
  public record Mode(
      @Nullable Long id,
      @Nullable String code,
      @Nullable String name,
      @Nullable OpenValue<ShipmentModeType> type) {}
}
