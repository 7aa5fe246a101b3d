package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.Charge;
import io.github.s360sdk.catalog.model.PerformanceDetails;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Those fields of a performance that few readers want. */
final class PerformanceDetailsFields {

  private LocalizedText eventName = LocalizedText.EMPTY;
  private LocalizedText shortName = LocalizedText.EMPTY;
  private LocalizedText description = LocalizedText.EMPTY;
  private LocalizedText nameAddOn = LocalizedText.EMPTY;
  private LocalizedText internalName = LocalizedText.EMPTY;
  private LocalizedText internalDescription = LocalizedText.EMPTY;
  private @Nullable String kind;
  private LocalizedText kindName = LocalizedText.EMPTY;
  private @Nullable String image;
  private @Nullable String logo;
  private @Nullable String logoImage;
  private @Nullable String venueImage;
  private @Nullable String siteCode;
  private LocalizedText siteName = LocalizedText.EMPTY;
  private @Nullable String spaceCode;
  private LocalizedText spaceName = LocalizedText.EMPTY;
  private @Nullable Long spaceId;
  private boolean isolatedSeatsAllowed;
  private boolean blockComparison;
  private boolean nominativeTickets;
  private boolean titling;
  private @Nullable String seatSelectionMode;
  private @Nullable String rateTypeCode;
  private @Nullable Long ratesTableId;
  private @Nullable Long chargesTableId;
  private @Nullable Long saleConfigurationId;
  private @Nullable List<Charge> charges;
  private @Nullable Integer breaksQuantity;
  private @Nullable List<Long> itemIds;
  private @Nullable String visitLanguageCode;
  private @Nullable List<RawElement> raw;

  void readOrSkip(PerformanceReader parts) throws XMLStreamException {
    Cursor in = parts.in();
    switch (in.name()) {
      case "alwaysAllowIsolatedSeats" -> isolatedSeatsAllowed = in.flag();
      case "blockComparisonEnabled" -> blockComparison = in.flag();
      case "breaksQuantity" -> breaksQuantity = in.integer();
      case "charges" -> charges = add(charges, parts.charge());
      case "chargesTableId" -> chargesTableId = in.number();
      case "eventExternalName" -> eventName = in.localized();
      case "externalDescription" -> description = in.localized();
      case "externalShortName" -> shortName = in.localized();
      case "forceNominativeTickets" -> nominativeTickets = in.flag();
      case "image" -> image = in.text();
      case "internalDescription" -> internalDescription = in.localized();
      case "internalName" -> internalName = in.localized();
      case "itemIds" -> itemIds = add(itemIds, in.number());
      case "kind" -> kind = in.text();
      case "kindExternalName" -> kindName = in.localized();
      case "logo" -> logo = in.text();
      case "logoImage" -> logoImage = in.text();
      case "nameAddOn" -> nameAddOn = in.localized();
      case "rateTypeCode" -> rateTypeCode = in.text();
      case "ratesTableId" -> ratesTableId = in.number();
      case "saleConfigurationId" -> saleConfigurationId = in.number();
      case "seatSelectionMode" -> seatSelectionMode = in.text();
      case "siteCode" -> siteCode = in.text();
      case "siteExternalName" -> siteName = in.localized();
      case "spaceCode" -> spaceCode = in.text();
      case "spaceExternalName" -> spaceName = in.localized();
      case "spaceId" -> spaceId = in.number();
      case "titling" -> titling = in.flag();
      case "venueImage" -> venueImage = in.text();
      case "visitLanguageCode" -> visitLanguageCode = in.text();
      case "comfortVariableValues",
          "match",
          "performanceSocialNetworkLinks",
          "saleCloseExceptions" ->
          raw = in.raw(raw);
      default -> in.skip();
    }
  }

  PerformanceDetails details() {
    return new PerformanceDetails(
        new PerformanceDetails.Texts(
            eventName,
            shortName,
            description,
            nameAddOn,
            internalName,
            internalDescription,
            kind,
            kindName),
        new PerformanceDetails.Images(image, logo, logoImage, venueImage),
        new PerformanceDetails.Place(siteCode, siteName, spaceCode, spaceName, spaceId),
        new PerformanceDetails.Seating(
            isolatedSeatsAllowed, blockComparison, nominativeTickets, titling, seatSelectionMode),
        new PerformanceDetails.Rates(
            rateTypeCode, ratesTableId, chargesTableId, saleConfigurationId, kept(charges)),
        breaksQuantity,
        kept(itemIds),
        visitLanguageCode,
        raw == null ? RawFields.NONE : RawFields.of(raw));
  }
}
