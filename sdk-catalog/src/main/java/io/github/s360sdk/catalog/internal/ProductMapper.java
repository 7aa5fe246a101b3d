package io.github.s360sdk.catalog.internal;

import static io.github.s360sdk.core.internal.model.Texts.isTrue;
import static io.github.s360sdk.core.internal.model.Texts.list;
import static io.github.s360sdk.core.internal.model.Texts.localized;
import static io.github.s360sdk.core.internal.model.Texts.text;

import io.github.s360sdk.catalog.internal.stub.type.Event;
import io.github.s360sdk.catalog.internal.stub.type.Pass;
import io.github.s360sdk.catalog.internal.stub.type.PassItem;
import io.github.s360sdk.catalog.internal.stub.type.SeasonTicket;
import io.github.s360sdk.catalog.internal.stub.type.SeasonTicketItem;
import io.github.s360sdk.catalog.internal.stub.type.SeasonTicketLine;
import io.github.s360sdk.catalog.internal.stub.type.SeatCategoryLink;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.MultiplePerformances;
import io.github.s360sdk.catalog.model.OtherProduct;
import io.github.s360sdk.catalog.model.PassConsecutive;
import io.github.s360sdk.catalog.model.PassProduct;
import io.github.s360sdk.catalog.model.PriceType;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.ProductDetails;
import io.github.s360sdk.catalog.model.ProductState;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.core.model.ActivityType;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.ProductFamilySubType;
import io.github.s360sdk.core.model.ProductFamilyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps the products of a season. What an order cannot name, because it has no id, is left out. */
final class ProductMapper {

  private final @Nullable Long seasonId;
  private final Joins joins;
  private final PriceMapper prices;
  private final PerformanceMapper performances;

  ProductMapper(@Nullable Long seasonId, Joins joins) {
    this.seasonId = seasonId;
    this.joins = joins;
    this.prices = new PriceMapper(joins);
    this.performances = new PerformanceMapper(prices);
  }

  List<Product> map(List<io.github.s360sdk.catalog.internal.stub.type.Product> products) {
    return SeasonParts.identified(products, this::product);
  }

  // The kind is told by which member is present: exactly one of them is.
  private @Nullable Product product(io.github.s360sdk.catalog.internal.stub.type.Product data) {
    if (data.getId() == null) {
      return null;
    }
    ProductDetails details = details(data);
    if (data.getEvent() != null) {
      return event(details, data.getEvent());
    }
    if (data.getPass() != null) {
      return pass(details, data.getPass());
    }
    if (data.getSeasonTicket() != null) {
      return seasonTicket(details, data.getSeasonTicket());
    }
    return new OtherProduct(details);
  }

  private ProductDetails details(io.github.s360sdk.catalog.internal.stub.type.Product data) {
    return new ProductDetails(
        data.getId(),
        text(data.getCode()),
        localized(data.getExternalName()),
        localized(data.getExternalDescription()),
        OpenValue.ofNullable(ProductFamilyType.class, data.getProductFamilyType()),
        OpenValue.ofNullable(ProductFamilySubType.class, data.getProductFamilySubType()),
        OpenValue.ofNullable(ProductState.class, data.getState()),
        seasonId,
        PriceMapper.salePeriods(data.getSalePeriods()));
  }

  private EventProduct event(ProductDetails details, Event data) {
    return new EventProduct(
        details,
        data.getActivityId(),
        text(data.getActivityCode()),
        localized(data.getActivityExternalName()),
        OpenValue.ofNullable(ActivityType.class, data.getActivityType()),
        SeasonParts.identified(
            data.getPerformances(), performance -> performances.map(performance, details)));
  }

  private PassProduct pass(ProductDetails details, Pass data) {
    return new PassProduct(
        details,
        OpenValue.ofNullable(PassConsecutive.class, data.getConsecutive()),
        isTrue(data.isDateMandatory()),
        isTrue(data.isGuided()),
        SeasonParts.identified(data.getItems(), this::passItem));
  }

  private PassProduct.@Nullable Item passItem(PassItem data) {
    if (data.getItemId() == null) {
      return null;
    }
    List<Long> timeslotIds = list(data.getTimeslotIds(), id -> id);
    return new PassProduct.Item(
        data.getItemId(),
        localized(data.getExternalName()),
        prices.itemPrices(data.getItemPrices()),
        timeslotIds,
        SeasonParts.identified(timeslotIds, joins::timeslot));
  }

  private SeasonTicketProduct seasonTicket(ProductDetails details, SeasonTicket data) {
    return new SeasonTicketProduct(
        details,
        data.getMinEvents(),
        data.getMaxEvents(),
        data.getMaxSeats(),
        data.getMaxSeatsPerEvent(),
        data.getMaxSeatsPerPerformance(),
        isTrue(data.isMandatorySeatCategory()),
        isTrue(data.isSameSeat()),
        isTrue(data.isFixedSeat()),
        OpenValue.ofNullable(PriceType.class, data.getPriceType()),
        SeasonParts.identified(data.getSeasonTicketItems(), this::seasonTicketItem),
        list(data.getSeasonTicketLines(), this::line),
        list(
            data.getSeasonTicketSubjects(),
            subject ->
                new SeasonTicketProduct.Subject(
                    text(subject.getCode()),
                    localized(subject.getExternalName()),
                    subject.getMinEvents(),
                    subject.getMaxEvents(),
                    subject.getRank(),
                    list(subject.getSeasonTicketLines(), this::line))));
  }

  private SeasonTicketProduct.@Nullable Item seasonTicketItem(SeasonTicketItem data) {
    if (data.getItemId() == null) {
      return null;
    }
    return new SeasonTicketProduct.Item(
        data.getItemId(),
        data.getRank(),
        localized(data.getSeatCatLinkName()),
        data.getInstitutionCategoryId(),
        SeasonParts.identified(data.getSeatCategoryLink(), SeatCategoryLink::getSeatCategoryId),
        prices.itemPrices(data.getItemPrices()));
  }

  private SeasonTicketProduct.Line line(SeasonTicketLine data) {
    return new SeasonTicketProduct.Line(
        data.getSeasonTicketLineId(),
        data.getProduct() == null ? null : product(data.getProduct()),
        isTrue(data.isMandatoryEvent()),
        OpenValue.ofNullable(MultiplePerformances.class, data.getMultiplePerformances()),
        isTrue(data.isAllowSeatCatUpDownGrade()));
  }
}
