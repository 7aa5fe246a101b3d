package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price of an item of a pass or a season ticket, joined with what its ids mean (observed).
 *
 * @param amount the amount
 * @param tariffId id of the tariff (wire name {@code audSubCatId}), or null
 * @param tariff the tariff, or null if no season lists it
 * @param priceLevelId id of the price level, or null
 * @param priceLevel the price level, or null if no season lists it
 * @param rateTypeId id of the rate type, or null
 * @param minQuantity least quantity (wire name {@code minQty}), or null
 * @param maxQuantity largest quantity (wire name {@code maxQty}), or null if there is no limit; the
 *     platform's 999999 reads as no limit
 * @param salePeriods when it may be sold; empty means whenever the product may
 */
public record ItemPrice(
    Money amount,
    @Nullable Long tariffId,
    @Nullable Tariff tariff,
    @Nullable Long priceLevelId,
    @Nullable PriceLevel priceLevel,
    @Nullable Long rateTypeId,
    @Nullable Integer minQuantity,
    @Nullable Integer maxQuantity,
    List<SalePeriod> salePeriods) {

  /** Copies the list. */
  public ItemPrice {
    salePeriods = List.copyOf(salePeriods);
  }

  /**
   * Name of the tariff.
   *
   * @return the name; empty if the tariff is not known
   */
  public LocalizedText tariffName() {
    return tariff == null ? LocalizedText.EMPTY : tariff.name();
  }
}
