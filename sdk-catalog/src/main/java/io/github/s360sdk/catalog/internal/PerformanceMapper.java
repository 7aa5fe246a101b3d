package io.github.s360sdk.catalog.internal;

import static io.github.s360sdk.core.internal.model.Texts.isTrue;
import static io.github.s360sdk.core.internal.model.Texts.localized;
import static io.github.s360sdk.core.internal.model.Texts.text;

import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.PerformanceType;
import io.github.s360sdk.catalog.model.ProductDetails;
import io.github.s360sdk.catalog.model.ProductState;
import io.github.s360sdk.catalog.model.SalePeriod;
import io.github.s360sdk.catalog.model.SeatCategory;
import io.github.s360sdk.core.internal.model.Texts;
import io.github.s360sdk.core.internal.stub.ExternalName;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Location;
import io.github.s360sdk.core.model.OpenValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps the performances of an event. */
final class PerformanceMapper {

  private static final Location NOWHERE =
      new Location(null, LocalizedText.EMPTY, null, null, LocalizedText.EMPTY);

  private final PriceMapper prices;

  PerformanceMapper(PriceMapper prices) {
    this.prices = prices;
  }

  @Nullable Performance map(
      io.github.s360sdk.catalog.internal.stub.type.Performance data, ProductDetails event) {
    if (data.getId() == null) {
      return null;
    }
    List<SeatCategory> seatCategories =
        SeasonParts.identified(data.getSeatCategories(), PerformanceMapper::seatCategory);
    return new Performance(
        data.getId(),
        text(data.getCode()),
        name(data, event),
        event.id(),
        OpenValue.ofNullable(PerformanceType.class, data.getPerformanceType()),
        OpenValue.ofNullable(ProductState.class, data.getState()),
        data.getStart(),
        data.getDuration(),
        location(data),
        isTrue(data.isNumbered()),
        data.getMaxSeatsPerOrder(),
        data.getLogicalConfigurationId(),
        data.getPhysicalConfigurationId(),
        seatCategories,
        prices.performancePrices(data.getPrices(), seatCategories),
        salePeriods(data, event));
  }

  private static LocalizedText name(
      io.github.s360sdk.catalog.internal.stub.type.Performance data, ProductDetails event) {
    return firstOf(
        localized(data.getExternalName()),
        firstOf(localized(data.getEventExternalName()), event.name()));
  }

  private static LocalizedText firstOf(LocalizedText first, LocalizedText second) {
    return first.isEmpty() ? second : first;
  }

  // A vendor page spells the list SalePeriods, data has salePeriods.
  private static List<SalePeriod> salePeriods(
      io.github.s360sdk.catalog.internal.stub.type.Performance data, ProductDetails event) {
    List<io.github.s360sdk.catalog.internal.stub.type.SalePeriod> both =
        new ArrayList<>(data.getSalePeriods());
    both.addAll(data.getSalePeriodsAlias());
    List<SalePeriod> own = PriceMapper.salePeriods(both);
    return own.isEmpty() ? event.salePeriods() : own;
  }

  // Site and space stand in the location, beside it, or in both.
  private static @Nullable Location location(
      io.github.s360sdk.catalog.internal.stub.type.Performance data) {
    Location inside = Texts.location(data.getLocation());
    Location known = inside == null ? NOWHERE : inside;
    Location location =
        new Location(
            known.siteCode() == null ? text(data.getSiteCode()) : known.siteCode(),
            orElse(known.siteName(), data.getSiteExternalName()),
            known.siteAddress(),
            known.spaceCode() == null ? text(data.getSpaceCode()) : known.spaceCode(),
            orElse(known.spaceName(), data.getSpaceExternalName()));
    return location.equals(NOWHERE) ? null : location;
  }

  private static LocalizedText orElse(LocalizedText name, @Nullable ExternalName other) {
    return name.isEmpty() ? localized(other) : name;
  }

  private static @Nullable SeatCategory seatCategory(
      io.github.s360sdk.catalog.internal.stub.type.SeatCategory data) {
    return data.getId() == null
        ? null
        : new SeatCategory(
            data.getId(),
            text(data.getCode()),
            text(data.getCatNum()),
            localized(data.getExternalName()),
            data.getInstitutionCategoryId(),
            data.getRank(),
            text(data.getBgColor()),
            text(data.getTextColor()));
  }
}
