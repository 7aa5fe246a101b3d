package io.github.s360sdk.catalog.internal;

import static io.github.s360sdk.core.internal.model.Texts.isTrue;
import static io.github.s360sdk.core.internal.model.Texts.list;
import static io.github.s360sdk.core.internal.model.Texts.text;

import io.github.s360sdk.catalog.internal.stub.type.ChargesAmount;
import io.github.s360sdk.catalog.internal.stub.type.Price;
import io.github.s360sdk.catalog.model.ItemPrice;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.PriceCharge;
import io.github.s360sdk.catalog.model.SalePeriod;
import io.github.s360sdk.catalog.model.SalePeriodType;
import io.github.s360sdk.catalog.model.SeatCategory;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Maps prices and sale periods. A price without an amount cannot be sold and is left out. */
final class PriceMapper {

  private final Joins joins;

  PriceMapper(Joins joins) {
    this.joins = joins;
  }

  /** The prices of a performance; equal ones, which the platform sends, once. */
  List<PerformancePrice> performancePrices(List<Price> data, List<SeatCategory> seatCategories) {
    return SeasonParts.identified(data, price -> performancePrice(price, seatCategories)).stream()
        .distinct()
        .toList();
  }

  private @Nullable PerformancePrice performancePrice(
      Price data, List<SeatCategory> seatCategories) {
    Long amount = data.getAmount();
    if (amount == null) {
      return null;
    }
    return new PerformancePrice(
        new Money(amount, joins.currency()),
        data.getAudSubCatId(),
        joins.tariff(data.getAudSubCatId()),
        data.getSeatCatId(),
        data.getInstitutionSeatCatId(),
        seatCategory(data, seatCategories),
        data.getPriceLevelId(),
        joins.priceLevel(data.getPriceLevelId()),
        SeasonParts.identified(data.getChargesAmounts(), this::charge),
        data.getMinQty(),
        Quantities.limit(data.getMaxQty()));
  }

  private static @Nullable SeatCategory seatCategory(Price price, List<SeatCategory> all) {
    Long id = price.getSeatCatId();
    Long institutionId = price.getInstitutionSeatCatId();
    for (SeatCategory one : all) {
      boolean same =
          id != null
              ? id == one.id()
              : institutionId != null && Objects.equals(institutionId, one.institutionCategoryId());
      if (same) {
        return one;
      }
    }
    return null;
  }

  private @Nullable PriceCharge charge(ChargesAmount data) {
    Long amount = data.getAmount();
    return amount == null
        ? null
        : new PriceCharge(
            data.getChargesId(),
            joins.priceComponent(data.getChargesId()),
            text(data.getComponent()),
            new Money(amount, joins.currency()));
  }

  List<ItemPrice> itemPrices(List<io.github.s360sdk.catalog.internal.stub.type.ItemPrice> data) {
    return SeasonParts.identified(data, this::itemPrice);
  }

  private @Nullable ItemPrice itemPrice(
      io.github.s360sdk.catalog.internal.stub.type.ItemPrice data) {
    Long amount = data.getAmount();
    return amount == null
        ? null
        : new ItemPrice(
            new Money(amount, joins.currency()),
            data.getAudSubCatId(),
            joins.tariff(data.getAudSubCatId()),
            data.getPriceLevelId(),
            joins.priceLevel(data.getPriceLevelId()),
            data.getRateTypeId(),
            data.getMinQty(),
            Quantities.limit(data.getMaxQty()),
            salePeriods(data.getSalePeriods()));
  }

  static List<SalePeriod> salePeriods(
      List<io.github.s360sdk.catalog.internal.stub.type.SalePeriod> data) {
    return list(data, PriceMapper::salePeriod);
  }

  private static SalePeriod salePeriod(
      io.github.s360sdk.catalog.internal.stub.type.SalePeriod data) {
    return new SalePeriod(
        OpenValue.ofNullable(SalePeriodType.class, data.getType()),
        new Period(data.getStart(), data.getEnd()),
        data.getEndRelative(),
        data.getSalesChannelId(),
        text(data.getSalesChannelCode()),
        list(data.getAudienceSubCatIds(), id -> id),
        list(data.getSeatCategoryIds(), id -> id),
        isTrue(data.isSalePossible()),
        isTrue(data.isReservationPossible()),
        isTrue(data.isQuotationPossible()),
        isTrue(data.isPostingResalePossible()));
  }
}
