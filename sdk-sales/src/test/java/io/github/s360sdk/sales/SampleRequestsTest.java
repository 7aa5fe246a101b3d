package io.github.s360sdk.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.model.Attachment;
import io.github.s360sdk.sales.model.ExternalReference;
import io.github.s360sdk.sales.model.ExternalReferenceKind;
import io.github.s360sdk.sales.model.OrderCreationOption;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.request.CloseRequest;
import io.github.s360sdk.sales.request.OrderRequest;
import io.github.s360sdk.sales.request.PaymentsAndCloseRequest;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample request of the contract is written as it stands there. */
class SampleRequestsTest {

  private static final long ORDER = 10000000001L;
  private static final long POINT_OF_SALES = 10230000000001L;
  private static final long TARIFF = 10230000000211L;
  private static final long PERFORMANCE = 10230000000320L;
  private static final long SEAT_CATEGORY = 10230000000341L;
  private static final String CONTACT = "0004711";
  private static final Money PRICE = Money.ofThousandths(70000, "EUR");
  private static final byte[] PDF = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);

  static final Map<String, Consumer<Platform>> CALLS = new HashMap<>();

  private static void create(String kind, Consumer<OrderRequest.Builder> fill) {
    CALLS.put(
        "ExternalOrderFacade.createOrUpdateOrder." + kind,
        platform ->
            platform.orders.createOrUpdate(
                OrderRequest.of(
                    b -> fill.accept(b.pointOfSales(POINT_OF_SALES).purchaser(CONTACT)))));
  }

  private static void service(String operation, Consumer<Platform> call) {
    CALLS.put("ExternalOrderService." + operation + ".request", call);
  }

  static {
    create(
        "request",
        b ->
            b.type(OrderType.SALE)
                .seats(
                    s ->
                        s.performance(PERFORMANCE)
                            .seatCategory(SEAT_CATEGORY)
                            .tariff(TARIFF)
                            .quantity(2)
                            .preferredArea(10230000000354L)));
    create(
        "request-seat-selection",
        b ->
            b.type(OrderType.SALE)
                .seats(
                    s ->
                        s.performance(PERFORMANCE)
                            .seatCategory(SEAT_CATEGORY)
                            .tariff(TARIFF)
                            .seat(10230000000950L)
                            .seat(10230000000952L)));
    create(
        "request-open-pass",
        b ->
            b.type(OrderType.SALE)
                .product(p -> p.item(10230000000601L).tariff(TARIFF).quantity(1)));
    create(
        "request-timeslot-pass",
        b ->
            b.order(ORDER)
                .type(OrderType.SALE)
                .product(
                    p ->
                        p.item(10230000000601L)
                            .tariff(TARIFF)
                            .quantity(2)
                            .timeslot(10230000000620L)
                            .validFrom(OffsetDateTime.parse("2026-11-05T11:00:00+01:00"))));
    create(
        "request-season-ticket",
        b ->
            b.type(OrderType.SALE)
                .seasonTicket(
                    s ->
                        s.item(10230000000501L)
                            .tariff(TARIFF)
                            .priceLevel(10230000000231L)
                            .quantity(1)
                            .content(
                                c ->
                                    c.performance(PERFORMANCE)
                                        .product(10230000000300L)
                                        .tariff(TARIFF)
                                        .seatCategory(SEAT_CATEGORY)
                                        .seasonTicketLine(10230000000511L)
                                        .quantity(1))));
    create(
        "request-reservation-to-sale",
        b ->
            b.file(555001)
                .type(OrderType.SALE)
                .option(OrderCreationOption.RESUME_ALL_RESERVATION_OPERATIONS));
    create(
        "request-refund",
        b ->
            b.file(555001)
                .type(OrderType.REFUND_CLIENT)
                .refund(r -> r.operation(2001).movement(3002)));
    CALLS.put(
        "ExternalOrderFacade.createPaymentsAndCloseOrder.request",
        platform ->
            platform.orders.createPaymentsAndClose(
                PaymentsAndCloseRequest.of(
                    b ->
                        b.order(ORDER)
                            .payment(17003, PRICE)
                            .paymentContact(CONTACT)
                            .parameter("ORDER_IDENTIFIER", "10000000001")
                            .parameter("RETURN_URL", "https://shop.example.org/back")
                            .totalAmount(PRICE)
                            .type(OrderType.SALE)
                            .maxWaitingTime(0)
                            .purchaser(CONTACT))));
    service(
        "closeOrder",
        platform ->
            platform.orders.close(
                CloseRequest.of(
                    b ->
                        b.order(ORDER)
                            .purchaser(CONTACT)
                            .payment(17001, PRICE)
                            .maxWaitingTime(10)
                            .type(OrderType.SALE))));
    service("getOrderDetails", platform -> platform.orders.details(ORDER));
    service(
        "abandonMovements",
        platform -> platform.orders.abandonMovements(ORDER, List.of(3001L, 3002L)));
    service(
        "cancelOperations",
        platform -> platform.orders.cancelOperations(ORDER, List.of(2001L), List.of(3001L, 3002L)));
    service(
        "getExternalReference",
        platform -> platform.orders.externalReferences(ExternalReferenceKind.ORDER, ORDER));
    service(
        "updateExternalReferences",
        platform ->
            platform.orders.updateExternalReferences(
                ExternalReferenceKind.ORDER,
                ORDER,
                List.of(new ExternalReference("PARTNER_ORDER", "X-42"))));
    service("getPrintableTickets", platform -> platform.orders.printableTickets(ORDER, List.of()));
    service("getFileDetails", platform -> platform.files.details(555001));
    service(
        "getFileDetailsFromOrderSecretId",
        platform ->
            platform.files.detailsByOrderSecretId(
                "0f8fad5b-d9cb-469f-a165-70867728950e_10000000001"));
    service("getFileAttachment", platform -> platform.files.attachment(66001, CONTACT));
    service("deleteFileAttachment", platform -> platform.files.deleteAttachment(66001, CONTACT));
    service("updateFileStatus", platform -> platform.files.updateStatus(555001, ""));
    service(
        "uploadFileAttachment",
        platform ->
            platform.files.uploadAttachment(
                555001,
                new Attachment(
                    "voucher.pdf",
                    "application/pdf",
                    PDF,
                    OffsetDateTime.parse("2026-10-13T10:11:00Z")),
                CONTACT));
    CALLS.put(
        "ExternalSeatingService.doSeatingForOperations.request",
        platform -> platform.orders.giveSeats(List.of(2001L), Map.of(3001L, 10230000000950L)));
  }

  static List<String> samples() {
    return Platform.samples("request");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isWrittenAsInTheSample(String sample) {
    try (Platform platform = new Platform()) {
      String operation = sample.substring(0, sample.lastIndexOf('.'));
      platform.answers(operation + ".response");

      Objects.requireNonNull(CALLS.get(sample), () -> "no call for " + sample).accept(platform);

      RecordedRequest request = platform.received();
      assertThat(Xml.canonical(Objects.requireNonNull(request.getBody()).utf8()))
          .isEqualTo(Xml.canonical(Platform.sample(sample)));
      String service = operation.substring(0, operation.indexOf('.'));
      assertThat(request.getTarget())
          .matches(
              "/tnseb/external-remoting/com\\.secutix\\.service\\.realtime\\.(externalorder|seat)"
                  + "\\.v1_(33|0)\\."
                  + service
                  + "\\.webservice");
    }
  }
}
