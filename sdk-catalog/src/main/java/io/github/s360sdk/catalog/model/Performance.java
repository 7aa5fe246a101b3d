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
 *     name of the event
 * @param productId id of the event that it belongs to
 * @param type kind of the performance (wire name {@code performanceType}), or null
 * @param state state, or null
 * @param start begin, or null
 * @param durationSeconds length in seconds (wire name {@code duration}; the unit is inferred), or
 *     null
 * @param location where it takes place, or null
 * @param numbered whether seats are numbered; false if absent
 * @param maxSeatsPerOrder most seats in an order, or null
 * @param logicalConfigurationId id of the division of the space for this sale, or null
 * @param physicalConfigurationId id of the space as it is built, or null
 * @param seatCategories its seat categories
 * @param prices its prices; empty inside season tickets. Equal prices occur once
 * @param salePeriods when it may be sold; where the platform gives none, those of the event
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
    @Nullable Long logicalConfigurationId,
    @Nullable Long physicalConfigurationId,
    List<SeatCategory> seatCategories,
    List<PerformancePrice> prices,
    List<SalePeriod> salePeriods) {

  /** Copies the lists. */
  public Performance {
    seatCategories = List.copyOf(seatCategories);
    prices = List.copyOf(prices);
    salePeriods = List.copyOf(salePeriods);
  }

  /**
   * Whether the performance may be sold at a moment: it is running, and one of its sale periods
   * allows it or it has none. Whether places are left is another question.
   *
   * @param moment the moment
   * @return true if a sale may be tried
   */
  public boolean isOnSale(Instant moment) {
    return SaleRules.onSale(state, salePeriods, moment);
  }

  /**
   * The prices that may be sold at a moment: as {@link #isOnSale}, and for the tariff and the seat
   * category of the price.
   *
   * @param moment the moment
   * @return the prices in the order of the answer; empty if nothing may be sold
   */
  public List<PerformancePrice> pricesOnSale(Instant moment) {
    return prices.stream()
        .filter(
            price ->
                SaleRules.onSale(
                    state, salePeriods, moment, price.tariffId(), seatCategoryId(price)))
        .toList();
  }

  private static @Nullable Long seatCategoryId(PerformancePrice price) {
    SeatCategory category = price.seatCategory();
    return price.seatCategoryId() == null && category != null
        ? (Long) category.id()
        : price.seatCategoryId();
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
}
