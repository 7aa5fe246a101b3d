package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.CurrencyInfo;
import io.github.s360sdk.core.model.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed in an order (wire type {@code OrderUpdateData}, documented). It has no expiry and no
 * order total; {@code OrdersClient.details} gives the first.
 *
 * <p>Not kept: {@code expectedException} of the answer, which is false on success (documented).
 *
 * @param orderId id of the order
 * @param secretId secret id of the order (wire name {@code orderSecretId}), or null; whoever knows
 *     it can read the file
 * @param mainOperationId id of the main operation, or null
 * @param operations operations that were created or changed (wire name {@code
 *     operationDataUpdates})
 * @param movements movements that were created or changed (wire name {@code movementDataUpdates})
 * @param removedOperationIds ids of operations that are gone (wire name {@code removeOperationIds})
 * @param removedMovementIds ids of movements that are gone (wire name {@code removeMovementIds})
 * @param contiguities which places lie side by side (wire name {@code generatedContiguities})
 * @param contactQualities what the purchase makes of its contact (wire name {@code
 *     generatedContactQualities}); what the keys are is not documented
 * @param currency currency of the order (wire name {@code catalogCurrency}), or null
 * @param origin where the order comes from, or null
 * @param statusMessage free text of the platform, or null
 */
public record OrderUpdate(
    long orderId,
    @Nullable String secretId,
    @Nullable Long mainOperationId,
    List<OrderOperation> operations,
    List<Movement> movements,
    List<Long> removedOperationIds,
    List<Long> removedMovementIds,
    List<Contiguity> contiguities,
    Map<String, ContactQuality> contactQualities,
    @Nullable CurrencyInfo currency,
    @Nullable OrderOrigin origin,
    @Nullable String statusMessage) {

  /** Copies what can change. */
  public OrderUpdate {
    operations = List.copyOf(operations);
    movements = List.copyOf(movements);
    removedOperationIds = List.copyOf(removedOperationIds);
    removedMovementIds = List.copyOf(removedMovementIds);
    contiguities = List.copyOf(contiguities);
    contactQualities = Collections.unmodifiableMap(new LinkedHashMap<>(contactQualities));
  }

  /**
   * Sum of the totals of the operations in this update (inferred: the answer has no total). After
   * an order was extended it covers what changed only; {@link Order#total()} covers all of it.
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

  /** The update without the secret id. */
  @Override
  public String toString() {
    return "OrderUpdate[orderId="
        + orderId
        + ", operations="
        + operations.size()
        + ", movements="
        + movements.size()
        + ", removedOperationIds="
        + removedOperationIds
        + ", removedMovementIds="
        + removedMovementIds
        + "]";
  }
}
