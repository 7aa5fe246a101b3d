package io.github.s360sdk.sales.internal;

import io.github.s360sdk.sales.internal.stub.type.ChargeOperation;
import io.github.s360sdk.sales.internal.stub.type.ComposedProductCompositionData;
import io.github.s360sdk.sales.internal.stub.type.ComposedProductOperationCreationData;
import io.github.s360sdk.sales.internal.stub.type.MovementSeatData;
import io.github.s360sdk.sales.internal.stub.type.OperationAttributionData;
import io.github.s360sdk.sales.internal.stub.type.RefundOperationData;
import io.github.s360sdk.sales.internal.stub.type.SimpleProductOperationCreationData;
import io.github.s360sdk.sales.internal.stub.type.SingleEntryOperationAttributionData;
import io.github.s360sdk.sales.internal.stub.type.SingleEntrySeatOperationCreationData;
import io.github.s360sdk.sales.internal.stub.type.TransportProductOperationCreationData;
import io.github.s360sdk.sales.request.ChargeItem;
import io.github.s360sdk.sales.request.ChosenSeat;
import io.github.s360sdk.sales.request.OrderItem;
import io.github.s360sdk.sales.request.ProductItem;
import io.github.s360sdk.sales.request.RefundItem;
import io.github.s360sdk.sales.request.SeasonTicketContent;
import io.github.s360sdk.sales.request.SeasonTicketItem;
import io.github.s360sdk.sales.request.SeatsItem;
import io.github.s360sdk.sales.request.TransportItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the items of a request into the lists of the wire, one per kind. It is the one place that
 * knows how items look there, because much of it is assumed.
 */
public final class ItemWriter {

  private final List<ComposedProductOperationCreationData> seasonTickets = new ArrayList<>();
  private final List<SingleEntryOperationAttributionData> attributions = new ArrayList<>();
  private final List<SingleEntrySeatOperationCreationData> seats = new ArrayList<>();
  private final List<SimpleProductOperationCreationData> products = new ArrayList<>();
  private final List<TransportProductOperationCreationData> transports = new ArrayList<>();
  private final List<ChargeOperation> charges = new ArrayList<>();
  private final List<RefundOperationData> refunds = new ArrayList<>();

  public ItemWriter(List<OrderItem> items) {
    for (OrderItem item : items) {
      if (item instanceof SeatsItem value) {
        add(value);
      } else if (item instanceof ProductItem value) {
        products.add(product(value));
      } else if (item instanceof SeasonTicketItem value) {
        seasonTickets.add(seasonTicket(value));
      } else if (item instanceof TransportItem value) {
        transports.add(transport(value));
      } else if (item instanceof ChargeItem value) {
        charges.add(charge(value));
      } else if (item instanceof RefundItem value) {
        refunds.add(refund(value));
      } else {
        throw new IllegalArgumentException("unknown kind of item: " + item.getClass().getName());
      }
    }
  }

  public List<ComposedProductOperationCreationData> seasonTickets() {
    return seasonTickets;
  }

  public List<SingleEntryOperationAttributionData> attributions() {
    return attributions;
  }

  public List<SingleEntrySeatOperationCreationData> seats() {
    return seats;
  }

  public List<SimpleProductOperationCreationData> products() {
    return products;
  }

  public List<TransportProductOperationCreationData> transports() {
    return transports;
  }

  public List<ChargeOperation> charges() {
    return charges;
  }

  public List<RefundOperationData> refunds() {
    return refunds;
  }

  private void add(SeatsItem item) {
    if (item.seats().isEmpty()) {
      attributions.add(attribution(item));
    } else {
      seats.add(chosenSeats(item));
    }
  }

