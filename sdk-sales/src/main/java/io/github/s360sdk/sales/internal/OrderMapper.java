package io.github.s360sdk.sales.internal;

import static io.github.s360sdk.core.internal.model.Texts.isTrue;
import static io.github.s360sdk.core.internal.model.Texts.localized;
import static io.github.s360sdk.core.internal.model.Texts.text;

import io.github.s360sdk.core.internal.model.Texts;
import io.github.s360sdk.core.model.MainCategory;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.sales.internal.stub.type.AudienceCategoryPriceLevel;
import io.github.s360sdk.sales.internal.stub.type.CloseOrderResult;
import io.github.s360sdk.sales.internal.stub.type.ContiguityData;
import io.github.s360sdk.sales.internal.stub.type.ExternalReferenceResult;
import io.github.s360sdk.sales.internal.stub.type.ExternalReferencesData;
import io.github.s360sdk.sales.internal.stub.type.MapOfStringToContactQuality;
import io.github.s360sdk.sales.internal.stub.type.OrderDetailResult;
import io.github.s360sdk.sales.internal.stub.type.OrderDetailsData;
import io.github.s360sdk.sales.internal.stub.type.OrderOriginData;
import io.github.s360sdk.sales.internal.stub.type.OrderUpdateData;
import io.github.s360sdk.sales.internal.stub.type.OrderUpdateResult;
import io.github.s360sdk.sales.model.ClosedOrder;
import io.github.s360sdk.sales.model.ContactQuality;
import io.github.s360sdk.sales.model.Contiguity;
import io.github.s360sdk.sales.model.ExternalReference;
import io.github.s360sdk.sales.model.ExternalReferences;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderDetailGranularity;
import io.github.s360sdk.sales.model.OrderOrigin;
import io.github.s360sdk.sales.model.OrderOriginator;
import io.github.s360sdk.sales.model.OrderState;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.model.OrderUpdate;
import io.github.s360sdk.sales.model.SalesChannelType;
import io.github.s360sdk.sales.model.Segment;
import io.github.s360sdk.sales.model.Ticket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads orders and what changed in them. */
public final class OrderMapper {

  private OrderMapper() {}

  /** The order that was asked for; an answer about another one, or about none, is no answer. */
  public static Order asked(OrderDetailResult result, long orderId) {
    OrderDetailsData data = result.getOrderDetailsData();
    if (data != null && data.getOrderId() == null && data.getOrderState() == null) {
      throw new IllegalStateException("success with an order that tells neither id nor state");
    }
    if (data != null) {
      mustBeOf(data.getOrderId(), orderId);
    }
    return order(result, orderId);
  }

  /** An answer that names no order is taken for that of the one that was asked for. */
  private static void mustBeOf(@Nullable Long named, long orderId) {
    if (named != null && named != orderId) {
      throw new IllegalStateException("the answer is about another order");
    }
  }

  public static Order order(OrderDetailResult result, long orderId) {
    OrderDetailsData data = result.getOrderDetailsData();
    if (data == null) {
      throw new IllegalStateException("success without orderDetailsData");
    }
    return order(data, orderId, result);
  }

  /** An order where it stands alone, without what getOrderDetails says beside it. */
  static Order order(OrderDetailsData data) {
    return order(data, 0, new OrderDetailResult());
  }

  private static Order order(OrderDetailsData data, long knownId, OrderDetailResult beside) {
    Amounts amounts = Amounts.of(data.getCatalogCurrency());
    return new Order(
        data.getOrderId() == null ? knownId : data.getOrderId(),
        text(data.getOrderSecretId()),
        OpenValue.ofNullable(OrderState.class, data.getOrderState()),
        OpenValue.ofNullable(OrderType.class, data.getOrderType()),
        OpenValue.ofNullable(OrderDetailGranularity.class, beside.getOrderDetailGranularity()),
        text(data.getContactReference()),
        data.getCreationDateTime(),
        data.getExpirationDate(),
        data.getReferenceDate(),
        Texts.currency(data.getCatalogCurrency()),
        isTrue(data.isMulticurrency()),
        new Order.Amounts(
            amounts.read(data.getSaleAmount()),
            amounts.read(data.getPreSaleAmount()),
            amounts.read(data.getReservationAmount()),
            amounts.read(data.getOptionAmount()),
            amounts.read(data.getWaitingAccountBalanceAmount())),
        Texts.list(
            data.getOperationDatas(), operation -> OperationMapper.operation(operation, amounts)),
        Texts.list(data.getMovementDatas(), MovementMapper::movement),
        Texts.list(data.getMovementTicketDatas(), MovementMapper::ticket),
        Texts.list(data.getGeneratedContiguities(), OrderMapper::contiguity),
        Texts.list(beside.getShipments(), ShipmentMapper::shipment),
        Wire.anyTexts(data.getOrderInstallmentsToCreate()),
        origin(data.getOrderOriginData()),
        OpenValue.ofNullable(OrderOriginator.class, data.getOrderOriginator()),
        pointOfSales(data),
        text(data.getUserInserted()),
        text(data.getUserUpdated()));
  }

