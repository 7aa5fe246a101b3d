package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.ProductFamilySubType;
import io.github.s360sdk.core.model.ProductFamilyType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product of the catalogue (observed). Its kind is that of its content; the nine kinds of the
 * platform have a type each, and a product without known content is an {@link OtherProduct}. A
 * later version may add kinds, so end a chain of {@code instanceof} with a general case.
 */
public sealed interface Product
    permits EventProduct,
        SeasonTicketProduct,
        PackageProduct,
        PassProduct,
        MembershipProduct,
        ServiceProduct,
        GoodsProduct,
        TransportProduct,
        HospitalityProduct,
        OtherProduct {

  /**
   * What products of every kind have.
   *
   * @return the details
   */
  ProductDetails details();

  /**
   * Id of the product.
   *
   * @return the id; the same id may occur in two seasons
   */
  default long id() {
    return details().id();
  }

  /**
   * Code of the product.
   *
   * @return the code, unique within a season, or null
   */
  default @Nullable String code() {
    return details().code();
  }

  /**
   * Name for people.
   *
   * @return the name; may be empty
   */
  default LocalizedText name() {
    return details().name();
  }

  /**
   * Kind of the product.
   *
   * @return the kind, or null
   */
  default @Nullable OpenValue<ProductFamilyType> family() {
    return details().family();
  }

  /**
   * Sub-kind of the product.
   *
   * @return the sub-kind, or null
   */
  default @Nullable OpenValue<ProductFamilySubType> subFamily() {
    return details().subFamily();
  }

  /**
   * State of the product.
   *
   * @return the state, or null
   */
  default @Nullable OpenValue<ProductState> state() {
    return details().state();
  }

  /**
   * When the product may be sold.
   *
   * @return the periods; may be empty
   */
  default List<SalePeriod> salePeriods() {
    return details().salePeriods();
  }

  /**
   * Whether the product may be sold at a moment, in any channel and at any tariff: {@link
   * #saleState} with {@link SaleScope#ANY}. An event has sale periods at its performances: see
   * {@link Performance#isOnSale}.
   *
   * @param moment the moment
   * @return true if a sale may be tried
   */
  default boolean isOnSale(Instant moment) {
    return saleState(moment, SaleScope.ANY).isOnSale();
  }

  /**
   * Whether and when the product may be sold: it is running, and one of its sale periods allows it
   * or it has none. Where prices of its items have sale periods, one of its prices must allow it as
   * well: see {@link ItemPrice#saleState}.
   *
   * @param moment the moment
   * @param scope in which sales channel, at which tariff and in which seat category
   * @return on sale, not yet, no longer, or not at all
   */
  default SaleState saleState(Instant moment, SaleScope scope) {
    return ItemSales.saleState(this, moment, scope);
  }

  /**
   * The prices of its items that may be sold at a moment, by the sale periods of the product and
   * those of each price. Events have none: see {@link Performance#pricesOnSale(Instant,
   * SaleScope)}.
   *
   * @param moment the moment
   * @param scope in which sales channel; a tariff in it leaves out the prices of others
   * @return the prices of all items in the order of the answer; empty if nothing may be sold
   */
  default List<ItemPrice> pricesOnSale(Instant moment, SaleScope scope) {
    return ItemSales.prices(this)
        .filter(price -> price.saleState(this, moment, scope).isOnSale())
        .toList();
  }
}
