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
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all readers of one answer share: where they stand, and what the ids in it mean. */
final class Reading {

  final Cursor in;
  final Currency currency;

  private final LinkRegistry registry = new LinkRegistry();
  final Links<Tariff> tariffs = registry.links(Tariff.class);
  final Links<PriceLevel> priceLevels = registry.links(PriceLevel.class);
  final Links<PriceComponent> priceComponents = registry.links(PriceComponent.class);
  final Links<SeatCategory> seatCategories = registry.links(SeatCategory.class);
  final Links<Timeslot> timeslots = registry.links(Timeslot.class);
  final Links<RateType> rateTypes = registry.links(RateType.class);
  final Links<ProductType> productTypes = registry.links(ProductType.class);
  final Links<LogicalConfiguration> logicalConfigurations =
      registry.links(LogicalConfiguration.class);
  final Links<PhysicalConfiguration> physicalConfigurations =
      registry.links(PhysicalConfiguration.class);
  final Links<ContactProductLink> contactProductLinks = registry.links(ContactProductLink.class);

  Reading(Cursor in, Currency currency) {
    this.in = in;
    this.currency = currency;
  }

  @Nullable Money money(@Nullable Long thousandths) {
    return thousandths == null ? null : in.interner().value(new Money(thousandths, currency));
  }

  void endOutside() {
    registry.endOutside();
  }

  void endSeason() {
    registry.endSeason();
    in.interner().forgetValues();
  }

  void endAnswer() {
    registry.endAnswer();
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
