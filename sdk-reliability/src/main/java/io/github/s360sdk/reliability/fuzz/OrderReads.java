package io.github.s360sdk.reliability.fuzz;

import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.model.Attachment;
import io.github.s360sdk.sales.model.ExternalReference;
import io.github.s360sdk.sales.model.ExternalReferenceKind;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.request.CloseRequest;
import io.github.s360sdk.sales.request.OrderRequest;
import io.github.s360sdk.sales.request.PaymentsAndCloseRequest;
import java.util.List;
import java.util.Map;

/** The calls about orders and files. */
final class OrderReads {

  private static final int PLACES = 2;
  private static final Money AMOUNT = Money.of("80.00", "EUR");

  private OrderReads() {}

  static List<Read> all() {
    return List.of(
        Read.of("details", (s360, on) -> s360.sales().orders().details(on.orders().closed())),
        Read.of(
            "createOrUpdate",
            (s360, on) ->
                s360.sales()
                    .orders()
                    .createOrUpdate(
                        OrderRequest.of(
                            order ->
                                order
                                    .pointOfSales(on.places().pointOfSales())
                                    .type(OrderType.SALE)
                                    .purchaser(on.contact())
                                    .seats(
                                        seats ->
                                            seats
                                                .performance(on.places().performance())
                                                .seatCategory(on.places().seatCategory())
                                                .tariff(on.places().tariff())
                                                .quantity(PLACES))))),
        Read.of(
            "close",
            (s360, on) ->
                s360.sales()
                    .orders()
                    .close(
                        CloseRequest.of(
                            close ->
                                close
                                    .order(on.orders().open())
                                    .payment(on.orders().paymentMethod(), AMOUNT)))),
        Read.of(
            "createPaymentsAndClose",
            (s360, on) ->
                s360.sales()
                    .orders()
                    .createPaymentsAndClose(
                        PaymentsAndCloseRequest.of(
                            close ->
                                close
                                    .order(on.orders().open())
                                    .payment(on.orders().paymentMethod(), AMOUNT)))),
        Read.of(
            "giveSeats",
            (s360, on) ->
                s360.sales()
                    .orders()
                    .giveSeats(
                        List.of(on.orders().draftOperation()),
                        Map.of(on.orders().draftMovement(), 1L))),
        Read.of(
            "abandonMovements",
            (s360, on) ->
                s360.sales()
                    .orders()
                    .abandonMovements(on.orders().draft(), List.of(on.orders().draftMovement()))),
        Read.of(
            "cancelOperations",
            (s360, on) ->
                s360.sales()
                    .orders()
                    .cancelOperations(
                        on.orders().draft(), List.of(on.orders().draftOperation()), List.of())),
        Read.task(
            "updateExternalReferences",
            (s360, on) ->
                s360.sales()
                    .orders()
                    .updateExternalReferences(
                        ExternalReferenceKind.ORDER,
                        on.orders().closed(),
                        List.of(new ExternalReference("SHOP", "R-1")))),
        Read.of(
            "externalReferences",
            (s360, on) ->
                s360.sales()
                    .orders()
                    .externalReferences(ExternalReferenceKind.ORDER, on.orders().closed())),
        Read.of(
            "printableTickets",
            (s360, on) -> s360.sales().orders().printableTickets(on.orders().closed(), List.of())),
        Read.of("file", (s360, on) -> s360.sales().files().details(on.orders().file())),
        Read.of(
            "fileByOrderSecretId",
            (s360, on) -> s360.sales().files().detailsByOrderSecretId(on.orders().secret())),
        Read.task(
            "uploadAttachment",
            (s360, on) ->
                s360.sales()
                    .files()
                    .uploadAttachment(
                        on.orders().file(),
                        Attachment.of("a.txt", "text/plain", new byte[] {'a'}),
                        null)),
        Read.of(
            "attachment",
            (s360, on) -> s360.sales().files().attachment(on.orders().attachment(), null)),
        Read.task(
            "deleteAttachment",
            (s360, on) -> s360.sales().files().deleteAttachment(on.orders().attachment(), null)),
        Read.task(
            "updateStatus",
            (s360, on) -> s360.sales().files().updateStatus(on.orders().file(), "DONE")),
        Read.of("tickets", (s360, on) -> s360.sales().tickets(on.orders().closed())));
  }
}
