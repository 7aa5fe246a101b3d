package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.CurrencyInfo;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.OpenValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order (wire type {@code OrderDetailsData}, documented), with what stands beside it in the
 * answer.
 *
 * <p>Amounts are in thousandths on the wire and in the currency of the order. Where the answer
 * names none, or one that is not an ISO 4217 code, they are in {@code XXX} (no currency), so that
 * no amount is lost; {@link #currency()} then tells what the answer said.
 *
 * @param id id (wire name {@code orderId})
 * @param secretId secret id (wire name {@code orderSecretId}, observed), or null; whoever knows it
 *     can read the file
 * @param state state (wire name {@code orderState}): only {@code CLOSED} ends a sale; or null
 * @param type type (wire name {@code orderType}), or null
 * @param granularity how deep the details go (wire name {@code orderDetailGranularity}, observed in
 *     order messages), or null
 * @param contactNumber contact number of the purchaser (wire name {@code contactReference},
 *     observed), or null
 * @param created when it was created (wire name {@code creationDateTime}), or null
 * @param expires end of the hold of an order that is not closed (wire name {@code expirationDate}),
 *     or null
 * @param referenceDate reference date, or null
 * @param currency currency of the order (wire name {@code catalogCurrency}), or null
 * @param multicurrency whether the order is in several currencies (observed); false where the
 *     answer is silent
 * @param amounts amounts by type of operation
 * @param operations its operations (wire name {@code operationDatas})
 * @param movements its movements (wire name {@code movementDatas}, observed)
 * @param tickets its tickets (wire name {@code movementTicketDatas}, seen empty); a closed order
 *     without tickets is no failure
 * @param contiguities which places lie side by side (wire name {@code generatedContiguities},
 *     observed)
 * @param shipments how it reaches the buyer (observed in order messages)
 * @param installments texts of the instalments to create (wire name {@code
 *     orderInstallmentsToCreate}, seen empty); what is inside is not known, so only the text is
 *     kept
 * @param origin where it comes from (wire name {@code orderOriginData}, observed), or null
 * @param originator what created it (wire name {@code orderOriginator}, observed), or null
 * @param pointOfSales where it was sold
 * @param insertedBy user who created it (wire name {@code userInserted}, observed), or null
 * @param updatedBy user who changed it last (wire name {@code userUpdated}, observed), or null
 */
public record Order(
    long id,
    @Nullable String secretId,
    @Nullable OpenValue<OrderState> state,
    @Nullable OpenValue<OrderType> type,
    @Nullable OpenValue<OrderDetailGranularity> granularity,
    @Nullable String contactNumber,
    @Nullable OffsetDateTime created,
    @Nullable OffsetDateTime expires,
    @Nullable OffsetDateTime referenceDate,
    @Nullable CurrencyInfo currency,
    boolean multicurrency,
    Amounts amounts,
    List<OrderOperation> operations,
    List<Movement> movements,
    List<Ticket> tickets,
    List<Contiguity> contiguities,
    List<Shipment> shipments,
    List<String> installments,
    @Nullable OrderOrigin origin,
    @Nullable OpenValue<OrderOriginator> originator,
    PointOfSales pointOfSales,
    @Nullable String insertedBy,
    @Nullable String updatedBy) {

  /** Copies what can change. */
  public Order {
    operations = List.copyOf(operations);
    movements = List.copyOf(movements);
    tickets = List.copyOf(tickets);
    contiguities = List.copyOf(contiguities);
    shipments = List.copyOf(shipments);
    installments = List.copyOf(installments);
  }

  /**
   * Whether the order is closed. Every other state, known or not, is not closed.
   *
   * @return true only for state {@code CLOSED}
   */
  public boolean isClosed() {
    return state != null && state.is(OrderState.CLOSED);
  }

  /**
   * Sum of the totals of all operations (inferred rule of the platform for what is paid).
   *
   * @return the sum, zero if no operation has a total
   * @throws IllegalArgumentException if the operations are in different currencies
   */
  public Money total() {
    return Totals.of(operations, currency);
  }

  /**
   * The operation with an id.
   *
   * @param operationId id of an operation
   * @return the operation, or null if there is none with this id
   */
  public @Nullable OrderOperation operation(long operationId) {
    return operations.stream()
        .filter(operation -> operation.id() == operationId)
        .findFirst()
        .orElse(null);
  }

  /**
   * The movements of an operation.
   *
   * @param operationId id of an operation
   * @return its movements; empty if there are none, or if they do not name their operation
   */
  public List<Movement> movementsOf(long operationId) {
    return movements.stream()
        .filter(movement -> Objects.equals(movement.operationId(), operationId))
        .toList();
  }

  /** The order without secret id, contacts, users and bar codes. */
  @Override
  public String toString() {
    return "Order[id="
        + id
        + ", state="
        + state
        + ", type="
        + type
        + ", operations="
        + operations.size()
        + ", movements="
        + movements.size()
        + ", tickets="
        + tickets.size()
        + ", expires="
        + expires
        + "]";
  }

  /**
   * Amounts of an order.
   *
   * @param sale amount that is sold (wire name {@code saleAmount}), or null
   * @param preSale amount that is in the cart (wire name {@code preSaleAmount}), or null
   * @param reservation amount that is reserved (wire name {@code reservationAmount}), or null
   * @param option amount that is in option (wire name {@code optionAmount}), or null
   * @param waitingAccountBalance balance of the waiting account (wire name {@code
   *     waitingAccountBalanceAmount}), or null
   */
  public record Amounts(
      @Nullable Money sale,
      @Nullable Money preSale,
      @Nullable Money reservation,
      @Nullable Money option,
      @Nullable Money waitingAccountBalance) {}

  /**
   * Where an order was sold (observed).
   *
   * @param id id of the point of sales (wire name {@code pointOfSalesId}), or null
   * @param code its code (wire name {@code pointOfSalesCode}), or null
   * @param name its name (wire name {@code pointOfSalesName}), or null
   * @param number its number (wire name {@code posNum}), or null
   * @param organizationCode code of the organization, or null
   * @param organizationName name of the organization; may be empty
   * @param channelCode code of the sales channel (wire name {@code salesChannelCode}), or null
   * @param channelName name of the sales channel (wire name {@code salesChannelName}); may be empty
   * @param channelType type of the sales channel (wire name {@code salesChannelType}), or null
   */
  public record PointOfSales(
      @Nullable Long id,
      @Nullable String code,
      @Nullable String name,
      @Nullable String number,
      @Nullable String organizationCode,
      LocalizedText organizationName,
      @Nullable String channelCode,
      LocalizedText channelName,
      @Nullable OpenValue<SalesChannelType> channelType) {}
}
