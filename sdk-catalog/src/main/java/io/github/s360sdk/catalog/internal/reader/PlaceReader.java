package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.Area;
import io.github.s360sdk.catalog.model.AreaType;
import io.github.s360sdk.catalog.model.LogicalConfiguration;
import io.github.s360sdk.catalog.model.MapType;
import io.github.s360sdk.catalog.model.PhysicalConfiguration;
import io.github.s360sdk.catalog.model.SameBlockRestrictionMode;
import io.github.s360sdk.catalog.model.SeatCategory;
import io.github.s360sdk.catalog.model.Site;
import io.github.s360sdk.catalog.model.Space;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.Address;
import io.github.s360sdk.core.model.AreaKind;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads where performances take place and how the places are divided. A part without an id is left
 * out.
 */
final class PlaceReader {

  private final Reading reading;
  private final Cursor in;

  PlaceReader(Reading reading) {
    this.reading = reading;
    this.in = reading.in;
  }

  @Nullable Site site() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    Address address = null;
    List<Space> spaces = null;
    while (in.next()) {
      switch (in.name()) {
        case "address" -> address = address();
        case "code" -> code = in.text();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "spaces" -> spaces = add(spaces, space());
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    return new Site(id, code, name, address, kept(spaces));
  }

  private @Nullable Space space() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    Long siteId = null;
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "siteId" -> siteId = in.number();
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    return new Space(id, code, name, siteId);
  }

  /** A postal address, or null if nothing is said. */
  @Nullable Address address() throws XMLStreamException {
    String firstLine = null;
    String zipCode = null;
    String locality = null;
    String countryCode = null;
    while (in.next()) {
      switch (in.name()) {
        case "countryCode" -> countryCode = in.text();
        case "firstAddressLine" -> firstLine = in.text();
        case "locality" -> locality = in.text();
        case "zipCode" -> zipCode = in.text();
        default -> in.skip();
      }
    }
    boolean empty = firstLine == null && zipCode == null && locality == null && countryCode == null;
    return empty ? null : new Address(firstLine, zipCode, locality, countryCode);
  }

