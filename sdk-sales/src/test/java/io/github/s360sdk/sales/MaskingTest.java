package io.github.s360sdk.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.sales.internal.FileMapper;
import io.github.s360sdk.sales.internal.MovementMapper;
import io.github.s360sdk.sales.internal.OrderMapper;
import io.github.s360sdk.sales.internal.PaymentMapper;
import io.github.s360sdk.sales.internal.stub.type.CloseOrderResult;
import io.github.s360sdk.sales.internal.stub.type.ExternalReferenceResult;
import io.github.s360sdk.sales.internal.stub.type.FileDetailResult;
import io.github.s360sdk.sales.internal.stub.type.OrderDetailResult;
import io.github.s360sdk.sales.internal.stub.type.OrderUpdateResult;
import io.github.s360sdk.sales.internal.stub.type.PaymentsAndCloseOrderResult;
import io.github.s360sdk.sales.internal.stub.type.PrintableFileAttachmentResult;
import io.github.s360sdk.sales.internal.stub.type.SeatingResult;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderUpdate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Personal data, secrets and bar codes do not appear in the text of a model. */
class MaskingTest {

  /** Fields of the wire that tell who somebody is, or open a door. */
  private static final List<String> PRIVATE =
      List.of(
          "TicketData.barCode",
          "OrderDetailsData.contactReference",
          "OrderDetailsData.orderSecretId",
          "OrderDetailsData.userInserted",
          "OrderDetailsData.userUpdated",
          "OrderUpdateData.orderSecretId",
          "MovementData.contactReference",
          "OrderShipmentData.contactNumber",
          "OrderShipmentData.tickets",
          "VisitGroupData.fileRemarks",
          "PaymentsAndCloseOrderResult.identification",
          "PrintableFileAttachmentData.fileName",
          "FileAttachmentData.name",
          "ExternalReference.value",
          "FileContactData.");

  private static <S> String text(Class<S> stub, Stubs filler, Function<S, List<?>> models) {
    return String.join(
        " ", models.apply(filler.fill(stub)).stream().map(Object::toString).toList());
  }

  private static <S> void assertMasked(Class<S> stub, Function<S, List<?>> models) {
    Stubs filler = new Stubs(Set.of(), "");
    String text = text(stub, filler, models);
    assertThat(text).isNotBlank();
    List<String> secrets =
        filler.values.entrySet().stream()
            .filter(entry -> PRIVATE.stream().anyMatch(entry.getKey()::startsWith))
            .filter(entry -> !entry.getKey().matches(".*\\.(contactId|fileContactType)"))
            .flatMap(entry -> entry.getValue().stream())
            .toList();
    assertThat(secrets).isNotEmpty();
    assertThat(secrets).noneMatch(text::contains);
  }

  @Test
  void ofOrders() {
    assertMasked(
        OrderDetailResult.class,
        result -> {
          Order order = OrderMapper.order(result, 1);
          return List.of(
              order, order.operations(), order.movements(), order.tickets(), order.shipments());
        });
    assertMasked(
        OrderUpdateResult.class,
        result -> {
          OrderUpdate update = OrderMapper.update(result);
          return List.of(update, update.movements());
        });
    assertMasked(
        CloseOrderResult.class,
        result -> List.of(OrderMapper.closed(result, result.getOrderDetailsData().getOrderId())));
    assertMasked(SeatingResult.class, result -> List.of(MovementMapper.movements(result)));
  }

  @Test
  void ofFilesAndPayments() {
    assertMasked(ExternalReferenceResult.class, result -> List.of(OrderMapper.references(result)));
    assertMasked(FileDetailResult.class, result -> List.of(FileMapper.file(result)));
    assertMasked(
        PrintableFileAttachmentResult.class, result -> List.of(FileMapper.attachment(result)));
    assertMasked(
        PaymentsAndCloseOrderResult.class,
        result -> List.of(PaymentMapper.paymentsAndClose(result)));
  }

  @Test
  void ofRequests() {
    assertThat(FullRequestsTest.fullOrder().toString())
        .contains("pointOfSales=1", "performance=33")
        .doesNotContain("0004", "X-6", "00012", "00015", "00043", "00091", "Ada", "Lyon");
    assertThat(FullRequestsTest.fullClose().toString())
        .contains("order=2", "3.00 EUR")
        .doesNotContain("0001", "0004", "alias", "4111", "P-5", "psp", "blue");
  }
}
