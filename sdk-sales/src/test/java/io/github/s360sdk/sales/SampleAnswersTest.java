package io.github.s360sdk.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.core.error.AvailabilityException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.model.ClosedOrder;
import io.github.s360sdk.sales.model.ExternalReferenceKind;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderOperation;
import io.github.s360sdk.sales.model.OrderUpdate;
import io.github.s360sdk.sales.model.Ticket;
import io.github.s360sdk.sales.request.CloseRequest;
import io.github.s360sdk.sales.request.OrderRequest;
import io.github.s360sdk.sales.request.PaymentsAndCloseRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample answer of the contract is read, and no value of it is lost. */
class SampleAnswersTest {

  private static final long ORDER = 10000000001L;
  private static final OrderRequest REQUEST =
      OrderRequest.of(
          b -> b.pointOfSales(1).seats(s -> s.performance(320).tariff(211).quantity(2)));

  private static final Map<String, Function<Platform, Object>> READS = new HashMap<>();

  static {
    READS.put("createOrUpdateOrder", p -> p.orders.createOrUpdate(REQUEST));
    READS.put(
        "createPaymentsAndCloseOrder",
        p -> p.orders.createPaymentsAndClose(PaymentsAndCloseRequest.of(b -> b.order(ORDER))));
    READS.put("getOrderDetails", p -> p.orders.details(ORDER));
    READS.put("closeOrder", p -> p.orders.close(CloseRequest.of(b -> b.order(ORDER))));
    READS.put("abandonMovements", p -> p.orders.abandonMovements(ORDER, List.of(3001L)));
    READS.put("cancelOperations", p -> p.orders.cancelOperations(ORDER, List.of(2001L), List.of()));
    READS.put(
        "getExternalReference",
        p -> p.orders.externalReferences(ExternalReferenceKind.ORDER, ORDER));
    READS.put("getPrintableTickets", p -> p.orders.printableTickets(ORDER, List.of()));
    READS.put("getFileDetails", p -> p.files.details(555001));
    READS.put("getFileDetailsFromOrderSecretId", p -> p.files.detailsByOrderSecretId("x"));
    READS.put("getFileAttachment", p -> p.files.attachment(66001, null));
    READS.put(
        "doSeatingForOperations", p -> p.orders.giveSeats(List.of(2001L), Map.of(3001L, 950L)));
  }

  /** Operations whose result has nothing beside its status; the requests are tested elsewhere. */
  private static final Set<String> WITHOUT_CONTENT =
      Set.of(
          "deleteFileAttachment",
          "updateFileStatus",
          "uploadFileAttachment",
          "updateExternalReferences");

  /** Elements that the contract does not know: they are skipped. */
  private static final Set<String> UNKNOWN = Set.of("getOrderDetails.response-tolerance");

  private final Platform platform = new Platform();

  @AfterEach
  void close() {
    platform.close();
  }

  static List<String> samples() {
    return Platform.samples("response").stream()
        .filter(sample -> !sample.endsWith("-error"))
        .filter(sample -> UNKNOWN.stream().noneMatch(sample::endsWith))
        .filter(sample -> !WITHOUT_CONTENT.contains(operation(sample)))
        .toList();
  }

  private static String operation(String sample) {
    return sample.split("\\.", -1)[1];
  }

  @ParameterizedTest
  @MethodSource("samples")
  void keepsEveryValue(String sample) {
    String answer = Platform.sample(sample);
    platform.answersText(answer);

    Function<Platform, Object> read =
        Objects.requireNonNull(READS.get(operation(sample)), () -> "no read for " + sample);
    Object model = read.apply(platform);

    List<String> expected = Xml.resultLeaves(answer).stream().map(Leaves::normalized).toList();
    assertThat(expected).isNotEmpty();
    assertThat(Leaves.of(model).stream().map(Leaves.Leaf::value).collect(Collectors.toSet()))
        .containsAll(expected);
  }

  @Test
  void readsWhatWasCreated() {
    OrderUpdate update =
        platform
            .answers("ExternalOrderFacade.createOrUpdateOrder.response")
            .orders
            .createOrUpdate(REQUEST);

    assertThat(update.orderId()).isEqualTo(ORDER);
    assertThat(update.total()).isEqualTo(Money.of("70", "EUR"));
    assertThat(update.movementsOf(2001)).hasSize(2);
    assertThat(update.movementsOf(2002)).isEmpty();
    assertThat(update)
        .hasToString(
            "OrderUpdate[orderId=10000000001, operations=1, movements=2, removedOperationIds=[],"
                + " removedMovementIds=[]]");
    OrderOperation operation = Objects.requireNonNull(update.operation(2001));
    assertThat(operation.product().code()).isEqualTo("MACBETH");
    assertThat(operation.price().unit()).isEqualTo(Money.of("35", "EUR"));
    assertThat(operation.season()).isNull();
    assertThat(operation.timeslot()).isNull();
    assertThat(update.operation(1)).isNull();
    assertThat(update.contiguities().get(0).segments().get(0).movementIds())
        .containsExactly(3001L, 3002L);
    assertThat(update.contactQualities()).containsOnlyKeys("PUBLIC");
  }

  @Test
  void readsAnOrderWithItsTickets() {
    Order order =
        platform.answers("ExternalOrderService.getOrderDetails.response").orders.details(ORDER);

    assertThat(order.isClosed()).isTrue();
    assertThat(order.total()).isEqualTo(Money.of("70", "EUR"));
    assertThat(order.tickets()).extracting(Ticket::id).containsExactly(7001L, 7002L);
    assertThat(order.movementsOf(2001)).extracting(m -> m.place().row()).containsOnly("C");
    assertThat(order.pointOfSales().channelName().in("fr")).isEqualTo("Revendeur");
  }

