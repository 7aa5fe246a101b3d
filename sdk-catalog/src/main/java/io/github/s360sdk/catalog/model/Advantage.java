package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.AdvantageTargetType;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An advantage: products at reduced prices for some (observed). It is unique by the id of its
 * season and its own id. Flags that are absent on the wire read as false.
 *
 * @param id id
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param description description for people (wire name {@code externalDescription}); may be empty
 * @param state state, or null
 * @param start begin, or null
 * @param type kind (wire name {@code advantageType}), or null
 * @param target who it is for
 * @param limits how much of it one may have
 * @param exclusive whether it cannot be combined with others
 * @param autoPromoted whether it is offered unasked (wire name {@code autoPromote})
 * @param freeShipmentModeIds shipment modes that cost nothing with it
 * @param products whole products with the reduced prices; they name no season
 */
public record Advantage(
    long id,
    @Nullable String code,
    LocalizedText name,
    LocalizedText description,
    @Nullable OpenValue<ProductState> state,
    @Nullable OffsetDateTime start,
    @Nullable OpenValue<AdvantageType> type,
    Target target,
    Limits limits,
    boolean exclusive,
    boolean autoPromoted,
    List<Long> freeShipmentModeIds,
    List<Product> products) {

  /** Copies the lists. */
  public Advantage {
    freeShipmentModeIds = List.copyOf(freeShipmentModeIds);
    products = List.copyOf(products);
  }

  /** Without its products, which are too large to print, and without the access code. */
  @Override
  public String toString() {
    return "Advantage[id=%d, code=%s, name=%s, state=%s, products=%d]"
        .formatted(id, code, name, state, products.size());
  }

  /**
   * Who an advantage is for. The access code is a secret: {@link #toString()} does not show it.
   *
   * @param type everybody, who knows the code, or certain contacts (wire name {@code
   *     advantageTargetType}, documented), or null
   * @param accessCode the code, where the type is {@link AdvantageTargetType#CODE} (observed), or
   *     null
   * @param contactMandatory whether a buyer must be named (wire name {@code mandatoryContact})
   * @param contactLimitation how far it is limited to a contact, or null
   * @param culturalContactAllowed whether it may be bought for a person who is named on the ticket
   *     (wire name {@code allowPurchaseCulturalContact}; the meaning is inferred from the name)
   */
  public record Target(
      @Nullable OpenValue<AdvantageTargetType> type,
      @Nullable String accessCode,
      boolean contactMandatory,
      @Nullable OpenValue<ContactLimitation> contactLimitation,
      boolean culturalContactAllowed) {

    /** Without the access code. */
    @Override
    public String toString() {
      return "Target[type=" + type + ", contactLimitation=" + contactLimitation + "]";
    }
  }

  /**
   * How much of an advantage one may have (observed).
   *
   * @param maxOrderQuantity largest quantity in an order, or null
   * @param maxQuantityPerPerformance largest quantity for a performance, or null
   * @param quotaPerTimeslot whether its quota counts for each timeslot
   * @param singleSeatCategory whether all seats of a performance must have one seat category (wire
   *     name {@code singleSeatCatPerPerformance})
   * @param endDateType until when before a performance it holds (wire name {@code
   *     performanceEndDateType}), or null
   */
  public record Limits(
      @Nullable Integer maxOrderQuantity,
      @Nullable Integer maxQuantityPerPerformance,
      boolean quotaPerTimeslot,
      boolean singleSeatCategory,
      @Nullable OpenValue<PerformanceEndDateType> endDateType) {}
}
