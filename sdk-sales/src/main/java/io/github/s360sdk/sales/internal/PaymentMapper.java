package io.github.s360sdk.sales.internal;

import static io.github.s360sdk.core.internal.model.Texts.text;

import io.github.s360sdk.core.internal.model.Texts;
import io.github.s360sdk.sales.internal.stub.type.EpcPaymentType;
import io.github.s360sdk.sales.internal.stub.type.EpcTransactionData;
import io.github.s360sdk.sales.internal.stub.type.PaymentInfo;
import io.github.s360sdk.sales.internal.stub.type.PaymentParams;
import io.github.s360sdk.sales.internal.stub.type.PaymentsAndCloseOrderResult;
import io.github.s360sdk.sales.model.PaymentsAndClose;
import io.github.s360sdk.sales.request.Payment;
import io.github.s360sdk.sales.request.PaymentsAndCloseRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes payments, and reads what the payment centre answers. */
public final class PaymentMapper {

  private static final PaymentsAndClose.Transaction NO_TRANSACTION =
      new PaymentsAndClose.Transaction(null, List.of());

  private PaymentMapper() {}

  public static PaymentInfo payment(Payment payment) {
    PaymentInfo info = new PaymentInfo();
    info.setPaymentMethodId(payment.method());
    info.setAmount(payment.amount().thousandths());
    info.setContactReference(payment.contactNumber());
    info.setPaymentIdentifier(payment.identifier());
    info.setCardAlias(payment.cardAlias());
    info.setCardMaskedNumber(payment.cardMaskedNumber());
    info.setCardExpirationDate(payment.cardExpires());
    info.setValueDate(payment.valueDate());
    info.setPspAdditionalReturnedData(payment.providerData());
    if (!payment.additionalData().isEmpty()) {
      info.setPaymentAdditionalData(Wire.map(payment.additionalData()));
    }
    return info;
  }

  /** Parameters of the payment centre, or null where the request sets none of them. */
  public static @Nullable PaymentParams params(PaymentsAndCloseRequest request) {
    if (request.paymentContact() == null
        && request.totalAmount() == null
        && request.parameters().isEmpty()) {
      return null;
    }
    PaymentParams params = new PaymentParams();
    params.setContactNumber(request.paymentContact());
    if (request.totalAmount() != null) {
      params.setTotalAmount(request.totalAmount().thousandths());
    }
    if (!request.parameters().isEmpty()) {
      params.setPaymentParametersMap(Wire.map(request.parameters()));
    }
    return params;
  }

  public static PaymentsAndClose paymentsAndClose(PaymentsAndCloseOrderResult result) {
    return new PaymentsAndClose(
        result.getPaymentId(),
        text(result.getIdentification()),
        transaction(result.getEpcTransactionData()));
  }

  private static PaymentsAndClose.@Nullable Transaction transaction(
      @Nullable EpcTransactionData data) {
    return data == null
        ? null
        : Wire.orNull(
            new PaymentsAndClose.Transaction(
                data.getTransactionId(), Texts.list(data.getPaymentTypes(), PaymentMapper::form)),
            NO_TRANSACTION);
  }

  private static PaymentsAndClose.CardForm form(EpcPaymentType data) {
    return new PaymentsAndClose.CardForm(
        text(data.getCardNumber()),
        text(data.getCvvCode()),
        text(data.getExpMonth()),
        text(data.getExpYear()),
        Wire.anyTexts(data.getHiddenFields()));
  }
}
