package io.github.s360sdk.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.sales.internal.stub.type.ChargeOperation;
import io.github.s360sdk.sales.internal.stub.type.ComposedProductCompositionData;
import io.github.s360sdk.sales.internal.stub.type.ComposedProductOperationCreationData;
import io.github.s360sdk.sales.internal.stub.type.ContactData;
import io.github.s360sdk.sales.internal.stub.type.FileContactData;
import io.github.s360sdk.sales.internal.stub.type.MovementSeatData;
import io.github.s360sdk.sales.internal.stub.type.OperationAttributionData;
import io.github.s360sdk.sales.internal.stub.type.OrderOriginData;
import io.github.s360sdk.sales.internal.stub.type.PaymentInfo;
import io.github.s360sdk.sales.internal.stub.type.RefundOperationData;
import io.github.s360sdk.sales.internal.stub.type.SimpleProductOperationCreationData;
import io.github.s360sdk.sales.internal.stub.type.SingleEntryOperationAttributionData;
import io.github.s360sdk.sales.internal.stub.type.SingleEntrySeatOperationCreationData;
import io.github.s360sdk.sales.internal.stub.type.TransportProductOperationCreationData;
import io.github.s360sdk.sales.model.FileContactType;
import io.github.s360sdk.sales.model.OrderCreationOption;
import io.github.s360sdk.sales.model.OrderOrigin;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.request.CloseRequest;
import io.github.s360sdk.sales.request.OrderRequest;
import io.github.s360sdk.sales.request.PaymentsAndCloseRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests in which everything is set that can be. */
class FullRequestsTest {

  private final Platform platform = new Platform();

  @AfterEach
  void close() {
    platform.close();
  }

