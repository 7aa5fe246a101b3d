package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price of a performance, joined with what its ids mean (wire name {@code Price}, observed).
 *
 * @param amount the amount, without knowledge of whether charges are in it
 * @param tariff the tariff (wire name {@code audSubCatId}), or null
 * @param seatCategory the seat category (wire name {@code seatCatId}), or null; where the platform
 *     names only the category of the institution, it is the one of the performance that belongs to
 *     that
 * @param institutionSeatCategoryId id of the category of the institution (wire name {@code
 *     institutionSeatCatId}), or null
 * @param priceLevel the price level (wire name {@code priceLevelId}), or null
 * @param charges charges (wire name {@code chargesAmounts})
 * @param minQuantity least quantity (wire name {@code minQty}), or null
 * @param maxQuantity largest quantity (wire name {@code maxQty}), or null if there is no limit; the
 *     platform's 999999 reads as no limit
 */
public record PerformancePrice(
    Money amount,
    @Nullable Link<Tariff> tariff,
    @Nullable Link<SeatCategory> seatCategory,
    @Nullable Long institutionSeatCategoryId,
    @Nullable Link<PriceLevel> priceLevel,
    List<PriceCharge> charges,
    @Nullable Integer minQuantity,
    @Nullable Integer maxQuantity) {

  /** Copies the list. */
  public PerformancePrice {
    charges = List.copyOf(charges);
  }

  /**
   * Id of the tariff, wanted by orders.
   *
   * @return the id, or null
   */
  public @Nullable Long tariffId() {
    return tariff == null ? null : (Long) tariff.id();
  }

  /**
   * Name of the tariff.
   *
   * @return the name; empty if the tariff is not known
   */
  public LocalizedText tariffName() {
    Tariff known = tariff == null ? null : tariff.orNull();
    return known == null ? LocalizedText.EMPTY : known.name();
  }

  /**
   * Id of the seat category, wanted by orders.
   *
   * @return the id, or null
   */
  public @Nullable Long seatCategoryId() {
    return seatCategory == null ? null : (Long) seatCategory.id();
  }

  /**
   * Name of the seat category.
   *
   * @return the name; empty if the seat category is not known
   */
  public LocalizedText seatCategoryName() {
    SeatCategory known = seatCategory == null ? null : seatCategory.orNull();
    return known == null ? LocalizedText.EMPTY : known.name();
  }

  /**
   * Code of the price level; levels have no name for people.
   *
   * @return the code, or null
   */
  public @Nullable String priceLevelCode() {
    PriceLevel known = priceLevel == null ? null : priceLevel.orNull();
    return known == null ? null : known.code();
  }
}
