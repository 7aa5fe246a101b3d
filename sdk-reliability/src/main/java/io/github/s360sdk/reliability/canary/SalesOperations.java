package io.github.s360sdk.reliability.canary;

import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.reliability.canary.CanaryOperation.Subject;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.model.Attachment;
import io.github.s360sdk.sales.model.ExternalReference;
import io.github.s360sdk.sales.model.ExternalReferenceKind;
import io.github.s360sdk.sales.model.FileContact;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.model.OrderUpdate;
import io.github.s360sdk.sales.request.CloseRequest;
import io.github.s360sdk.sales.request.OrderRequest;
import io.github.s360sdk.sales.request.ProductItem;
import io.github.s360sdk.sales.request.SeatsItem;
import io.github.s360sdk.testing.world.Theatre;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What can be done with orders and files. */
final class SalesOperations {

  private static final PaymentSelector PENDING = PaymentSelector.pendingAccount();

  private SalesOperations() {}

  static List<CanaryOperation> all() {
    return List.of(
        new CanaryOperation("sale", SalesOperations::sale),
        new CanaryOperation("sale with a new buyer", SalesOperations::newBuyer),
        new CanaryOperation("sale whose handover fails", true, SalesOperations::failingHandover),
        new CanaryOperation("cart", SalesOperations::cart),
        new CanaryOperation("cart given up", SalesOperations::cartGivenUp),
        new CanaryOperation("reservation and its sale", SalesOperations::reservation),
        new CanaryOperation("refund", SalesOperations::refund),
        new CanaryOperation("single operations on orders", SalesOperations::single),
        new CanaryOperation("external references", SalesOperations::references),
        new CanaryOperation("files", SalesOperations::files),
        new CanaryOperation("sale and recover", SalesOperations::recover));
  }

  private static void seats(Subject on, SeatsItem.Builder seats) {
    Theatre theatre = on.simulator().world().theatre();
    seats
        .performance(theatre.performances().get(0).id())
        .seatCategory(theatre.seatCategories().get(0).id())
        .tariff(theatre.fullTariff().id())
        .quantity(1);
  }

  private static void pass(Subject on, ProductItem.Builder pass) {
    pass.item(on.simulator().world().museum().passItemId())
        .tariff(on.simulator().world().museum().fullTariff().id())
        .quantity(1);
  }

  private static void sale(Subject on) {
    sold(on);
  }

  private static Sale sold(Subject on) {
    Sale sale =
        on.seen(
            on.s360()
                .sales()
                .sale()
                .purchaser(on.purchaser())
                .externalReference(Canary.EXTERNAL_REFERENCE.value())
                .product(pass -> pass(on, pass))
                .payWith(PENDING)
                .complete());
    on.seen(on.s360().sales().tickets(sale.orderId()));
    return sale;
  }

  private static void recover(Subject on) {
    try {
      sold(on);
    } catch (S360Exception e) {
      on.seen(e);
    }
    on.seen(on.s360().sales().recover());
    on.seen(on.s360().sales().recover());
  }

  private static void newBuyer(Subject on) {
    on.seen(
        on.s360()
            .sales()
            .sale()
            .purchaser(ContactOperations::fill)
            .externalReference(Canary.EXTERNAL_REFERENCE.value())
            .product(pass -> pass(on, pass))
            .payWith(PENDING)
            .complete());
  }

  private static void failingHandover(Subject on) {
    on.s360()
        .sales()
        .sale()
        .purchaser(on.purchaser())
        .externalReference(Canary.EXTERNAL_REFERENCE.value())
        .product(pass -> pass(on, pass))
        .payWith(PENDING)
        .complete(
            sale -> {
              throw new IllegalStateException("the shop has no room");
            });
  }

  private static OpenOrder opened(Subject on) {
    return on.seen(
        on.s360()
            .sales()
            .sale()
            .purchaser(on.purchaser())
            .externalReference(Canary.EXTERNAL_REFERENCE.value())
            .seats(seats -> seats(on, seats))
            .create());
  }