  private static String expected(String operation) {
    try (InputStream in =
        FullRequestsTest.class.getResourceAsStream("/full/" + operation + ".xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void assertReceived(String operation) {
    assertThat(Xml.canonicalBody(Objects.requireNonNull(platform.received().getBody()).utf8()))
        .isEqualTo(Xml.canonical(expected(operation)));
  }

  private Platform answersForOrder2(String sample) {
    return platform.answersText(
        Platform.sample(sample).replaceAll("<orderId>\\d+</orderId>", "<orderId>2</orderId>"));
  }

  @Test
  void writesEveryFieldOfAnOrder() {
    answersForOrder2("ExternalOrderFacade.createOrUpdateOrder.response")
        .orders
        .createOrUpdate(fullOrder());

    assertReceived("createOrUpdateOrder");
  }

  static OrderRequest fullOrder() {
    return OrderRequest.of(
        b ->
            b.pointOfSales(1)
                .order(2)
                .file(3)
                .type(OrderType.OPTION)
                .purchaser("0004")
                .purchaser("0005")
                .externalReference("X-6")
                .seasonTicket(
                    s ->
                        s.advantage(10)
                            .tariff(11)
                            .beneficiary("00012")
                            .contingent(22)
                            .item(23)
                            .priceLevel(24)
                            .quantity(25)
                            .content(
                                c ->
                                    c.tariff(13)
                                        .item(14)
                                        .seat(16, "00015")
                                        .packageLine(17)
                                        .performance(18)
                                        .product(19)
                                        .seasonTicketLine(20)
                                        .seatCategory(21)))
                .seats(
                    s ->
                        s.advantage(30)
                            .tariff(31)
                            .contingent(32)
                            .performance(33)
                            .priceLevel(34)
                            .quantity(35)
                            .seatCategory(36)
                            .preferredArea(37)
                            .preferredArea(38))
                .seats(
                    s ->
                        s.advantage(40)
                            .tariff(41)
                            .contingent(42)
                            .seat(44, "00043")
                            .seat(45)
                            .performance(46)
                            .priceLevel(47)
                            .seatCategory(48))
                .product(
                    p ->
                        p.advantage(50)
                            .tariff(51)
                            .contingent(52)
                            .validUntil(OffsetDateTime.parse("2026-05-04T05:02:01+02:00"))
                            .item(53)
                            .priceLevel(54)
                            .quantity(55)
                            .validFrom(OffsetDateTime.parse("2026-05-03T05:02:01+02:00"))
                            .timeslot(56)
                            .visitLanguage("fr")
                            .visitTheme(57))
                .transport(t -> t.tariff(60).item(61).quantity(62))
                .charge(c -> c.amount(Money.of("70.5", "EUR")).charge(71).quantity(72))
                .refund(r -> r.movements(List.of(80L, 81L)).operation(82))
                .origin(new OrderOrigin(true))
                .fileContact(
                    c ->
                        c.birthPlace("Lyon")
                            .birthRegion("Rhône")
                            .birthday(OffsetDateTime.parse("1980-02-03T00:00:00Z"))
                            .contactId(90)
                            .contactNumber("00091")
                            .countryCode("FR")
                            .email("ada@example.org")
                            .type(FileContactType.FINDER)
                            .firstAddressLine("line 1")
                            .firstName("Ada")
                            .idNumber("ID92")
                            .invoiceAddressId(93)
                            .lastName("Example")
                            .locality("Bron")
                            .mobilePhone("+3394")
                            .phone("+3395")
                            .secondAddressLine("line 2")
                            .structureName("Example SA")
                            .thirdAddressLine("line 3")
                            .zipCode("69500"))
                .option(OrderCreationOption.RESUME_ALL_OPTION_OPERATIONS)
                .option(OpenValue.of(OrderCreationOption.class, "SOMETHING_NEW")));
  }

  @Test
  void writesEveryFieldOfAClose() {
    answersForOrder2("ExternalOrderService.closeOrder.response").orders.close(fullClose());

    assertReceived("closeOrder");
  }

  static CloseRequest fullClose() {
    return CloseRequest.of(
        b ->
            b.purchaser("0001")
                .order(2)
                .payment(
                    p ->
                        p.amount(Money.of("3", "EUR"))
                            .cardAlias("alias")
                            .cardExpires(OffsetDateTime.parse("2027-01-31T00:00:00Z"))
                            .cardMaskedNumber("4111XXXXXXXX1111")
                            .contactNumber("0004")
                            .additionalData("colour", "blue")
                            .identifier("P-5")
                            .method(6)
                            .providerData("psp")
                            .valueDate(OffsetDateTime.parse("2026-12-24T00:00:00Z")))
                .generateBarCodes(false)
                .maxWaitingTime(7)
                .type(OrderType.RESERVATION));
  }

  @Test
  void leavesOutWhatIsNotSet() {
    platform
        .answers("ExternalOrderFacade.createPaymentsAndCloseOrder.response")
        .orders
        .createPaymentsAndClose(PaymentsAndCloseRequest.of(b -> b.order(2)));

    assertThat(Xml.children(Xml.body(Objects.requireNonNull(platform.received().getBody()).utf8())))
        .extracting(element -> element.getLocalName() + "=" + element.getTextContent())
        .containsExactlyInAnyOrder(
            "orderId=2", "isConvertedReservation=false", "createToken=false");
  }

  static List<Class<?>> requestStubs() {
    return List.of(
        ChargeOperation.class,
        ComposedProductCompositionData.class,
        ComposedProductOperationCreationData.class,
        ContactData.class,
        FileContactData.class,
        MovementSeatData.class,
        OperationAttributionData.class,
        OrderOriginData.class,
        PaymentInfo.class,
        RefundOperationData.class,
        SimpleProductOperationCreationData.class,
        SingleEntryOperationAttributionData.class,
        SingleEntrySeatOperationCreationData.class,
        TransportProductOperationCreationData.class);
  }

  /** A field that is added to a stub must be added to the full requests too. */
  @ParameterizedTest
  @MethodSource("requestStubs")
  void namesEveryFieldOf(Class<?> stub) {
    String full = expected("createOrUpdateOrder") + expected("closeOrder");
    for (Field field : stub.getDeclaredFields()) {
      // What is in a questionnaire is not known, so none is sent.
      if (!field.getName().equals("answerQuestionnaire")) {
        assertThat(full).contains("<" + field.getName());
      }
    }
  }
}