  @Test
  void readsReorderedElementsAlike() {
    Order order =
        platform
            .answers("ExternalOrderService.getOrderDetails.response-reordered")
            .orders
            .details(ORDER);

    assertThat(order.isClosed()).isTrue();
    assertThat(order.amounts().sale()).isEqualTo(Money.of("70", "EUR"));
    assertThat(order.pointOfSales().channelName().in("fr")).isEqualTo("Revendeur");
  }

  @Test
  void readsNilAsAbsent() {
    Order order =
        platform.answers("ExternalOrderService.getOrderDetails.response-nil").orders.details(ORDER);

    assertThat(order.currency()).isNull();
    assertThat(order.contactNumber()).isNull();
    assertThat(order.expires()).isNull();
    assertThat(order.origin()).isNull();
    assertThat(order.amounts().waitingAccountBalance()).isNull();
    assertThat(order.operations()).hasSize(1);
    assertThat(order.operations().get(0).total()).isNull();
    assertThat(order.operations().get(0).quantity()).isNull();
    assertThat(order.operations().get(0).performance()).isNull();
    assertThat(order.isClosed()).isFalse();
    assertThat(order.total()).isEqualTo(Money.ofThousandths(0, "XXX"));
  }

  @Test
  void readsUnknownEnumerationsAsText() {
    Order order =
        platform
            .answers("ExternalOrderService.getOrderDetails.response-unknown-enum")
            .orders
            .details(ORDER);

    assertThat(order.state()).hasToString("PARTLY_CLOSED_2031");
    assertThat(order.isClosed()).isFalse();
    assertThat(order.type()).hasToString("SUPER_SALE");
    assertThat(order.operations().get(0).kind()).hasToString("HOLOGRAM");
    assertThat(order.operations().get(0).product().familyType()).hasToString("CRUISE");
  }

  @Test
  void skipsUnknownElementsAndKeepsAmountsWithoutACurrency() {
    Order order =
        platform
            .answers("ExternalOrderService.getOrderDetails.response-tolerance")
            .orders
            .details(ORDER);

    assertThat(order.id()).isEqualTo(ORDER);
    assertThat(order.state()).hasToString("PARTLY_CLOSED_2031");
    assertThat(order.amounts().sale()).isEqualTo(Money.ofThousandths(70000, "XXX"));
    assertThat(order.operation(2001)).isNotNull();
  }

  @Test
  void findsTicketsBesideTheOrder() {
    ClosedOrder closed =
        platform
            .answers("ExternalOrderService.closeOrder.response")
            .orders
            .close(CloseRequest.of(b -> b.order(ORDER)));

    assertThat(closed.orderId()).isEqualTo(ORDER);
    assertThat(closed.isClosed()).isTrue();
    assertThat(closed.tickets())
        .extracting(Ticket::barcode)
        .containsExactly("9900000000000000000000000001", "9900000000000000000000000002");
  }

  @Test
  void findsTicketsWhereverTheyStand() {
    platform.answersText(
        Platform.sample("ExternalOrderService.closeOrder.response")
            .replaceAll("orderDetailsData>", "orderData>")
            .replaceFirst("barCode>(\\d+)</barCode>", "barcode>$1</barcode>")
            .replaceFirst(
                "<multicurrency>",
                "<movementTicketDatas><ticketId>7001</ticketId>"
                    + "<barCodeType>QR</barCodeType></movementTicketDatas>"
                    + "<movementTicketDatas><ticketId>7003</ticketId></movementTicketDatas>"
                    + "<multicurrency>"));

    ClosedOrder closed = platform.orders.close(CloseRequest.of(b -> b.order(ORDER)));

    assertThat(closed.order()).isNotNull();
    assertThat(closed.tickets()).extracting(Ticket::id).containsExactly(7001L, 7002L, 7003L);
    assertThat(closed.tickets().get(0).barcode()).isEqualTo("9900000000000000000000000001");
    assertThat(closed.tickets().get(0).barcodeType()).isEqualTo("QR");
  }

  @Test
  void closesWithoutAnythingInTheAnswer() {
    platform.answersText(
        Platform.sample("ExternalOrderService.closeOrder.response")
            .replaceAll("(?s)<orderDetailsData>.*</ticketDatas>", ""));

    ClosedOrder closed = platform.orders.close(CloseRequest.of(b -> b.order(ORDER)));

    assertThat(closed.orderId()).isEqualTo(ORDER);
    assertThat(closed.order()).isNull();
    assertThat(closed.isClosed()).isFalse();
    assertThat(closed.tickets()).isEmpty();
  }

  @Test
  void refusesSuccessWithoutAnOrder() {
    platform.answersText(
        Platform.sample("ExternalOrderService.getOrderDetails.response-nil")
            .replaceAll("(?s)<orderDetailsData>.*</orderDetailsData>", ""));

    assertThatThrownBy(() -> platform.orders.details(ORDER))
        .isInstanceOf(UnreadableAnswerException.class);
  }

  @Test
  void tellsThatNothingIsLeft() {
    platform.answers("ExternalOrderFacade.createOrUpdateOrder.response-error");

    assertThatThrownBy(() -> platform.orders.createOrUpdate(REQUEST))
        .isInstanceOfSatisfying(
            AvailabilityException.class,
            e ->
                assertThat(e.statusDetail())
                    .isEqualTo("No places left for the requested performance"));
    assertThat(platform.requestCount()).isEqualTo(1);
  }
}
