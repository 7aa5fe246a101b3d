package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.sales.internal.stub.facade.CreateOrUpdateOrder;
import io.github.s360sdk.sales.internal.stub.type.ComposedProductCompositionData;
import io.github.s360sdk.sales.internal.stub.type.ComposedProductOperationCreationData;
import io.github.s360sdk.sales.internal.stub.type.ContactData;
import io.github.s360sdk.sales.internal.stub.type.MovementSeatData;
import io.github.s360sdk.sales.internal.stub.type.PaymentInfo;
import io.github.s360sdk.testing.internal.state.CloseRequest.RequestedPayment;
import io.github.s360sdk.testing.internal.state.OrderRequest;
import io.github.s360sdk.testing.internal.state.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes requests from their stubs. */
final class Requests {

  private Requests() {}

  static OrderRequest order(CreateOrUpdateOrder request, Caller caller) {
    List<String> others = new ArrayList<>();
    request.getPurchasersInfo().stream()
        .skip(1)
        .map(ContactData::getContactReference)
        .forEach(number -> addText(others, number));
    request.getFileContacts().forEach(one -> addText(others, one.getContactReference()));
    return new OrderRequest(
        request.getPointOfSalesId(),
        request.getOrderId(),
        request.getFileId(),
        Forms.text(request.getOrderType()),
        request.getPurchasersInfo().isEmpty() ? null : contact(request.getPurchasersInfo().get(0)),
        others,
        Forms.text(request.getExternalReference()),
        caller.operator(),
        wishes(request),
        request.getOrderCreationOptions().stream().anyMatch(Requests::isResume));
  }

  private static boolean isResume(@Nullable String option) {
    return "RESUME_ALL_RESERVATION_OPERATIONS".equals(option)
        || "RESUME_ALL_OPTION_OPERATIONS".equals(option);
  }

  private static void addText(List<String> texts, @Nullable String text) {
    String value = Forms.text(text);
    if (value != null) {
      texts.add(value);
    }
  }

  static @Nullable String contact(@Nullable ContactData contact) {
    return contact == null ? null : Forms.text(contact.getContactReference());
  }

  static List<RequestedPayment> payments(List<PaymentInfo> payments) {
    return payments.stream()
        .map(one -> new RequestedPayment(one.getPaymentMethodId(), one.getAmount()))
        .toList();
  }

  private static List<Wish> wishes(CreateOrUpdateOrder request) {
    List<Wish> wishes = new ArrayList<>();
    request.getComposedProductOperations().forEach(one -> wishes.add(composed(one)));
    request
        .getSingleEntryAttributionOperations()
        .forEach(
            group ->
                group
                    .getOperationAttributions()
                    .forEach(
                        one ->
                            wishes.add(
                                new Wish.Places(
                                    one.getPerformanceId(),
                                    one.getSeatCategoryId(),
                                    one.getAudienceSubCategoryId(),
                                    one.getPriceLevelId(),
                                    one.getQuantity(),
                                    List.of()))));
    request
        .getSingleEntrySeatOperations()
        .forEach(
            one ->
                wishes.add(
                    new Wish.Places(
                        one.getPerformanceId(),
                        one.getSeatCategoryId(),
                        one.getAudienceSubCategoryId(),
                        one.getPriceLevelId(),
                        one.getQuantity(),
                        seats(one.getMovementSeats()))));
    request
        .getSimpleProductOperations()
        .forEach(
            one ->
                wishes.add(
                    new Wish.Units(
                        one.getItemId(),
                        one.getAudienceSubCategoryId(),
                        one.getPriceLevelId(),
                        one.getQuantity(),
                        one.getTimeslotId(),
                        one.getStartValidityDate(),
                        one.getEndValidityDate())));
    request
        .getTransportProductOperations()
        .forEach(
            one ->
                wishes.add(
                    new Wish.Units(
                        one.getItemId(),
                        one.getAudienceSubCategoryId(),
                        null,
                        one.getQuantity(),
                        null,
                        null,
                        null)));
    request
        .getChargeOperations()
        .forEach(
            one ->
                wishes.add(
                    new Wish.Charges(one.getChargesId(), one.getAmount(), one.getQuantity())));
    request
        .getRefundOperations()
        .forEach(
            one ->
                wishes.add(new Wish.Refund(one.getOperationId(), present(one.getMovementIds()))));
    return wishes;
  }

  private static Wish composed(ComposedProductOperationCreationData of) {
    return new Wish.Composed(
        of.getItemId(),
        of.getAudienceSubCategoryId(),
        of.getPriceLevelId(),
        of.getQuantity(),
        Forms.text(of.getBeneficiaryContactReference()),
        of.getCompositions().stream().map(Requests::content).toList());
  }

  private static Wish.Content content(ComposedProductCompositionData of) {
    return new Wish.Content(
        of.getSeasonTicketLineId(),
        of.getPerformanceId(),
        of.getSeatCategoryId(),
        of.getQuantity(),
        seats(of.getMovementSeats()));
  }

  private static List<Wish.SeatChoice> seats(List<MovementSeatData> seats) {
    return seats.stream()
        .map(
            seat ->
                new Wish.SeatChoice(
                    seat.getPhysicalSeatId(), Forms.text(seat.getBeneficiaryContactReference())))
        .toList();
  }

  /** A list without the empty elements that a request may hold. */
  static List<Long> present(List<Long> ids) {
    return ids.stream().filter(Objects::nonNull).toList();
  }
}