  private static void cart(Subject on) {
    OpenOrder order = opened(on);
    on.seen(order.addProduct(pass -> pass(on, pass)));
    on.seen(order.operations());
    on.seen(order.movements());
    on.seen(order.remove(order.operations().get(0)));
    on.seen(order.refresh());
    on.seen(order.close(PENDING));
  }

  private static void cartGivenUp(Subject on) {
    OpenOrder order = opened(on);
    on.seen(order.refresh());
    on.seen(on.s360().sales().openOrder(order.id())).abandon();
  }

  private static void reservation(Subject on) {
    Sale reservation =
        on.seen(
            on.s360()
                .sales()
                .reservation()
                .purchaser(on.purchaser())
                .externalReference(Canary.EXTERNAL_REFERENCE.value())
                .seats(seats -> seats(on, seats))
                .reserve());
    on.seen(
        on.s360()
            .sales()
            .saleOfReservation(Objects.requireNonNull(reservation.fileId()))
            .purchaser(on.purchaser())
            .payWith(PENDING)
            .complete());
  }

  private static void refund(Subject on) {
    Sale sale = sold(on);
    on.seen(
        on.s360()
            .sales()
            .refund(sale.orderId())
            .everything()
            .refundTo(PaymentSelector.code("CASH"))
            .complete());
  }

  private static FileContact contact(Subject on) {
    return on.seen(
        FileContact.of(
            contact ->
                contact
                    .contactNumber(on.purchaser())
                    .firstName(Canary.FIRST_NAME.value())
                    .lastName(Canary.LAST_NAME.value())
                    .email(Canary.EMAIL.value())
                    .mobilePhone(Canary.PHONE.value())
                    .firstAddressLine(Canary.STREET.value())
                    .locality(Canary.TOWN.value())));
  }

  private static void single(Subject on) {
    OrderRequest request =
        on.seen(
            OrderRequest.of(
                order ->
                    order
                        .pointOfSales(on.simulator().world().pointOfSales().id())
                        .type(OrderType.SALE)
                        .purchaser(on.purchaser())
                        .externalReference(Canary.EXTERNAL_REFERENCE.value())
                        .fileContact(contact(on))
                        .product(pass -> pass(on, pass))));
    OrderUpdate update = on.seen(on.s360().sales().orders().createOrUpdate(request));
    on.seen(on.s360().sales().orders().details(update.orderId()));
    Money total = Objects.requireNonNull(update.operations().get(0).price().total());
    CloseRequest close =
        on.seen(
            CloseRequest.of(
                order ->
                    order
                        .order(update.orderId())
                        .purchaser(on.purchaser())
                        .payment(on.simulator().world().pendingAccount().id(), total)));
    on.seen(on.s360().sales().orders().close(close));
    on.seen(on.s360().sales().orders().details(update.orderId()));
    on.seen(on.s360().sales().orders().printableTickets(update.orderId(), List.of()));
  }

  private static void references(Subject on) {
    long order = sold(on).orderId();
    ExternalReference reference =
        on.seen(new ExternalReference("SHOP", Canary.EXTERNAL_REFERENCE.value()));
    on.s360()
        .sales()
        .orders()
        .updateExternalReferences(ExternalReferenceKind.ORDER, order, List.of(reference));
    on.seen(on.s360().sales().orders().externalReferences(ExternalReferenceKind.ORDER, order));
  }

  private static void files(Subject on) {
    long file = Objects.requireNonNull(sold(on).fileId());
    Attachment attachment =
        on.seen(
            Attachment.of(
                "cnry.txt",
                "text/plain",
                Canary.ATTACHMENT.value().getBytes(StandardCharsets.UTF_8)));
    on.s360().sales().files().uploadAttachment(file, attachment, on.purchaser());
    Long id =
        Objects.requireNonNull(
            on.seen(on.s360().sales().files().details(file)).attachments().get(0).id());
    on.seen(on.s360().sales().files().attachment(id, on.purchaser()));
    on.s360().sales().files().deleteAttachment(id, on.purchaser());
    on.s360().sales().files().updateStatus(file, "DONE");
  }
}
