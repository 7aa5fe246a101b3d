package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price of a performance, joined with what its ids mean (wire name {@code Price}, observed).
 *
 * @param amount the amount, without knowledge of whether charges are in it
 * @param tariffId id of the tariff (wire name {@code audSubCatId}), or null
 * @param tariff the tariff, or null if no season lists it
 * @param seatCategoryId id of the seat category (wire name {@code seatCatId}), or null; where it is
 *     null {@link #seatCategory()} is found through the category of the institution
 * @param institutionSeatCategoryId id of the category of the institution (wire name {@code
 *     institutionSeatCatId}), or null
 * @param seatCategory the seat category, or null if the performance does not list it
 * @param priceLevelId id of the price level, or null
 * @param priceLevel the price level, or null if no season lists it
 * @param charges charges (wire name {@code chargesAmounts})
 * @param minQuantity least quantity (wire name {@code minQty}), or null
 * @param maxQuantity largest quantity (wire name {@code maxQty}), or null if there is no limit; the
 *     platform's 999999 reads as no limit
 */
public record PerformancePrice(
    Money amount,
    @Nullable Long tariffId,
    @Nullable Tariff tariff,
    @Nullable Long seatCategoryId,
    @Nullable Long institutionSeatCategoryId,
    @Nullable SeatCategory seatCategory,
    @Nullable Long priceLevelId,
    @Nullable PriceLevel priceLevel,
    List<PriceCharge> charges,
    @Nullable Integer minQuantity,
    @Nullable Integer maxQuantity) {

  /** Copies the list. */
  public PerformancePrice {
    charges = List.copyOf(charges);
  }

  /**
   * Name of the tariff.
   *
   * @return the name; empty if the tariff is not known
   */
  public LocalizedText tariffName() {
    return tariff == null ? LocalizedText.EMPTY : tariff.name();
  }

  /**
   * Name of the seat category.
   *
   * @return the name; empty if the seat category is not known
   */
  public LocalizedText seatCategoryName() {
    return seatCategory == null ? LocalizedText.EMPTY : seatCategory.name();
  }
}
