package io.github.s360sdk.sales.internal;

import static io.github.s360sdk.core.internal.model.Texts.isTrue;
import static io.github.s360sdk.core.internal.model.Texts.localized;
import static io.github.s360sdk.core.internal.model.Texts.text;
import static io.github.s360sdk.sales.internal.Wire.orNull;

import io.github.s360sdk.core.internal.model.Texts;
import io.github.s360sdk.core.model.ActivityType;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Location;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.ProductFamilySubType;
import io.github.s360sdk.core.model.ProductFamilyType;
import io.github.s360sdk.sales.internal.stub.type.OperationData;
import io.github.s360sdk.sales.internal.stub.type.PriceComponentData;
import io.github.s360sdk.sales.internal.stub.type.VisitGroupData;
import io.github.s360sdk.sales.model.ActivityRef;
import io.github.s360sdk.sales.model.ContingentRef;
import io.github.s360sdk.sales.model.OperationKind;
import io.github.s360sdk.sales.model.OperationType;
import io.github.s360sdk.sales.model.OrderOperation;
import io.github.s360sdk.sales.model.PerformanceRef;
import io.github.s360sdk.sales.model.PriceComponent;
import io.github.s360sdk.sales.model.PriceComponentKind;
import io.github.s360sdk.sales.model.ProductRef;
import io.github.s360sdk.sales.model.SeasonRef;
import io.github.s360sdk.sales.model.SeatCategoryRef;
import io.github.s360sdk.sales.model.TariffRef;
import io.github.s360sdk.sales.model.VisitGroup;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads operations of an order. */
final class OperationMapper {

  private static final PerformanceRef NO_PERFORMANCE =
      new PerformanceRef(null, null, null, null, null, null);
  private static final OrderOperation.Timeslot NO_TIMESLOT =
      new OrderOperation.Timeslot(null, null);
  private static final SeatCategoryRef NO_SEAT_CATEGORY = new SeatCategoryRef(null, null, null);
  private static final ContingentRef NO_CONTINGENT = new ContingentRef(null, null);
  private static final SeasonRef NO_SEASON = new SeasonRef(null, null, null);
  private static final ActivityRef NO_ACTIVITY = new ActivityRef(null, null, null, null);
  private static final PriceComponent NO_COMPONENT =
      new PriceComponent(LocalizedText.EMPTY, null, null);
  private static final VisitGroup NO_VISIT_GROUP =
      new VisitGroup(null, false, null, null, null, null, List.of(), List.of());

  private OperationMapper() {}

  static OrderOperation operation(OperationData data, Amounts orderAmounts) {
    return new OrderOperation(
        Wire.idOrZero(data.getOperationId()),
        data.getOperationNumber(),
        OpenValue.ofNullable(OperationKind.class, data.getKind()),
        OpenValue.ofNullable(OperationType.class, data.getType()),
        data.getQuantity(),
        data.getFileId(),
        data.getExpirationDate(),
        new OrderOperation.Item(
            data.getItemId(), data.getItemDate(), text(data.getItemDisplayExternalDesignation())),
        new ProductRef(
            data.getProductId(),
            text(data.getProductCode()),
            text(data.getProduct()),
            OpenValue.ofNullable(ProductFamilyType.class, data.getProductFamilyType()),
            OpenValue.ofNullable(ProductFamilySubType.class, data.getProductFamilySubType())),
        orNull(performance(data), NO_PERFORMANCE),
        orNull(
            new OrderOperation.Timeslot(data.getTimeslotId(), data.getTimeslotDuration()),
            NO_TIMESLOT),
        tariff(data),
        seatCategory(data.getSeatCategoryId(), data.getSeatCategory(), data.getSeatCategoryRank()),
        contingent(data.getContingentId(), data.getContingent()),
        price(data, orderAmounts.or(data.getCatalogCurrency())),
        orNull(
            new SeasonRef(data.getSeasonId(), text(data.getSeasonCode()), text(data.getSeason())),
            NO_SEASON),
        orNull(
            new ActivityRef(
                data.getActivityId(),
                text(data.getActivityCode()),
                text(data.getActivityName()),
                OpenValue.ofNullable(ActivityType.class, data.getActivityType())),
            NO_ACTIVITY),
        place(data),
        new OrderOperation.Links(
            data.getParentOperationId(),
            text(data.getParentOperationLinkType()),
            Wire.ids(data.getCrossSellParentOperationIds()),
            Wire.ids(data.getInsuredOperationIds())),
        flags(data),
        Wire.map(data.getComfortVariableValues()),
        visitGroup(data.getVisitGroupData()));
  }

