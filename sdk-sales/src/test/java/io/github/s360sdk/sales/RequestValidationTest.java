package io.github.s360sdk.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.PhysicalSeat;
import io.github.s360sdk.sales.model.Attachment;
import io.github.s360sdk.sales.model.ExternalReferenceKind;
import io.github.s360sdk.sales.model.OrderCreationOption;
import io.github.s360sdk.sales.request.ChargeItem;
import io.github.s360sdk.sales.request.ChosenSeat;
import io.github.s360sdk.sales.request.CloseRequest;
import io.github.s360sdk.sales.request.OrderRequest;
import io.github.s360sdk.sales.request.Payment;
import io.github.s360sdk.sales.request.PaymentsAndCloseRequest;
import io.github.s360sdk.sales.request.ProductItem;
import io.github.s360sdk.sales.request.RefundItem;
import io.github.s360sdk.sales.request.SeasonTicketContent;
import io.github.s360sdk.sales.request.SeasonTicketItem;
import io.github.s360sdk.sales.request.SeatsItem;
import io.github.s360sdk.sales.request.TransportItem;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong is refused before anything is sent, field by field. */
class RequestValidationTest {

  private static List<String> wrongFields(ThrowingCallable build) {
    return refused(build).violations().stream()
        .map(InvalidRequestException.Violation::field)
        .toList();
  }

  private static InvalidRequestException refused(ThrowingCallable build) {
    InvalidRequestException e = catchThrowableOfType(InvalidRequestException.class, build);
    assertThat(e).as("refusal").isNotNull();
    return e;
  }

  @Test
  void namesEveryWrongFieldOfAnOrder() {
    assertThat(
            wrongFields(
                () ->
                    OrderRequest.of(
                        b ->
                            b.order(-1)
                                .purchaser("123456789012345678901")
                                .externalReference(" ")
                                .seats(s -> s.quantity(0).preferredArea(0))
                                .product(p -> p.item(1).tariff(2).quantity(1))
                                .seasonTicket(s -> s.item(1).content(c -> c.quantity(-1)))
                                .fileContact(c -> c.contactNumber("x")))))
        .containsExactly(
            "pointOfSales",
            "order",
            "externalReference",
            "purchasers[0]",
            "fileContacts[0].contactNumber",
            "items[0].performance",
            "items[0].tariff",
            "items[0].quantity",
            "items[0].preferredAreas",
            "items[2].contents[0].quantity",
            "items[2].contents[0].performance",
            "items[2].tariff",
            "items[2].quantity");
  }

  @Test
  void needsAnItemOrAnOption() {
    assertThat(wrongFields(() -> OrderRequest.of(b -> b.pointOfSales(1)))).containsExactly("items");
    assertThatCode(
            () ->
                OrderRequest.of(
                    b ->
                        b.pointOfSales(1)
                            .option(OrderCreationOption.RESUME_ALL_RESERVATION_OPERATIONS)))
        .doesNotThrowAnyException();
  }

  @Test
  void neverRepeatsAContactNumber() {
    InvalidRequestException e =
        refused(
            () ->
                OrderRequest.of(
                    b ->
                        b.pointOfSales(1)
                            .purchaser("ada@example.org")
                            .seats(s -> s.performance(1).tariff(2).seat(3, "Lovelace"))));

    assertThat(e).hasMessageNotContaining("ada").hasMessageNotContaining("Lovelace");
    assertThat(e.violations())
        .extracting(InvalidRequestException.Violation::field)
        .containsExactly("purchasers[0]", "items[0].seats[0].beneficiary");
  }

  @Test
  void keepsLeadingZerosOfContactNumbers() {
    OrderRequest request =
        OrderRequest.of(
            b ->
                b.pointOfSales(1)
                    .purchaser("00000000000000000001")
                    .item(RefundItem.of(r -> r.operation(1))));

    assertThat(request.purchasers()).containsExactly("00000000000000000001");
  }

  @Test
  void takesTheNumberOfSeatsAsQuantity() {
    assertThat(SeatsItem.of(s -> s.performance(1).tariff(2).seat(3).seat(4)).quantity())
        .isEqualTo(2);
    assertThat(wrongFields(() -> SeatsItem.of(s -> s.performance(1).tariff(2).seat(3).quantity(2))))
        .containsExactly("quantity");
    assertThat(
            wrongFields(
                () -> SeatsItem.of(s -> s.performance(1).tariff(2).seat(3).preferredArea(4))))
        .containsExactly("preferredAreas");
    assertThat(wrongFields(() -> SeatsItem.of(s -> s.performance(1).tariff(2).seat(3).seat(3))))
        .containsExactly("seats");
  }

  private record Found(
      long physicalSeatId, @Nullable Long performanceId, @Nullable Long seatCategoryId)
      implements PhysicalSeat {}

