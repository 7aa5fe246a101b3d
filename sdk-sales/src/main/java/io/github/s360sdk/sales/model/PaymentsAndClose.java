package io.github.s360sdk.sales.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer to starting a payment and closing its order (wire type {@code
 * PaymentsAndCloseOrderResult}, assumed).
 *
 * @param paymentId id of the payment (documented), or null
 * @param identification identification in the payment centre (inferred), or null
 * @param transaction transaction in the payment centre (wire name {@code epcTransactionData},
 *     inferred), or null
 */
public record PaymentsAndClose(
    @Nullable Long paymentId, @Nullable String identification, @Nullable Transaction transaction) {

  /** The payment without its identification. */
  @Override
  public String toString() {
    return "PaymentsAndClose[paymentId=" + paymentId + "]";
  }

  /**
   * A transaction in the payment centre of the vendor (wire type {@code EpcTransactionData},
   * documented).
   *
   * @param id id (wire name {@code transactionId}), or null
   * @param forms forms of its payment types (wire name {@code paymentTypes})
   */
  public record Transaction(@Nullable Long id, List<CardForm> forms) {

    /** Copies what can change. */
    public Transaction {
      forms = List.copyOf(forms);
    }
  }

  /**
   * Names of the fields of a card form (wire type {@code EpcPaymentType}, documented, list of
   * fields cut there). These are names of form fields, not card data.
   *
   * @param cardNumber field of the card number, or null
   * @param securityCode field of the security code (wire name {@code cvvCode}), or null
   * @param expiryMonth field of the month (wire name {@code expMonth}), or null
   * @param expiryYear field of the year (wire name {@code expYear}), or null
   * @param hiddenFields texts of the hidden fields; what is inside is not known, so only the text
   *     is kept
   */
  public record CardForm(
      @Nullable String cardNumber,
      @Nullable String securityCode,
      @Nullable String expiryMonth,
      @Nullable String expiryYear,
      List<String> hiddenFields) {

    /** Copies what can change. */
    public CardForm {
      hiddenFields = List.copyOf(hiddenFields);
    }
  }
}
