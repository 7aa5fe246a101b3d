package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;

import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.PerformanceDetails;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.PerformanceType;
import io.github.s360sdk.catalog.model.ProductDetails;
import io.github.s360sdk.catalog.model.ProductState;
import io.github.s360sdk.catalog.model.SalePeriod;
import io.github.s360sdk.catalog.model.SeatCategory;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.internal.reader.Interner;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Location;
import io.github.s360sdk.core.model.OpenValue;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a performance as they come in. The performance is made when its event has been
 * read, because it takes from that what it lacks itself, and the event's own fields may follow.
 */
final class PerformanceFields {

  private static final Location NOWHERE =
      new Location(null, LocalizedText.EMPTY, null, null, LocalizedText.EMPTY);

  private @Nullable Long id;
  private @Nullable String code;
  private LocalizedText name = LocalizedText.EMPTY;
  private @Nullable OpenValue<PerformanceType> type;
  private @Nullable OpenValue<ProductState> state;
  private @Nullable OffsetDateTime start;
  private @Nullable Integer duration;
  private @Nullable Location location;
  private boolean numbered;
  private @Nullable Integer maxSeatsPerOrder;
  private @Nullable Long logicalConfigurationId;
  private @Nullable Long physicalConfigurationId;
  private @Nullable Long rateTypeId;
  private List<SeatCategory> seatCategories = List.of();
  private List<PerformancePrice> prices = List.of();
  private List<SalePeriod> salePeriods = List.of();
  private PerformanceDetails details = PerformanceDetails.NONE;

  void read(PerformanceReader parts) throws XMLStreamException {
    Cursor in = parts.in();
    parts.prices().nextPerformance();
    List<SeatCategory> categories = null;
    List<SalePeriod> periods = null;
    PerformanceDetailsFields more = new PerformanceDetailsFields();
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "duration" -> duration = in.integer();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "location" -> location = parts.location();
        case "logicalConfigurationId" -> logicalConfigurationId = in.number();
        case "maxSeatsPerOrder" -> maxSeatsPerOrder = in.integer();
        case "numbered" -> numbered = in.flag();
        case "performanceType" -> type = in.value(PerformanceType.class);
        case "physicalConfigurationId" -> physicalConfigurationId = in.number();
        case "prices" -> parts.price();
        case "rateTypeId" -> rateTypeId = in.number();
        case "salePeriods", "SalePeriods" -> periods = add(periods, parts.salePeriod());
        case "seatCategories" -> categories = add(categories, parts.seatCategory());
        case "start" -> start = in.time();
        case "state" -> state = in.value(ProductState.class);
        default -> more.readOrSkip(parts);
      }
    }
    details = in.interner().value(more.details());
    seatCategories = parts.seatCategories(categories);
    salePeriods = parts.salePeriods(periods);
    prices = parts.prices().list(seatCategories);
  }

  /** The performance, or null if it has no id. */
  @Nullable Performance performance(ProductDetails event, Reading reading) {
    if (id == null) {
      return null;
    }
    Interner interner = reading.in.interner();
    return new Performance(
        id,
        code,
        firstOf(name, firstOf(details.texts().eventName(), event.name())),
        event.id(),
        type,
        state,
        start,
        duration,
        location(interner),
        numbered,
        maxSeatsPerOrder,
        reading.logicalConfigurations.toNullable(logicalConfigurationId),
        reading.physicalConfigurations.toNullable(physicalConfigurationId),
        reading.rateTypes.toNullable(rateTypeId),
        seatCategories,
        prices,
        salePeriods.isEmpty() ? event.salePeriods() : salePeriods,
        details);
  }

  // Site and space stand in the location, beside it, or in both.
  private @Nullable Location location(Interner interner) {
    PerformanceDetails.Place place = details.place();
    Location inside = location == null ? NOWHERE : location;
    Location known =
        new Location(
            inside.siteCode() == null ? place.siteCode() : inside.siteCode(),
            firstOf(inside.siteName(), place.siteName()),
            inside.siteAddress(),
            inside.spaceCode() == null ? place.spaceCode() : inside.spaceCode(),
            firstOf(inside.spaceName(), place.spaceName()));
    return known.equals(NOWHERE) ? null : interner.value(known);
  }

  private static LocalizedText firstOf(LocalizedText first, LocalizedText second) {
    return first.isEmpty() ? second : first;
  }
}
