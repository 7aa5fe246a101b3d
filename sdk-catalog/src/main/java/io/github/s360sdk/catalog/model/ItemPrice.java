package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price of an item of a pass, a season ticket, a package or a simple product, joined with what
 * its ids mean (observed).
 *
 * @param amount the amount
 * @param tariff the tariff (wire name {@code audSubCatId}), or null
 * @param priceLevel the price level (wire name {@code priceLevelId}), or null
 * @param rateType the rate type (wire name {@code rateTypeId}), or null
 * @param minQuantity least quantity (wire name {@code minQty}), or null
 * @param maxQuantity largest quantity (wire name {@code maxQty}), or null if there is no limit; the
 *     platform's 999999 reads as no limit
 * @param salePeriods when it may be sold; empty means whenever the product may. That the sale
 *     periods of the product must allow a sale too is assumed
 */
public record ItemPrice(
    Money amount,
    @Nullable Link<Tariff> tariff,
    @Nullable Link<PriceLevel> priceLevel,
    @Nullable Link<RateType> rateType,
    @Nullable Integer minQuantity,
    @Nullable Integer maxQuantity,
    List<SalePeriod> salePeriods) {

  /** Copies the list. */
  public ItemPrice {
    salePeriods = List.copyOf(salePeriods);
  }

  /**
   * Whether and when an item may be sold at this price: the product is running, and its sale
   * periods and those of the price allow it for the tariff of the price. Where neither has begun,
   * the later begin is told.
   *
   * @param product the product of the item
   * @param moment the moment
   * @param scope in which sales channel; a tariff in it leaves out the prices of others, and a seat
   *     category the sale periods of others
   * @return on sale, not yet, no longer, or not at all
   */
  public SaleState saleState(Product product, Instant moment, SaleScope scope) {
    return ItemSales.saleState(product, this, moment, scope);
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
}