  static @Nullable SeatCategoryRef seatCategory(
      @Nullable Long id, @Nullable String name, @Nullable Integer rank) {
    return orNull(new SeatCategoryRef(id, text(name), rank), NO_SEAT_CATEGORY);
  }

  static @Nullable ContingentRef contingent(@Nullable Long id, @Nullable String name) {
    return orNull(new ContingentRef(id, text(name)), NO_CONTINGENT);
  }

  private static PerformanceRef performance(OperationData data) {
    Integer seconds = data.getPerformanceDuration();
    return new PerformanceRef(
        data.getPerformanceId(),
        text(data.getPerformanceCode()),
        text(data.getPerformance()),
        data.getPerformanceDate(),
        seconds == null ? null : Duration.ofSeconds(seconds),
        data.getEventId());
  }

  private static TariffRef tariff(OperationData data) {
    return new TariffRef(
        data.getAudienceSubCategoryId(),
        text(data.getAudienceSubCategory()),
        text(data.getAudienceSubCategoryExternalDescription()),
        data.getAudienceSubCategoryRank(),
        isTrue(data.isAudienceSubCategoryRequireAttachment()),
        data.getAudienceCatId());
  }

  private static OrderOperation.Price price(OperationData data, Amounts amounts) {
    return new OrderOperation.Price(
        amounts.read(data.getUnitPrice()),
        amounts.read(data.getBasePrice()),
        amounts.read(data.getTotalAmount()),
        amounts.read(data.getWithoutVatTotalAmount()),
        amounts.read(data.getWaitingAccountBalance()),
        data.getVatRate(),
        text(data.getVatCountryCode()),
        isTrue(data.isSelfPaidVat()),
        Texts.currency(data.getCatalogCurrency()),
        component(data.getPriceComponentData()));
  }

  private static @Nullable PriceComponent component(@Nullable PriceComponentData data) {
    return data == null
        ? null
        : orNull(
            new PriceComponent(
                localized(data.getExternalName()),
                OpenValue.ofNullable(PriceComponentKind.class, data.getKind()),
                data.getRank()),
            NO_COMPONENT);
  }

  private static OrderOperation.Place place(OperationData data) {
    List<Location> locations =
        Texts.list(data.getLocations(), Texts::location).stream().filter(Objects::nonNull).toList();
    return new OrderOperation.Place(
        locations,
        data.getSiteId(),
        text(data.getSite()),
        Texts.address(data.getSiteAddress()),
        text(data.getSpace()),
        data.getPhysicalConfigurationId());
  }

  private static OrderOperation.Flags flags(OperationData data) {
    return new OrderOperation.Flags(
        isTrue(data.isNumbered()),
        isTrue(data.isIsNominative()) || isTrue(data.isNominative()),
        isTrue(data.isExchangeable()),
        isTrue(data.isResale()),
        isTrue(data.isIncludedInShipmentFee()),
        isTrue(data.isFixedSeatSeasonticket()),
        isTrue(data.isChampionshipSeasonticket()),
        isTrue(data.isAllSeasonTicketLinesCompetition()));
  }

  private static @Nullable VisitGroup visitGroup(@Nullable VisitGroupData data) {
    return data == null
        ? null
        : orNull(
            new VisitGroup(
                data.getVisitGroupId(),
                isTrue(data.isGuided()),
                data.getNumberOfParticipants(),
                data.getNumberOfAccompaniers(),
                text(data.getPricingType()),
                text(data.getTicketType()),
                Wire.anyTexts(data.getFileRemarks()),
                Wire.anyTexts(data.getGroupCriterionElements())),
            NO_VISIT_GROUP);
  }
}