  private static Order.PointOfSales pointOfSales(OrderDetailsData data) {
    return new Order.PointOfSales(
        data.getPointOfSalesId(),
        text(data.getPointOfSalesCode()),
        text(data.getPointOfSalesName()),
        text(data.getPosNum()),
        text(data.getOrganizationCode()),
        localized(data.getOrganizationName()),
        text(data.getSalesChannelCode()),
        localized(data.getSalesChannelName()),
        OpenValue.ofNullable(SalesChannelType.class, data.getSalesChannelType()));
  }

  /** What changed in the order that was named; an answer about another one is no answer. */
  public static OrderUpdate update(OrderUpdateResult result, @Nullable Long orderId) {
    OrderUpdate update = update(result);
    if (orderId != null) {
      mustBeOf(update.orderId(), orderId);
    }
    return update;
  }

  public static OrderUpdate update(OrderUpdateResult result) {
    OrderUpdateData data = result.getOrderUpdateData();
    if (data == null || data.getOrderId() == null) {
      throw new IllegalStateException("success without orderUpdateData or its orderId");
    }
    Amounts amounts = Amounts.of(data.getCatalogCurrency());
    return new OrderUpdate(
        data.getOrderId(),
        text(data.getOrderSecretId()),
        data.getMainOperationId(),
        Texts.list(
            data.getOperationDataUpdates(),
            operation -> OperationMapper.operation(operation, amounts)),
        Texts.list(data.getMovementDataUpdates(), MovementMapper::movement),
        Wire.ids(data.getRemoveOperationIds()),
        Wire.ids(data.getRemoveMovementIds()),
        Texts.list(data.getGeneratedContiguities(), OrderMapper::contiguity),
        contactQualities(data.getGeneratedContactQualities()),
        Texts.currency(data.getCatalogCurrency()),
        origin(data.getOrigin()),
        text(result.getStatusMessage()));
  }

  /** The order that was closed; an answer about another one is no answer. */
  public static ClosedOrder closed(CloseOrderResult result, long orderId) {
    OrderDetailsData data = result.getOrderDetailsData();
    if (data == null) {
      data = result.getOrderData();
    }
    if (data != null) {
      mustBeOf(data.getOrderId(), orderId);
    }
    Order order = data == null ? null : order(data, orderId, new OrderDetailResult());
    List<Ticket> tickets =
        new ArrayList<>(Texts.list(result.getTicketDatas(), MovementMapper::ticket));
    if (order != null) {
      tickets.addAll(order.tickets());
    }
    return new ClosedOrder(orderId, order, MovementMapper.distinct(tickets));
  }

  public static ExternalReferences references(ExternalReferenceResult result) {
    ExternalReferencesData data = result.getExternalReferences();
    return data == null
        ? new ExternalReferences(null, List.of())
        : new ExternalReferences(
            data.getId(),
            Texts.list(
                data.getExternalReferences(),
                reference ->
                    new ExternalReference(
                        Texts.orEmpty(reference.getKey()), Texts.orEmpty(reference.getValue()))));
  }

  public static io.github.s360sdk.sales.internal.stub.type.ExternalReference reference(
      ExternalReference reference) {
    var data = new io.github.s360sdk.sales.internal.stub.type.ExternalReference();
    data.setKey(reference.key());
    data.setValue(reference.value());
    return data;
  }

  private static Contiguity contiguity(ContiguityData data) {
    return new Contiguity(
        data.getPerformanceId(),
        data.getSeatCategoryId(),
        isTrue(data.isContiguous()),
        Texts.list(data.getSegments(), segment -> new Segment(Wire.ids(segment.getMovementIds()))));
  }

  private static Map<String, ContactQuality> contactQualities(
      @Nullable MapOfStringToContactQuality map) {
    Map<String, ContactQuality> qualities = new LinkedHashMap<>();
    if (map != null) {
      for (MapOfStringToContactQuality.Entry entry : map.getEntry()) {
        if (entry.getValue() != null) {
          qualities.put(
              Texts.orEmpty(entry.getKey()),
              new ContactQuality(
                  entry.getValue().getSeasonId(),
                  Texts.list(entry.getValue().getAudienceCategories(), OrderMapper::category)));
        }
      }
    }
    return qualities;
  }

  private static ContactQuality.Category category(AudienceCategoryPriceLevel data) {
    return new ContactQuality.Category(
        data.getAudienceCatId(),
        OpenValue.ofNullable(MainCategory.class, data.getMainCategory()),
        text(data.getInstanceNumber()),
        data.getMovementId(),
        data.getPriceLevelId());
  }

  private static @Nullable OrderOrigin origin(@Nullable OrderOriginData data) {
    return data == null
        ? null
        : Wire.orNull(new OrderOrigin(data.isToCreateToken()), new OrderOrigin(null));
  }
}