  @Nullable SeatCategory seatCategory() throws XMLStreamException {
    Long id = null;
    String code = null;
    String number = null;
    LocalizedText name = LocalizedText.EMPTY;
    Long institutionCategoryId = null;
    Integer rank = null;
    String backgroundColor = null;
    String textColor = null;
    OpenValue<SameBlockRestrictionMode> sameBlockRestriction = null;
    List<Long> preRequestSeatCategoryIds = null;
    while (in.next()) {
      switch (in.name()) {
        case "bgColor" -> backgroundColor = in.text();
        case "catNum" -> number = in.text();
        case "code" -> code = in.text();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "institutionCategoryId" -> institutionCategoryId = in.number();
        case "preRequestLogicalSeatCatIds" ->
            preRequestSeatCategoryIds = add(preRequestSeatCategoryIds, in.number());
        case "rank" -> rank = in.integer();
        case "sameBlockRestrictionMode" ->
            sameBlockRestriction = in.value(SameBlockRestrictionMode.class);
        case "textColor" -> textColor = in.text();
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    SeatCategory part =
        new SeatCategory(
            id,
            code,
            number,
            name,
            institutionCategoryId,
            rank,
            backgroundColor,
            textColor,
            sameBlockRestriction,
            kept(preRequestSeatCategoryIds));
    return reading.seatCategories.sameOrNew(id, part);
  }

  @Nullable LogicalConfiguration logicalConfiguration() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    Long physicalConfiguration = null;
    Integer securityGauge = null;
    List<SeatCategory> seatCategories = null;
    List<LogicalConfiguration.NotNumberedArea> notNumberedAreas = null;
    List<RawElement> raw = null;
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "notNumberedAreas" -> notNumberedAreas = add(notNumberedAreas, notNumberedArea());
        case "physicalConfigurationId" -> physicalConfiguration = in.number();
        case "seatCategories" -> seatCategories = add(seatCategories, seatCategory());
        case "securityGauge" -> securityGauge = in.integer();
        case "selectionMap" -> raw = selectionMap(raw);
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    LogicalConfiguration part =
        new LogicalConfiguration(
            id,
            code,
            name,
            reading.physicalConfigurations.toNullable(physicalConfiguration),
            securityGauge,
            kept(seatCategories),
            kept(notNumberedAreas),
            raw == null ? RawFields.NONE : RawFields.of(raw));
    reading.logicalConfigurations.found(id, part);
    return part;
  }

  private LogicalConfiguration.NotNumberedArea notNumberedArea() throws XMLStreamException {
    Long physicalAreaId = null;
    Long seatCategoryId = null;
    while (in.next()) {
      switch (in.name()) {
        case "physicalAreaId" -> physicalAreaId = in.number();
        case "seatCategoryId" -> seatCategoryId = in.number();
        default -> in.skip();
      }
    }
    return new LogicalConfiguration.NotNumberedArea(physicalAreaId, seatCategoryId);
  }

  private @Nullable List<RawElement> selectionMap(@Nullable List<RawElement> before)
      throws XMLStreamException {
    List<RawElement> raw = before;
    while (in.next()) {
      if (in.name().equals("visualPolygons")) {
        raw = in.raw(raw);
      } else {
        in.skip();
      }
    }
    return raw;
  }

  @Nullable PhysicalConfiguration physicalConfiguration() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    OpenValue<MapType> mapType = null;
    Integer securityGauge = null;
    Long siteId = null;
    String siteCode = null;
    LocalizedText siteName = LocalizedText.EMPTY;
    Long spaceId = null;
    String spaceCode = null;
    LocalizedText spaceName = LocalizedText.EMPTY;
    String spaceType = null;
    String street = null;
    String zipCode = null;
    String town = null;
    String countryCode = null;
    String formattedAddress = null;
    List<Area> areas = null;
    while (in.next()) {
      switch (in.name()) {
        case "areas" -> areas = add(areas, area());
        case "code" -> code = in.text();
        case "countryCode" -> countryCode = in.text();
        case "externalName" -> name = in.localized();
        case "formattedAddress" -> formattedAddress = in.text();
        case "id" -> id = in.number();
        case "mapType" -> mapType = in.value(MapType.class);
        case "securityGauge" -> securityGauge = in.integer();
        case "siteCode" -> siteCode = in.text();
        case "siteExternalName" -> siteName = in.localized();
        case "siteId" -> siteId = in.number();
        case "spaceCode" -> spaceCode = in.text();
        case "spaceExternalName" -> spaceName = in.localized();
        case "spaceId" -> spaceId = in.number();
        case "spaceType" -> spaceType = in.text();
        case "street" -> street = in.text();
        case "town" -> town = in.text();
        case "zipcode" -> zipCode = in.text();
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    PhysicalConfiguration part =
        new PhysicalConfiguration(
            id,
            code,
            name,
            mapType,
            securityGauge,
            new PhysicalConfiguration.Place(
                siteId, siteCode, siteName, spaceId, spaceCode, spaceName, spaceType),
            new PhysicalConfiguration.PostalAddress(
                street, zipCode, town, countryCode, formattedAddress),
            kept(areas));
    reading.physicalConfigurations.found(id, part);
    return part;
  }

  private @Nullable Area area() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    LocalizedText internalName = LocalizedText.EMPTY;
    OpenValue<AreaKind> kind = null;
    OpenValue<AreaType> type = null;
    Integer physicalGauge = null;
    List<Area.Shape> shapes = null;
    List<RawElement> raw = null;
    while (in.next()) {
      switch (in.name()) {
        case "blocks" -> raw = in.raw(raw);
        case "code" -> code = in.text();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "internalName" -> internalName = in.localized();
        case "kind" -> kind = in.value(AreaKind.class);
        case "physicalGauge" -> physicalGauge = in.integer();
        case "shapes" -> shapes = add(shapes, shape());
        case "type" -> type = in.value(AreaType.class);
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    return new Area(
        id,
        code,
        name,
        internalName,
        kind,
        type,
        physicalGauge,
        kept(shapes),
        raw == null ? RawFields.NONE : RawFields.of(raw));
  }

  private Area.Shape shape() throws XMLStreamException {
    List<Integer> x = null;
    List<Integer> y = null;
    while (in.next()) {
      switch (in.name()) {
        case "x" -> x = add(x, in.integer());
        case "y" -> y = add(y, in.integer());
        default -> in.skip();
      }
    }
    return new Area.Shape(kept(x), kept(y));
  }
}
