package io.github.s360sdk.sales.internal;

import static io.github.s360sdk.core.internal.model.Texts.isTrue;
import static io.github.s360sdk.core.internal.model.Texts.text;

import io.github.s360sdk.core.internal.model.Texts;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.sales.internal.stub.type.OrderDocumentData;
import io.github.s360sdk.sales.internal.stub.type.OrderShipmentData;
import io.github.s360sdk.sales.internal.stub.type.OrderShipmentModeData;
import io.github.s360sdk.sales.model.OrderDocument;
import io.github.s360sdk.sales.model.Shipment;
import io.github.s360sdk.sales.model.ShipmentModeType;
import io.github.s360sdk.sales.model.ShipmentState;
import org.jspecify.annotations.Nullable;

/** Reads the shipments of an order. */
final class ShipmentMapper {

  private static final Shipment.Mode NO_MODE = new Shipment.Mode(null, null, null, null);

  private ShipmentMapper() {}

  static Shipment shipment(OrderShipmentData data) {
    return new Shipment(
        data.getId(),
        text(data.getContactNumber()),
        mode(data.getShipmentMode()),
        OpenValue.ofNullable(ShipmentState.class, data.getShipmentState()),
        isTrue(data.isShipmentSent()),
        Texts.list(data.getDocuments(), ShipmentMapper::document),
        Wire.anyTexts(data.getTickets()));
  }

  private static Shipment.@Nullable Mode mode(@Nullable OrderShipmentModeData data) {
    return data == null
        ? null
        : Wire.orNull(
            new Shipment.Mode(
                data.getId(),
                text(data.getIdCode()),
                text(data.getName()),
                OpenValue.ofNullable(ShipmentModeType.class, data.getType())),
            NO_MODE);
  }

  private static OrderDocument document(OrderDocumentData data) {
    return new OrderDocument(
        data.getId(),
        data.getOrderId(),
        text(data.getDocumentClass()),
        text(data.getDocumentType()),
        isTrue(data.isAlreadyPrinted()),
        isTrue(data.isAvailableForPrint()));
  }
}