  @Test
  void takesPerformanceAndSeatCategoryFromTheSeatsThatWereFound() {
    SeatsItem item =
        SeatsItem.of(s -> s.tariff(2).seat(new Found(3, 10L, 20L)).seat(new Found(4, 10L, null)));

    assertThat(item)
        .isEqualTo(SeatsItem.of(s -> s.performance(10).seatCategory(20).tariff(2).seat(3).seat(4)));
    assertThat(
            SeatsItem.of(
                    s ->
                        s.performance(11)
                            .seatCategory(21)
                            .tariff(2)
                            .seat(new Found(3, null, null), "0042"))
                .seats())
        .containsExactly(new ChosenSeat(3, "0042"));
    assertThat(
            SeasonTicketContent.of(
                c -> c.seat(new Found(3, 10L, 20L)).seat(new Found(4, 10L, 20L))))
        .isEqualTo(SeasonTicketContent.of(c -> c.performance(10).seatCategory(20).seat(3).seat(4)));
  }

  @Test
  void refusesSeatsOfAnotherPerformanceOrOfSeveralCategories() {
    InvalidRequestException refused =
        refused(
            () ->
                SeatsItem.of(
                    s ->
                        s.performance(9)
                            .seat(5)
                            .seat(new Found(3, 10L, 20L))
                            .seat(new Found(4, 9L, 21L))));

    assertThat(refused.violations())
        .containsExactly(
            new InvalidRequestException.Violation(
                "seats[1].performance", "must be 9 as that of the item, but is 10"),
            new InvalidRequestException.Violation(
                "seats[2].seatCategory", "must be 20 as that of the item, but is 21"),
            new InvalidRequestException.Violation("tariff", "is missing; expected an id"));
    assertThat(
            wrongFields(
                () -> SeasonTicketContent.of(c -> c.performance(9).seat(new Found(3, 10L, 20L)))))
        .containsExactly("seats[0].performance");
  }

  @Test
  void checksItemsOfEveryKind() {
    OffsetDateTime noon = OffsetDateTime.parse("2026-01-01T12:00:00Z");
    assertThat(
            wrongFields(
                () ->
                    ProductItem.of(
                        p ->
                            p.timeslot(0)
                                .visitLanguage("")
                                .validFrom(noon)
                                .validUntil(noon.minusDays(1)))))
        .containsExactly("item", "tariff", "quantity", "timeslot", "visitLanguage", "validUntil");
    assertThat(wrongFields(() -> SeasonTicketItem.of(s -> s.tariff(1).quantity(1).beneficiary(""))))
        .containsExactly("item", "beneficiary");
    assertThat(wrongFields(() -> TransportItem.of(t -> {})))
        .containsExactly("item", "tariff", "quantity");
    assertThat(wrongFields(() -> ChargeItem.of(c -> c.quantity(0))))
        .containsExactly("charge", "quantity");
    assertThat(wrongFields(() -> RefundItem.of(r -> r.movement(0))))
        .containsExactly("operation", "movements");
  }

  @Test
  void checksPayments() {
    assertThat(wrongFields(() -> Payment.of(p -> p.contactNumber("x"))))
        .containsExactly("method", "amount", "contactNumber");
    assertThat(
            wrongFields(
                () ->
                    CloseRequest.of(
                        b ->
                            b.purchaser("")
                                .maxWaitingTime(-1)
                                .payment(p -> p.method(1))
                                .payment(1, Money.of("1", "EUR"))
                                .payment(2, Money.of("1", "CHF")))))
        .containsExactly("order", "purchaser", "maxWaitingTime", "payments[0].amount", "payments");
    assertThat(
            wrongFields(
                () ->
                    PaymentsAndCloseRequest.of(
                        b ->
                            b.paymentContact("x")
                                .purchaser("y")
                                .maxWaitingTime(-1)
                                .totalAmount(Money.of("1", "CHF"))
                                .payment(1, Money.of("1", "EUR")))))
        .containsExactly("order", "paymentContact", "maxWaitingTime", "purchasers[0]", "payments");
  }

  @Test
  void checksArgumentsOfSingleCalls() {
    try (Platform platform = new Platform()) {
      OrdersClient orders = platform.orders;
      FilesClient files = platform.files;
      Attachment file = Attachment.of("a.pdf", "application/pdf", new byte[] {1});

      assertThat(wrongFields(() -> orders.details(0))).containsExactly("orderId");
      assertThat(wrongFields(() -> orders.abandonMovements(1, List.of())))
          .containsExactly("movementIds");
      assertThat(wrongFields(() -> orders.cancelOperations(1, List.of(), List.of())))
          .containsExactly("operationIds and movementIds together");
      assertThat(wrongFields(() -> orders.cancelOperations(1, List.of(-1L), List.of())))
          .containsExactly("operationIds");
      assertThat(
              wrongFields(
                  () -> orders.updateExternalReferences(ExternalReferenceKind.ORDER, 1, List.of())))
          .containsExactly("references");
      assertThat(wrongFields(() -> orders.giveSeats(List.of(1L), Map.of())))
          .containsExactly("physicalSeatByMovement");
      assertThat(wrongFields(() -> files.details(-1))).containsExactly("fileId");
      assertThat(wrongFields(() -> files.detailsByOrderSecretId(" ")))
          .containsExactly("orderSecretId");
      assertThat(wrongFields(() -> files.uploadAttachment(1, file, "x")))
          .containsExactly("contactNumber");
      assertThat(platform.requestCount()).isZero();
    }
  }
}