  private static SingleEntryOperationAttributionData attribution(SeatsItem item) {
    OperationAttributionData places = new OperationAttributionData();
    places.setPerformanceId(item.performance());
    places.setSeatCategoryId(item.seatCategory());
    places.setAudienceSubCategoryId(item.tariff());
    places.setQuantity(item.quantity());
    places.setPriceLevelId(item.priceLevel());
    places.setContingentId(item.contingent());
    places.setAdvantageId(item.advantage());
    SingleEntryOperationAttributionData data = new SingleEntryOperationAttributionData();
    data.getOperationAttributions().add(places);
    data.getPreferedAreas().addAll(item.preferredAreas());
    return data;
  }

  private static SingleEntrySeatOperationCreationData chosenSeats(SeatsItem item) {
    SingleEntrySeatOperationCreationData data = new SingleEntrySeatOperationCreationData();
    data.setPerformanceId(item.performance());
    data.setSeatCategoryId(item.seatCategory());
    data.setAudienceSubCategoryId(item.tariff());
    data.setQuantity(item.quantity());
    data.setPriceLevelId(item.priceLevel());
    data.setContingentId(item.contingent());
    data.setAdvantageId(item.advantage());
    item.seats().forEach(seat -> data.getMovementSeats().add(seat(seat)));
    return data;
  }

  private static MovementSeatData seat(ChosenSeat seat) {
    MovementSeatData data = new MovementSeatData();
    data.setPhysicalSeatId(seat.physicalSeat());
    data.setBeneficiaryContactReference(seat.beneficiary());
    return data;
  }

  private static SimpleProductOperationCreationData product(ProductItem item) {
    SimpleProductOperationCreationData data = new SimpleProductOperationCreationData();
    data.setItemId(item.item());
    data.setAudienceSubCategoryId(item.tariff());
    data.setQuantity(item.quantity());
    data.setTimeslotId(item.timeslot());
    data.setStartValidityDate(item.validFrom());
    data.setEndValidityDate(item.validUntil());
    data.setPriceLevelId(item.priceLevel());
    data.setContingentId(item.contingent());
    data.setAdvantageId(item.advantage());
    data.setVisitLanguageCode(item.visitLanguage());
    data.setVisitThemeId(item.visitTheme());
    return data;
  }

  private static ComposedProductOperationCreationData seasonTicket(SeasonTicketItem item) {
    ComposedProductOperationCreationData data = new ComposedProductOperationCreationData();
    data.setItemId(item.item());
    data.setAudienceSubCategoryId(item.tariff());
    data.setQuantity(item.quantity());
    data.setPriceLevelId(item.priceLevel());
    data.setContingentId(item.contingent());
    data.setAdvantageId(item.advantage());
    data.setBeneficiaryContactReference(item.beneficiary());
    item.contents().forEach(content -> data.getCompositions().add(content(content)));
    return data;
  }

  private static ComposedProductCompositionData content(SeasonTicketContent content) {
    ComposedProductCompositionData data = new ComposedProductCompositionData();
    data.setPerformanceId(content.performance());
    data.setItemId(content.item());
    data.setProductId(content.product());
    data.setAudienceSubCategoryId(content.tariff());
    data.setSeatCategoryId(content.seatCategory());
    data.setQuantity(content.quantity());
    data.setSeasonTicketLineId(content.seasonTicketLine());
    data.setPackageLineId(content.packageLine());
    content.seats().forEach(seat -> data.getMovementSeats().add(seat(seat)));
    return data;
  }

  private static TransportProductOperationCreationData transport(TransportItem item) {
    TransportProductOperationCreationData data = new TransportProductOperationCreationData();
    data.setItemId(item.item());
    data.setAudienceSubCategoryId(item.tariff());
    data.setQuantity(item.quantity());
    return data;
  }

  private static ChargeOperation charge(ChargeItem item) {
    ChargeOperation data = new ChargeOperation();
    data.setChargesId(item.charge());
    data.setAmount(item.amount() == null ? null : item.amount().thousandths());
    data.setQuantity(item.quantity());
    return data;
  }

  private static RefundOperationData refund(RefundItem item) {
    RefundOperationData data = new RefundOperationData();
    data.setOperationId(item.operation());
    data.getMovementIds().addAll(item.movements());
    return data;
  }
}
