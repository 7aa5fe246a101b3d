package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.Charge;
import io.github.s360sdk.catalog.model.SalePeriod;
import io.github.s360sdk.catalog.model.SeatCategory;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.Address;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Location;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads performances with what stands in them. */
final class PerformanceReader {

  private final Cursor in;
  private final PriceTable prices;
  private final PriceFields price = new PriceFields();
  private final SalePeriodReader salePeriods;
  private final PlaceReader places;
  private final Repeats<SeatCategory> seatCategories = new Repeats<>();
  private final Repeats<SalePeriod> lastSalePeriods = new Repeats<>();

  PerformanceReader(Reading reading, SalePeriodReader salePeriods, PlaceReader places) {
    this.in = reading.in;
    this.prices = new PriceTable(reading);
    this.salePeriods = salePeriods;
    this.places = places;
  }

  PerformanceFields performance() throws XMLStreamException {
    PerformanceFields fields = new PerformanceFields();
    fields.read(this);
    return fields;
  }

  Cursor in() {
    return in;
  }

  PriceTable prices() {
    return prices;
  }

  void price() throws XMLStreamException {
    price.read(in);
    prices.add(price);
  }

  SalePeriod salePeriod() throws XMLStreamException {
    return salePeriods.salePeriod();
  }

  List<SalePeriod> salePeriods(@Nullable List<SalePeriod> periods) {
    return lastSalePeriods.list(periods);
  }

  List<SeatCategory> seatCategories(@Nullable List<SeatCategory> categories) {
    return seatCategories.list(categories);
  }

  @Nullable SeatCategory seatCategory() throws XMLStreamException {
    return places.seatCategory();
  }

  Charge charge() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    String type = null;
    boolean modifiable = false;
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "modifiable" -> modifiable = in.flag();
        case "type" -> type = in.text();
        default -> in.skip();
      }
    }
    return new Charge(id, code, name, type, modifiable);
  }

  Location location() throws XMLStreamException {
    String siteCode = null;
    LocalizedText siteName = LocalizedText.EMPTY;
    Address address = null;
    String spaceCode = null;
    LocalizedText spaceName = LocalizedText.EMPTY;
    while (in.next()) {
      switch (in.name()) {
        case "siteAddress" -> address = places.address();
        case "siteCode" -> siteCode = in.text();
        case "siteExternalName" -> siteName = in.localized();
        case "spaceCode" -> spaceCode = in.text();
        case "spaceExternalName" -> spaceName = in.localized();
        default -> in.skip();
      }
    }
    return new Location(siteCode, siteName, address, spaceCode, spaceName);
  }
}
