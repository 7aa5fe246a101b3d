package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.Address;
import io.github.s360sdk.core.model.CurrencyInfo;
import io.github.s360sdk.core.model.Location;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.OpenValue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation: a line of an order with its quantity (wire type {@code OperationData}, documented).
 * Which fields are there depends on the kind of operation. Texts are in the language of the
 * connection.
 *
 * @param id id (wire name {@code operationId}); 0 if the answer has none
 * @param number number within the order (wire name {@code operationNumber}), or null
 * @param kind kind: {@code SINGLE_ENTRY}, {@code SIMPLE_PRODUCT} or another text, or null
 * @param type type: {@code PRE_SALE} on an order that is not closed, or another text, or null
 * @param quantity number of places or units, or null
 * @param fileId id of the file that the operation belongs to (observed), or null
 * @param expires end of the hold (wire name {@code expirationDate}, observed), or null
 * @param item the item that is sold
 * @param product the product that is sold
 * @param performance the performance, or null where the answer names none
 * @param timeslot the time slot, or null where the answer names none
 * @param tariff the tariff
 * @param seatCategory the seat category, or null where the answer names none
 * @param contingent the contingent, or null where the answer names none
 * @param price prices and VAT
 * @param season the season, or null where the answer names none
 * @param activity the activity, or null where the answer names none
 * @param place where it takes place
 * @param links other operations that this one hangs together with
 * @param flags what the operation can do and is
 * @param comfortVariables values of the comfort variables by name (wire name {@code
 *     comfortVariableValues}, observed)
 * @param visitGroup the group of a visit, or null where the answer names none
 */
public record OrderOperation(
    long id,
    @Nullable Integer number,
    @Nullable OpenValue<OperationKind> kind,
    @Nullable OpenValue<OperationType> type,
    @Nullable Integer quantity,
    @Nullable Long fileId,
    @Nullable OffsetDateTime expires,
    Item item,
    ProductRef product,
    @Nullable PerformanceRef performance,
    @Nullable Timeslot timeslot,
    TariffRef tariff,
    @Nullable SeatCategoryRef seatCategory,
    @Nullable ContingentRef contingent,
    Price price,
    @Nullable SeasonRef season,
    @Nullable ActivityRef activity,
    Place place,
    Links links,
    Flags flags,
    Map<String, String> comfortVariables,
    @Nullable VisitGroup visitGroup) {

  /** Copies what can change. */
  public OrderOperation {
    comfortVariables = Collections.unmodifiableMap(new LinkedHashMap<>(comfortVariables));
  }

  /**
   * The total of the operation.
   *
   * @return total of the price, or null if the answer has none
   */
  public @Nullable Money total() {
    return price.total();
  }

  /**
   * The item that an operation sells.
   *
   * @param id id (wire name {@code itemId}), or null
   * @param date date of the item (wire name {@code itemDate}, observed), or null
   * @param designation how the item is called on tickets and in shops (wire name {@code
   *     itemDisplayExternalDesignation}), or null
   */
  public record Item(
      @Nullable Long id, @Nullable OffsetDateTime date, @Nullable String designation) {}

  /**
   * The time slot of an operation (observed).
   *
   * @param id id (wire name {@code timeslotId}), or null
   * @param duration how long it is (wire name {@code timeslotDuration}); the unit is not known; or
   *     null
   */
  public record Timeslot(@Nullable Long id, @Nullable Integer duration) {}

  /**
   * Prices of an operation. Amounts are in thousandths on the wire. Their currency is that of the
   * operation, else that of the order; where the answer names neither, or one that is not an ISO
   * 4217 code, it is {@code XXX} (no currency), so that no amount is lost.
   *
   * @param unit price of one unit (wire name {@code unitPrice}), or null
   * @param base base price (wire name {@code basePrice}), or null
   * @param total total of the operation (wire name {@code totalAmount}), or null
   * @param totalWithoutVat total without VAT (wire name {@code withoutVatTotalAmount}), or null
   * @param waitingAccountBalance balance of the waiting account (observed), or null
   * @param vatRate VAT rate as on the wire: the scale is not known (assumed: thousandths of a
   *     percent), or null
   * @param vatCountryCode country of the VAT, or null
   * @param selfPaidVat whether the VAT is paid by the buyer (meaning inferred from the name); false
   *     where the answer is silent
   * @param currency currency of the operation (wire name {@code catalogCurrency}, observed), or
   *     null
   * @param component the part of the price that this operation stands for (wire name {@code
   *     priceComponentData}), or null
   */
  public record Price(
      @Nullable Money unit,
      @Nullable Money base,
      @Nullable Money total,
      @Nullable Money totalWithoutVat,
      @Nullable Money waitingAccountBalance,
      @Nullable BigDecimal vatRate,
      @Nullable String vatCountryCode,
      boolean selfPaidVat,
      @Nullable CurrencyInfo currency,
      @Nullable PriceComponent component) {}

  /**
   * Where what an operation sells takes place.
   *
   * @param locations sites and spaces; may be empty
   * @param siteId id of the site (observed), or null
   * @param site name of the site (observed), or null
   * @param siteAddress address of the site (observed), or null
   * @param space name of the space (observed), or null
   * @param configurationId id of the seating plan (wire name {@code physicalConfigurationId},
   *     observed), or null
   */
  public record Place(
      List<Location> locations,
      @Nullable Long siteId,
      @Nullable String site,
      @Nullable Address siteAddress,
      @Nullable String space,
      @Nullable Long configurationId) {

    /** Copies what can change. */
    public Place {
      locations = List.copyOf(locations);
    }
  }

  /**
   * Other operations that an operation hangs together with (observed).
   *
   * @param parentId id of the parent operation (wire name {@code parentOperationId}), or null
   * @param parentLinkType how it hangs on its parent (wire name {@code parentOperationLinkType}),
   *     whose values are not known, or null
   * @param crossSellParentIds ids of the operations that this one was offered for (wire name {@code
   *     crossSellParentOperationIds})
   * @param insuredIds ids of the operations that this one insures (wire name {@code
   *     insuredOperationIds})
   */
  public record Links(
      @Nullable Long parentId,
      @Nullable String parentLinkType,
      List<Long> crossSellParentIds,
      List<Long> insuredIds) {

    /** Copies what can change. */
    public Links {
      crossSellParentIds = List.copyOf(crossSellParentIds);
      insuredIds = List.copyOf(insuredIds);
    }
  }

  /**
   * What an operation is and can do. Each is false where the answer is silent.
   *
   * @param numbered whether seats have numbers
   * @param nominative whether names of holders are needed (wire names {@code isNominative} and
   *     {@code nominative}, which carry the same value)
   * @param exchangeable whether it can be exchanged (observed)
   * @param resale whether it is a resale (observed)
   * @param includedInShipmentFee whether the shipment fee covers it (observed)
   * @param fixedSeatSeasonTicket whether it is a season ticket with a fixed seat (wire name {@code
   *     fixedSeatSeasonticket}, observed)
   * @param championshipSeasonTicket whether it is a season ticket of a championship (wire name
   *     {@code championshipSeasonticket}, observed)
   * @param allSeasonTicketLinesCompetition whether all lines of the season ticket are of a
   *     competition (meaning inferred from the name, observed)
   */
  public record Flags(
      boolean numbered,
      boolean nominative,
      boolean exchangeable,
      boolean resale,
      boolean includedInShipmentFee,
      boolean fixedSeatSeasonTicket,
      boolean championshipSeasonTicket,
      boolean allSeasonTicketLinesCompetition) {}
}
