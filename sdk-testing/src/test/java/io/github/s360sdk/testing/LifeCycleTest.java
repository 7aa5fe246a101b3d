package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.testing.RawClient.Raw;
import io.github.s360sdk.testing.model.SimulatedErrors;
import io.github.s360sdk.testing.world.DemoWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithS360Simulator(manualClock = true)
class LifeCycleTest {

  private final S360Simulator simulator;
  private final ManualClock clock;
  private final RawClient client;
  private final DemoWorld world;
  private final long performance;
  private final long category;
  private final long tariff;

  LifeCycleTest(S360Simulator simulator, ManualClock clock) {
    this.simulator = simulator;
    this.clock = clock;
    this.client = new RawClient(simulator);
    this.world = simulator.world();
    this.performance = world.theatre().performances().get(0).id();
    this.category = world.theatre().seatCategories().get(0).id();
    this.tariff = world.theatre().fullTariff().id();
  }

  private static void isRefused(Raw answer, SimulatedErrors error) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.first("statusCode")).isEqualTo(error.code());
  }

  private static Raw ok(Raw answer) {
    assertThat(answer.first("statusCode")).as(answer.text()).isEqualTo("success");
    return answer;
  }

  private int left() {
    return simulator.seatsLeft(performance, category);
  }

  @Test
  void anExpiredOrderFreesItsPlacesAndCannotBeClosed() {
    int before = left();
    long order = ok(client.place(performance, category, tariff, 3)).id("orderId");
    assertThat(left()).isEqualTo(before - 3);

    clock.advance(Duration.ofMinutes(15).minusMillis(1));
    assertThat(client.details(order).first("orderState")).isEqualTo("OPEN");
    clock.advance(Duration.ofMillis(1));

    assertThat(left()).isEqualTo(before);
    assertThat(client.details(order).first("orderState")).isEqualTo("ABANDONNED");
    isRefused(client.close(order, 105_000), SimulatedErrors.ORDER_EXPIRED);
    assertThat(simulator.order(order).timesClosed()).isZero();
  }

  @Test
  void anAdditionRestartsTheHoldButNotTheLifespan() {
    long order = ok(client.place(performance, category, tariff, 1)).id("orderId");
    for (int i = 0; i < 4; i++) {
      clock.advance(Duration.ofMinutes(14));
      ok(
          client.create(
              "<orderId>"
                  + order
                  + "</orderId>"
                  + RawClient.attribution(performance, category, tariff, 1)));
    }
    assertThat(simulator.order(order).expires())
        .isEqualTo(simulator.order(order).created().plus(Duration.ofMinutes(60)));
    clock.advance(Duration.ofMinutes(4));
    isRefused(
        client.create(
            "<orderId>"
                + order
                + "</orderId>"
                + RawClient.attribution(performance, category, tariff, 1)),
        SimulatedErrors.ORDER_EXPIRED);
  }

  @Test
  void refusesWhatIsSoldOut() {
    simulator.sellElsewhere(performance, category, left() - 1);
    isRefused(client.place(performance, category, tariff, 2), SimulatedErrors.AVAILABILITY);
    assertThat(simulator.orders()).isEmpty();
    ok(client.place(performance, category, tariff, 1));
    assertThat(left()).isZero();
    assertThat(client.place(performance, category, tariff, 1).first("statusCode"))
        .isEqualTo("error.order.availability");
  }

  @Test
  void takesNothingIfOneOfTwoWishesFails() {
    int before = left();
    long other = world.theatre().performances().get(1).id();
    simulator.sellElsewhere(other, category, simulator.seatsLeft(other, category));
    isRefused(
        client.create(
            RawClient.attribution(performance, category, tariff, 2)
                + RawClient.attribution(other, category, tariff, 1)),
        SimulatedErrors.AVAILABILITY);
    assertThat(left()).isEqualTo(before);
  }

  @Test
  void anOrderIsClosedOnce() {
    long order = ok(client.place(performance, category, tariff, 1)).id("orderId");
    ok(client.close(order, 35_000));
    isRefused(client.close(order, 35_000), SimulatedErrors.ORDER_NOT_OPEN);
    assertThat(simulator.order(order).timesClosed()).isEqualTo(1);
    assertThat(simulator.order(order).payments()).hasSize(1);
    clock.advance(Duration.ofDays(1));
    assertThat(client.details(order).first("orderState")).isEqualTo("CLOSED");
  }

  @Test
  void refusesWrongPayments() {
    long order = ok(client.place(performance, category, tariff, 1)).id("orderId");
    isRefused(client.close(order, 34_999), SimulatedErrors.PAYMENT_AMOUNT);
    isRefused(client.close(order, 35_000, 4711, "SALE"), SimulatedErrors.PAYMENT_METHOD);
    simulator.setPendingAccounts(0);
    isRefused(client.close(order, 35_000), SimulatedErrors.PAYMENT_METHOD);
    simulator.setPendingAccounts(2);
    ok(client.close(order, 35_000, world.secondPendingAccount().id(), "SALE"));
  }

  @Test
  void refusesBadRequests() {
    isRefused(client.close(1, 1), SimulatedErrors.ORDER_NOT_FOUND);
    isRefused(client.details(1), SimulatedErrors.ORDER_NOT_FOUND);
    isRefused(client.create(""), SimulatedErrors.ORDER_EMPTY);
    isRefused(client.place(1, category, tariff, 1), SimulatedErrors.PERFORMANCE);
    isRefused(client.place(performance, 1, tariff, 1), SimulatedErrors.SEAT_CATEGORY);
    isRefused(client.place(performance, category, 1, 1), SimulatedErrors.TARIFF);
    isRefused(client.place(performance, category, tariff, 0), SimulatedErrors.QUANTITY);
    isRefused(client.place(performance, category, tariff, 21), SimulatedErrors.QUANTITY);
    isRefused(client.place(performance, category, sportsTariff(), 1), SimulatedErrors.PRICE);
    isRefused(client.create("BARTER", ""), SimulatedErrors.ORDER_TYPE);
    isRefused(
        client.create(contact("999") + RawClient.attribution(performance, category, tariff, 1)),
        SimulatedErrors.CONTACT_UNKNOWN);
    isRefused(
        client.place(
            world.theatre().cancelledPlay().performances().get(0).id(), category, tariff, 1),
        SimulatedErrors.NOT_ON_SALE);
    assertThat(simulator.orders()).isEmpty();
  }

  private long sportsTariff() {
    return world.sports().fullTariff().id();
  }

  private static String contact(String number) {
    return "<purchasersInfo><contactReference>" + number + "</contactReference></purchasersInfo>";
  }

  @Test
  void cannotBeSoldAfterItHasBegun() {
    clock.set(world.theatre().performances().get(0).start().toInstant());
    isRefused(client.place(performance, category, tariff, 1), SimulatedErrors.NOT_ON_SALE);
  }

  @Test
  void sellsTheSeatsThatWereChosen() {
    long seat = world.theatre().seatCategories().get(0).seatId(7);
    String wish =
        """
        <singleEntrySeatOperations><audienceSubCategoryId>%d</audienceSubCategoryId><movementSeats>
        <physicalSeatId>%d</physicalSeatId></movementSeats><performanceId>%d</performanceId>
        <quantity>1</quantity><seatCategoryId>%d</seatCategoryId></singleEntrySeatOperations>"""
            .formatted(tariff, seat, performance, category);
    Raw created = ok(client.create(wish));
    assertThat(created.id("seatId")).isEqualTo(seat);
    assertThat(created.first("seatNumber")).isEqualTo("8");
    isRefused(client.create(wish), SimulatedErrors.AVAILABILITY);
  }

  @Test
  void cancelsAndAbandons() {
    int before = left();
    Raw created = ok(client.place(performance, category, tariff, 2));
    long order = created.id("orderId");
    Raw abandoned =
        ok(
            client.call(
                RawClient.ORDER,
                "abandonMovements",
                "<orderId>%d</orderId><movementIds>%s</movementIds>"
                    .formatted(order, created.all("movementId").get(0))));
    assertThat(abandoned.all("removeMovementIds")).hasSize(1);
    assertThat(abandoned.all("removeOperationIds")).isEmpty();
    assertThat(left()).isEqualTo(before - 1);
    assertThat(simulator.order(order).total()).isEqualTo(35_000);
    Raw cancelled =
        ok(
            client.call(
                RawClient.ORDER,
                "cancelOperations",
                "<orderId>%d</orderId><operationIds>%s</operationIds>"
                    .formatted(order, created.first("operationId"))));
    assertThat(cancelled.all("removeOperationIds")).hasSize(1);
    assertThat(left()).isEqualTo(before);
    assertThat(client.details(order).first("orderState")).isEqualTo("CANCELED");
    isRefused(client.close(order, 0), SimulatedErrors.ORDER_NOT_OPEN);
  }

  @Test
  void turnsAReservationIntoASale() {
    int before = left();
    Raw reserved =
        ok(client.create("RESERVATION", RawClient.attribution(performance, category, tariff, 2)));
    long reservation = reserved.id("orderId");
    long file = reserved.id("fileId");
    ok(
        client.call(
            RawClient.ORDER,
            "closeOrder",
            "<orderId>%d</orderId><orderType>RESERVATION</orderType>".formatted(reservation)));
    clock.advance(Duration.ofHours(3));
    assertThat(left()).isEqualTo(before - 2);
    assertThat(client.details(reservation).id("reservationAmount")).isEqualTo(70_000);

    String resume =
        "<fileId>%d</fileId><orderCreationOptions>RESUME_ALL_RESERVATION_OPERATIONS".formatted(file)
            + "</orderCreationOptions>";
    Raw lost = ok(client.create(resume));
    clock.advance(Duration.ofMinutes(16));
    isRefused(client.close(lost.id("orderId"), 70_000), SimulatedErrors.ORDER_EXPIRED);
    assertThat(left()).as("the reservation has its places back").isEqualTo(before - 2);

    Raw sale = ok(client.create(resume));
    assertThat(sale.all("resumed")).containsOnly("true");
    assertThat(sale.all("seatId")).isEqualTo(reserved.all("seatId"));
    assertThat(sale.id("fileId")).isEqualTo(file);
    isRefused(client.create(resume), SimulatedErrors.NO_RESERVATION);
    ok(client.close(sale.id("orderId"), 70_000));
    assertThat(left()).isEqualTo(before - 2);
  }

  @Test
  void refundsOneOfTwoPlaces() {
    int before = left();
    Raw created = ok(client.place(performance, category, tariff, 2));
    ok(client.close(created.id("orderId"), 70_000));
    long movement = Long.parseLong(created.all("movementId").get(0));
    String wish =
        "<refundOperations><movementIds>%d</movementIds><operationId>%s</operationId></refundOperations>"
            .formatted(movement, created.first("operationId"));
    Raw refund = ok(client.create("REFUND_CLIENT", wish));
    assertThat(refund.id("totalAmount")).isEqualTo(-35_000);
    isRefused(client.create("REFUND_CLIENT", wish), SimulatedErrors.REFUND);
    long order = refund.id("orderId");
    isRefused(
        client.close(order, -35_000, world.pendingAccount().id(), "REFUND_CLIENT"),
        SimulatedErrors.PAYMENT_METHOD_NOT_ALLOWED);
    assertThat(left()).isEqualTo(before - 2);
    ok(client.close(order, -35_000, world.cash().id(), "REFUND_CLIENT"));
    assertThat(left()).isEqualTo(before - 1);
    assertThat(client.details(created.id("orderId")).all("ticketState"))
        .containsExactlyInAnyOrder("CANCELLED", "VALID");
    isRefused(client.create("REFUND_CLIENT", wish), SimulatedErrors.REFUND);
  }

  @Test
  void sellsPasses() {
    long full = world.museum().fullTariff().id();
    String open =
        "<simpleProductOperations><audienceSubCategoryId>%d</audienceSubCategoryId><itemId>%d</itemId>"
            + "<quantity>3</quantity>%s</simpleProductOperations>";
    Raw created = ok(client.create(open.formatted(full, world.museum().passItemId(), "")));
    assertThat(created.id("totalAmount")).isEqualTo(51_000);
    long item = world.museum().timeslotPassItemId();
    isRefused(client.create(open.formatted(full, item, "")), SimulatedErrors.TIMESLOT);
    long slot = world.museum().timeslots().get(1).id();
    int before = simulator.quotaLeft(slot);
    Raw timed =
        ok(client.create(open.formatted(full, item, "<timeslotId>" + slot + "</timeslotId>")));
    assertThat(timed.id("timeslotId")).isEqualTo(slot);
    assertThat(simulator.quotaLeft(slot)).isEqualTo(before - 3);
    isRefused(client.create(open.formatted(full, 1, "")), SimulatedErrors.ITEM);
  }

  @Test
  void sellsASeasonTicketAndSeatsItAfterwards() {
    var ticket = world.sports().seasonTicket();
    long full = sportsTariff();
    String contents = content(0) + content(2);
    String wish =
        "<composedProductOperations><audienceSubCategoryId>%d</audienceSubCategoryId>%s"
            + "<itemId>%d</itemId><priceLevelId>%d</priceLevelId><quantity>1</quantity>"
            + "</composedProductOperations>";
    isRefused(
        client.create(wish.formatted(full, content(0), ticket.itemId(), ticket.priceLevelId())),
        SimulatedErrors.COMPOSITION);
    isRefused(
        client.create(
            wish.formatted(full, content(1) + content(2), ticket.itemId(), ticket.priceLevelId())),
        SimulatedErrors.COMPOSITION);
    Raw created =
        ok(client.create(wish.formatted(full, contents, ticket.itemId(), ticket.priceLevelId())));
    assertThat(created.all("operationDataUpdates")).hasSize(3);
    assertThat(created.all("parentOperationId")).hasSize(2);
    assertThat(created.all("seatId")).isEmpty();
    long order = created.id("orderId");
    ok(client.close(order, 120_000));
    assertThat(client.details(order).all("barCode")).hasSize(3);

    var content = simulator.order(order).operations().get(1);
    long seat = world.sports().seatCategories().get(0).seatId(50);
    Raw seated =
        ok(
            client.call(
                RawClient.SEATING,
                "doSeatingForOperations",
                "<operationIds>%d</operationIds><seatingInformation><movementId>%d</movementId><physicalSeatId>%d</physicalSeatId></seatingInformation>"
                    .formatted(content.id(), content.movements().get(0).id(), seat)));
    assertThat(seated.id("seatId")).isEqualTo(seat);
    assertThat(client.details(order).all("seatId")).containsExactly(String.valueOf(seat));
  }

  @Test
  void aSeasonTicketIsTakenOutAsAWhole() {
    var ticket = world.sports().seasonTicket();
    Raw created =
        ok(
            client.create(
                "<composedProductOperations><audienceSubCategoryId>%d</audienceSubCategoryId>%s<itemId>%d</itemId><priceLevelId>%d</priceLevelId><quantity>1</quantity></composedProductOperations>"
                    .formatted(
                        sportsTariff(),
                        content(0) + content(2),
                        ticket.itemId(),
                        ticket.priceLevelId())));
    var root = simulator.orders().get(0).operations().get(0);
    String form =
        "<orderId>%d</orderId>%s<movementIds>%d</movementIds>"
            .formatted(created.id("orderId"), "%s", root.movements().get(0).id());

    isRefused(
        client.call(RawClient.ORDER, "abandonMovements", form.formatted("")),
        SimulatedErrors.COMPOSITION);
    String whole = form.formatted("<operationIds>" + root.id() + "</operationIds>");
    Raw removed = ok(client.call(RawClient.ORDER, "cancelOperations", whole));

    assertThat(removed.all("removeOperationIds")).hasSize(3);
  }

  @Test
  void seatsAllOrNone() {
    Raw created = ok(client.place(performance, category, tariff, 2));
    List<String> movements = movements();
    long free = world.theatre().seatCategories().get(0).seatId(50);
    ok(client.place(performance, category, tariff, 1));
    long taken = world.theatre().seatCategories().get(0).seatId(2);
    isRefused(
        client.call(
            RawClient.SEATING,
            "doSeatingForOperations",
            "<operationIds>%s</operationIds>".formatted(created.first("operationId"))
                + seating(movements.get(0), free)
                + seating(movements.get(1), taken)),
        SimulatedErrors.AVAILABILITY);
    assertThat(client.details(created.id("orderId")).all("seatId"))
        .isEqualTo(created.all("seatId"));
  }

  private List<String> movements() {
    return simulator.orders().get(0).movements().stream()
        .map(movement -> String.valueOf(movement.id()))
        .toList();
  }

  private static String seating(String movement, long seat) {
    return "<seatingInformation><movementId>%s</movementId><physicalSeatId>%d</physicalSeatId></seatingInformation>"
        .formatted(movement, seat);
  }

  private String content(int line) {
    var of = world.sports().seasonTicket().lines().get(line);
    return "<compositions><performanceId>%d</performanceId><quantity>1</quantity><seasonTicketLineId>%d</seasonTicketLineId></compositions>"
        .formatted(of.event().performances().get(0).id(), of.id());
  }

  @Test
  void barCodesCanComeLate() {
    simulator.setLateBarCodes(2);
    long order = ok(client.place(performance, category, tariff, 1)).id("orderId");
    assertThat(ok(client.close(order, 35_000)).all("barCode")).isEmpty();
    assertThat(client.details(order).all("barCode")).isEmpty();
    assertThat(client.details(order).all("barCode")).isEmpty();
    assertThat(client.details(order).all("barCode")).hasSize(1);
  }

  @Test
  void paysAndCloses() {
    long order = ok(client.place(performance, category, tariff, 1)).id("orderId");
    Raw paid =
        ok(
            client.call(
                RawClient.FACADE,
                "createPaymentsAndCloseOrder",
                "<orderId>%d</orderId><payments><amount>35000</amount><paymentMethodId>%d</paymentMethodId></payments>"
                    .formatted(order, world.cash().id())));
    assertThat(paid.id("paymentId")).isPositive();
    assertThat(simulator.order(order).state()).isEqualTo("CLOSED");
  }

  @Test
  void keepsFiles() {
    Raw created = ok(client.place(performance, category, tariff, 1));
    long order = created.id("orderId");
    long file = created.id("fileId");
    ok(
        client.call(
            RawClient.ORDER,
            "uploadFileAttachment",
            "<fileId>%d</fileId><printableFileAttachmentData><data>JVBERi0xLjQK</data><fileName>v.pdf</fileName></printableFileAttachmentData>"
                .formatted(file)));
    ok(
        client.call(
            RawClient.ORDER,
            "updateFileStatus",
            "<fileId>" + file + "</fileId><fileStatusIC>SUSPENDED</fileStatusIC>"));
    Raw details =
        ok(
            client.call(
                RawClient.ORDER,
                "getFileDetailsFromOrderSecretId",
                "<orderSecretId>" + created.first("orderSecretId") + "</orderSecretId>"));
    assertThat(details.first("fileState")).isEqualTo("SUSPENDED");
    assertThat(details.id("orderId")).isEqualTo(order);
    long attachment = details.id("fileAttachmentId");
    assertThat(attachment("getFileAttachment", attachment).first("data")).isEqualTo("JVBERi0xLjQK");
    ok(attachment("deleteFileAttachment", attachment));
    isRefused(attachment("getFileAttachment", attachment), SimulatedErrors.ATTACHMENT);

    ok(
        client.call(
            RawClient.ORDER,
            "updateExternalReferences",
            "<id>%d</id><externalReferenceKind>ORDER</externalReferenceKind><externalReference><key>K</key><value>X&lt;é€&#x1F3AD;&amp;</value></externalReference>"
                .formatted(order)));
    assertThat(
            client
                .call(
                    RawClient.ORDER,
                    "getExternalReference",
                    "<id>%d</id><externalReferenceKind>ORDER</externalReferenceKind>"
                        .formatted(order))
                .first("value"))
        .isEqualTo("X<é€\uD83C\uDFAD&");
  }

  private Raw attachment(String operation, long id) {
    return client.call(
        RawClient.ORDER, operation, "<fileAttachmentId>" + id + "</fileAttachmentId>");
  }

  @Test
  void printsTickets() {
    long order = ok(client.place(performance, category, tariff, 2)).id("orderId");
    isRefused(printed(order), SimulatedErrors.ORDER_NOT_CLOSED);
    ok(client.close(order, 70_000));
    String pdf =
        new String(
            java.util.Base64.getDecoder().decode(ok(printed(order)).first("data")),
            java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(pdf).startsWith("%PDF-1.4").endsWith("%%EOF\n").contains("/Count 2");
    int table = Integer.parseInt(pdf.replaceAll("(?s).*startxref\\n(\\d+).*", "$1"));
    assertThat(pdf.substring(table)).startsWith("xref");
  }

  private Raw printed(long order) {
    return client.call(RawClient.ORDER, "getPrintableTickets", "<orderId>" + order + "</orderId>");
  }
}
