package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Location;
import io.github.s360sdk.core.model.OpenValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A performance of an event (documented).
 *
 * @param id id, wanted by orders as {@code performanceId}
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); where the platform gives none, the
 *     name of the event (wire name {@code eventExternalName}, or that of the product)
 * @param productId id of the event that it belongs to
 * @param type kind of the performance (wire name {@code performanceType}, observed), or null
 * @param state state (observed), or null
 * @param start begin (observed), or null
 * @param durationSeconds length in seconds (wire name {@code duration}; the unit is inferred), or
 *     null
 * @param location where it takes place: wire name {@code location}, completed by the site and the
 *     space that stand beside it; or null
 * @param numbered whether seats are numbered (observed); false if absent
 * @param maxSeatsPerOrder most seats in an order (observed), or null
 * @param logicalConfiguration division of the space for this sale, or null
 * @param physicalConfiguration the space as it is built (observed), or null
 * @param rateType the rate type (wire name {@code rateTypeId}, observed), or null
 * @param seatCategories its seat categories (observed)
 * @param prices its prices (observed); empty inside season tickets. Equal prices occur once
 * @param salePeriods when it may be sold (observed); where the platform gives none, those of the
 *     event
 * @param details what else is known
 */
public record Performance(
    long id,
    @Nullable String code,
    LocalizedText name,
    long productId,
    @Nullable OpenValue<PerformanceType> type,
    @Nullable OpenValue<ProductState> state,
    @Nullable OffsetDateTime start,
    @Nullable Integer durationSeconds,
    @Nullable Location location,
    boolean numbered,
    @Nullable Integer maxSeatsPerOrder,
    @Nullable Link<LogicalConfiguration> logicalConfiguration,
    @Nullable Link<PhysicalConfiguration> physicalConfiguration,
    @Nullable Link<RateType> rateType,
    List<SeatCategory> seatCategories,
    List<PerformancePrice> prices,
    List<SalePeriod> salePeriods,
    PerformanceDetails details) {

  /** Copies the lists. */
  public Performance {
    seatCategories = List.copyOf(seatCategories);
    prices = List.copyOf(prices);
    salePeriods = List.copyOf(salePeriods);
  }

  /**
   * Whether the performance may be sold at a moment, in any channel and at any tariff: it is
   * running, and one of its sale periods allows it or it has none. Whether places are left is
   * another question.
   *
   * @param moment the moment
   * @return true if a sale may be tried
   */
  public boolean isOnSale(Instant moment) {
    return saleState(moment, SaleScope.ANY).isOnSale();
  }

  /**
   * Whether and when the performance may be sold.
   *
   * @param moment the moment
   * @param scope in which sales channel, at which tariff and in which seat category
   * @return on sale, not yet, no longer, or not at all
   */
  public SaleState saleState(Instant moment, SaleScope scope) {
    return SaleState.of(state, salePeriods, moment, scope);
  }

  /**
   * The prices that may be sold at a moment in any channel: {@link #pricesOnSale(Instant,
   * SaleScope)} with {@link SaleScope#ANY}.
   *
   * @param moment the moment
   * @return the prices in the order of the answer; empty if nothing may be sold
   */
  public List<PerformancePrice> pricesOnSale(Instant moment) {
    return pricesOnSale(moment, SaleScope.ANY);
  }

  /**
   * The prices that may be sold at a moment: as {@link #saleState}, and for the tariff and the seat
   * category of each price.
   *
   * @param moment the moment
   * @param scope in which sales channel; a tariff or a seat category in it leaves out the prices of
   *     others
   * @return the prices in the order of the answer; empty if nothing may be sold
   */
  public List<PerformancePrice> pricesOnSale(Instant moment, SaleScope scope) {
    return prices.stream()
        .filter(price -> scope.covers(price.tariffId(), price.seatCategoryId()))
        .filter(
            price ->
                saleState(moment, scope.narrowedTo(price.tariffId(), price.seatCategoryId()))
                    .isOnSale())
        .toList();
  }

  /**
   * The seat category with the given id.
   *
   * @param seatCategoryId its id
   * @return the category, or empty
   */
  public Optional<SeatCategory> seatCategory(long seatCategoryId) {
    return seatCategories.stream().filter(one -> one.id() == seatCategoryId).findFirst();
  }

  /** Id, code, name and begin, and how many prices there are. */
  @Override
  public String toString() {
    return "Performance[id=%d, code=%s, name=%s, start=%s, state=%s, prices=%d]"
        .formatted(id, code, name, start, state, prices.size());
  }
}
