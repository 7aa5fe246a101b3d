package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.ContactProductLink;
import io.github.s360sdk.catalog.model.LogicalConfiguration;
import io.github.s360sdk.catalog.model.PhysicalConfiguration;
import io.github.s360sdk.catalog.model.PriceComponent;
import io.github.s360sdk.catalog.model.PriceLevel;
import io.github.s360sdk.catalog.model.ProductType;
import io.github.s360sdk.catalog.model.RateType;
import io.github.s360sdk.catalog.model.SeatCategory;
import io.github.s360sdk.catalog.model.Tariff;
import io.github.s360sdk.catalog.model.Timeslot;
import io.github.s360sdk.core.model.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all readers of one answer share: where they stand, and what the ids in it mean. */
final class Reading {

  final Cursor in;
  final Currency currency;

  final Links<Tariff> tariffs = new Links<>();
  final Links<PriceLevel> priceLevels = new Links<>();
  final Links<PriceComponent> priceComponents = new Links<>();
  final Links<SeatCategory> seatCategories = new Links<>();
  final Links<Timeslot> timeslots = new Links<>();
  final Links<RateType> rateTypes = new Links<>();
  final Links<ProductType> productTypes = new Links<>();
  final Links<LogicalConfiguration> logicalConfigurations = new Links<>();
  final Links<PhysicalConfiguration> physicalConfigurations = new Links<>();
  final Links<ContactProductLink> contactProductLinks = new Links<>();

  private final List<Links<?>> all =
      List.of(
          tariffs,
          priceLevels,
          priceComponents,
          seatCategories,
          timeslots,
          rateTypes,
          productTypes,
          logicalConfigurations,
          physicalConfigurations,
          contactProductLinks);

  Reading(Cursor in, Currency currency) {
    this.in = in;
    this.currency = currency;
  }

  @Nullable Money money(@Nullable Long thousandths) {
    return thousandths == null ? null : in.interner().value(new Money(thousandths, currency));
  }

  void endSeason() {
    all.forEach(Links::endSeason);
  }

  void endAnswer() {
    all.forEach(Links::endAnswer);
  }

  /** Adds to a list that is made with its first element; null is left out. */
  static <T> @Nullable List<T> add(@Nullable List<T> list, @Nullable T one) {
    if (one == null) {
      return list;
    }
    List<T> all = list == null ? new ArrayList<>() : list;
    all.add(one);
    return all;
  }

  /** The list as it is kept: no list object where there is no element. */
  static <T> List<T> kept(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
