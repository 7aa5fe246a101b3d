package io.github.s360sdk.catalog.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import io.github.s360sdk.catalog.model.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Proves that the reader knows every field that the stubs know, and puts each in its place. */
class CatalogFieldsTest {

  static final List<String> KINDS = StubXml.KINDS.stream().sorted().toList();

  // Read under another name than that of the wire; what is not listed keeps its name.
  private static final Map<String, String> RENAMED =
      """
          activityCode code
          activityExternalName name
          activityId id
          activityType type
          additionalPartnerContactNumber additionalContactNumber
          additionalSeatsRestrictedAudienceSubCategoryIds tariffIds
          advantageTargetType type
          advantageType type
          audSubCatId tariff
          audienceCategoryKind kind
          audienceSubCatIds tariffIds
          baseMinQuantity minQuantity
          baseRestrictedPerformanceIds performanceIds
          baseRestrictedSeatCatsIds seatCategoryIds
          bgColor backgroundColor
          catNum number
          chargesId component
          component componentText
          contactProductConnectionType connection
          contactProductLinkIds contacts
          detailURL detailUrl
          donationAmount donation
          duration durationSeconds
          eventExternalName eventName
          externalAdditionalCatInfo info
          externalDescription description
          externalName name
          externalShortName shortName
          firstAddressLine firstLine
          forcedAudSubCatId forcedTariff
          formattedAddress formatted
          groupKindInternalCode code
          institutionSeatCatId institutionSeatCategoryId
          invoicePartnerContactNumber invoiceContactNumber
          itemId id
          kindExternalName kindName
          largeImageUrl large
          linkedAudienceSubCategoryIds tariffIds
          logicalConfigurationId logicalConfiguration
          maxQty maxQuantity
          mediumImageUrl medium
          minQty minQuantity
          minQuantityOfRequiredASC minQuantity
          num number
          numberOfTicketsPerCard ticketsPerCard
          packageLineId id
          parentPackageLineId parentId
          partnerContactId contactId
          partnerContactNumber contactNumber
          performanceEndDateType endDateType
          performanceType type
          physicalConfigurationId physicalConfiguration
          preRequestLogicalSeatCatIds preRequestSeatCategoryIds
          prevSeasonProductId previousSeasonProductId
          priceComponentType type
          priceLevelId priceLevel
          productFamilySubType subFamily
          productFamilyType family
          productTypeId type
          rateTypeId rateType
          requiredAudienceSubCategoryIds tariffIds
          sameBlockRestrictionMode sameBlockRestriction
          seasonTicketLineId id
          seatCatId seatCategory
          seatCatLinkName name
          seatCategoryId seatCategoryIds
          siteExternalName siteName
          smallImageUrl small
          spaceExternalName spaceName
          targetAudienceSubCatIds tariffIds
          targetProductId productId
          targetProductRank rank
          targetQuantityType quantityType
          targetRestrictedPerformanceIds performanceIds
          targetRestrictedSeatCatIds seatCategoryIds
          ticketPrintingMode printing
          timeslotIds timeslots
          validityDuration duration
          validityDurationUnit durationUnit
          validityEndDate end
          validityRule rule
          validityStartDate start
          voucherMinAmount voucherMin
          xlargeImageUrl extraLarge
          zipcode zipCode
      """
          .lines()
          .map(line -> line.strip().split(" "))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

  // A quantity of a tariff stands in a record of its own; one of a product does not.
  private static final Map<String, String> RENAMED_IN_TARIFFS =
      Map.of("maxQuantity", "max", "minQuantity", "min");

  // Another name of contactProductConnectionType: the reader takes the first that is filled.
  private static final String ALIAS = "contactProductLinks.type";

  @ParameterizedTest
  @FieldSource("KINDS")
  void everyFieldOfTheStubsArrivesInTheModelUnderItsName(String kind) throws Exception {
    StubXml stub = StubXml.of(CatalogData.class, "catalogData", kind);
    Map<String, String> leaves = ModelLeaves.of(Answers.catalog(stub.xml()));

    Map<String, String> wrong = new TreeMap<>();
    stub.values()
        .forEach(
            (value, path) -> {
              if (path.endsWith(ALIAS)) {
                return;
              }
              String place = leaves.get(value);
              if (place == null) {
                wrong.put(path, "is lost");
              } else if (!matches(last(path), last(place))) {
                wrong.put(path, "became " + place);
              }
            });
    assertThat(wrong).isEmpty();
    assertThat(stub.values()).hasSizeGreaterThan(350);
  }

  private static boolean matches(String wire, String model) {
    return wire.equals(model)
        || model.equals(RENAMED.get(wire))
        || model.equals(RENAMED_IN_TARIFFS.get(wire));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void everyFlagChangesTheModel(String kind) throws Exception {
    StubXml plain = StubXml.of(CatalogData.class, "catalogData", kind);
    Catalog without = Answers.catalog(plain.xml());

    List<String> lost = new ArrayList<>();
    for (int flag = 0; flag < plain.flags().size(); flag++) {
      StubXml with = StubXml.of(CatalogData.class, "catalogData", kind, flag);
      if (Answers.catalog(with.xml()).equals(without)) {
        lost.add(plain.flags().get(flag));
      }
    }
    assertThat(lost).isEmpty();
    assertThat(plain.flags()).hasSizeGreaterThan(40);
  }
}
