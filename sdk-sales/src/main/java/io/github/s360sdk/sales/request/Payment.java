package io.github.s360sdk.sales.request;

import io.github.s360sdk.core.internal.check.Checks;
import io.github.s360sdk.core.model.Money;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an order, or a part of it, is paid (wire type {@code PaymentInfo}, documented). Immutable.
 *
 * <p>A partner pays with the method of its pending account, and the amount is the sum of the totals
 * of the operations.
 */
public final class Payment {

  private final long method;
  private final Money amount;
  private final @Nullable String contactNumber;
  private final @Nullable String identifier;
  private final @Nullable String cardAlias;
  private final @Nullable String cardMaskedNumber;
  private final @Nullable OffsetDateTime cardExpires;
  private final @Nullable OffsetDateTime valueDate;
  private final @Nullable String providerData;
  private final Map<String, String> additionalData;

  private Payment(Builder builder, Money amount) {
    this.method = builder.method;
    this.amount = amount;
    this.contactNumber = builder.contactNumber;
    this.identifier = builder.identifier;
    this.cardAlias = builder.cardAlias;
    this.cardMaskedNumber = builder.cardMaskedNumber;
    this.cardExpires = builder.cardExpires;
    this.valueDate = builder.valueDate;
    this.providerData = builder.providerData;
    this.additionalData = Collections.unmodifiableMap(new LinkedHashMap<>(builder.additionalData));
  }

  /**
   * Returns a payment that needs no more than its method and amount.
   *
   * @param method id of the payment method
   * @param amount its amount, in the currency of the order
   * @return the payment
   * @throws io.github.s360sdk.core.error.InvalidRequestException if the id is not positive
   */
  public static Payment of(long method, Money amount) {
    return of(b -> b.method(method).amount(amount));
  }

  /**
   * Builds a payment.
   *
   * @param fill sets the fields
   * @return the payment
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static Payment of(Consumer<? super Builder> fill) {
    Builder builder = builder();
    fill.accept(builder);
    return builder.build();
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Id of the payment method in the configuration of the point of sales (wire name {@code
   * paymentMethodId}).
   *
   * @return the id
   */
  public long method() {
    return method;
  }

  /**
   * The amount. Only its thousandths are sent: the currency is that of the order.
   *
   * @return the amount
   */
  public Money amount() {
    return amount;
  }

  /**
   * Contact number of the payer (wire name {@code contactReference}).
   *
   * @return the value, or null
   */
  public @Nullable String contactNumber() {
    return contactNumber;
  }

  /**
   * Identifier of the payment at its provider (wire name {@code paymentIdentifier}).
   *
   * @return the value, or null
   */
  public @Nullable String identifier() {
    return identifier;
  }

  /**
   * Alias of the card.
   *
   * @return the value, or null
   */
  public @Nullable String cardAlias() {
    return cardAlias;
  }

  /**
   * Masked number of the card.
   *
   * @return the value, or null
   */
  public @Nullable String cardMaskedNumber() {
    return cardMaskedNumber;
  }

  /**
   * Date on which the card expires (wire name {@code cardExpirationDate}).
   *
   * @return the value, or null
   */
  public @Nullable OffsetDateTime cardExpires() {
    return cardExpires;
  }

  /**
   * Value date.
   *
   * @return the value, or null
   */
  public @Nullable OffsetDateTime valueDate() {
    return valueDate;
  }

  /**
   * What the payment provider returned (wire name {@code pspAdditionalReturnedData}).
   *
   * @return the value, or null
   */
  public @Nullable String providerData() {
    return providerData;
  }

  /**
   * Additional data (wire name {@code paymentAdditionalData}, since 1_33).
   *
   * @return values by key; may be empty
   */
  public Map<String, String> additionalData() {
    return additionalData;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Payment payment
        && method == payment.method
        && amount.equals(payment.amount)
        && Objects.equals(contactNumber, payment.contactNumber)
        && Objects.equals(identifier, payment.identifier)
        && Objects.equals(cardAlias, payment.cardAlias)
        && Objects.equals(cardMaskedNumber, payment.cardMaskedNumber)
        && Objects.equals(cardExpires, payment.cardExpires)
        && Objects.equals(valueDate, payment.valueDate)
        && Objects.equals(providerData, payment.providerData)
        && additionalData.equals(payment.additionalData);
  }

  @Override
  public int hashCode() {
    return Objects.hash(method, amount, identifier);
  }

  /** Method and amount; neither payer nor card. */
  @Override
  public String toString() {
    return "Payment[method=" + method + ", amount=" + amount + "]";
  }

  /** Payments carry no currency on the wire, so that of the order must be meant by all of them. */
  static void checkCurrency(Checks checks, List<Payment> payments, @Nullable Money more) {
    long currencies =
        Stream.concat(payments.stream().map(Payment::amount), Stream.ofNullable(more))
            .map(Money::currency)
            .distinct()
            .count();
    checks.check(currencies <= 1, "payments", "must all be in the currency of the order");
  }

  /** Collects the fields of a payment. Not thread-safe. */
  public static final class Builder {

    private final Map<String, String> additionalData = new LinkedHashMap<>();
    private long method;
    private @Nullable Money amount;
    private @Nullable String contactNumber;
    private @Nullable String identifier;
    private @Nullable String cardAlias;
    private @Nullable String cardMaskedNumber;
    private @Nullable OffsetDateTime cardExpires;
    private @Nullable OffsetDateTime valueDate;
    private @Nullable String providerData;

    private Builder() {}

    /**
     * Sets the payment method; needed.
     *
     * @param id its id in the configuration of the point of sales
     * @return this
     */
    public Builder method(long id) {
      this.method = id;
      return this;
    }

    /**
     * Sets the amount; needed.
     *
     * @param money the amount, in the currency of the order
     * @return this
     */
    public Builder amount(Money money) {
      this.amount = money;
      return this;
    }

    /**
     * Sets the contact number of the payer.
     *
     * @param value the value
     * @return this
     */
    public Builder contactNumber(String value) {
      this.contactNumber = value;
      return this;
    }

    /**
     * Sets the identifier of the payment at its provider.
     *
     * @param value the value
     * @return this
     */
    public Builder identifier(String value) {
      this.identifier = value;
      return this;
    }

    /**
     * Sets the alias of the card.
     *
     * @param value the value
     * @return this
     */
    public Builder cardAlias(String value) {
      this.cardAlias = value;
      return this;
    }

    /**
     * Sets the masked number of the card.
     *
     * @param value the value
     * @return this
     */
    public Builder cardMaskedNumber(String value) {
      this.cardMaskedNumber = value;
      return this;
    }

    /**
     * Sets the date on which the card expires.
     *
     * @param value the value
     * @return this
     */
    public Builder cardExpires(OffsetDateTime value) {
      this.cardExpires = value;
      return this;
    }

    /**
     * Sets the value date.
     *
     * @param value the value
     * @return this
     */
    public Builder valueDate(OffsetDateTime value) {
      this.valueDate = value;
      return this;
    }

    /**
     * Sets the what the payment provider returned.
     *
     * @param value the value
     * @return this
     */
    public Builder providerData(String value) {
      this.providerData = value;
      return this;
    }

    /**
     * Sets one of the additional data (wire name {@code paymentAdditionalData}, since 1_33).
     *
     * @param key its name
     * @param value its value
     * @return this
     */
    public Builder additionalData(String key, String value) {
      additionalData.put(key, value);
      return this;
    }

    /**
     * Builds the payment.
     *
     * @return the payment
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public Payment build() {
      new Checks()
          .id("method", method)
          .check(amount != null, "amount", "is missing; expected an amount")
          .contactNumber("contactNumber", contactNumber)
          .complete();
      return new Payment(this, Objects.requireNonNull(amount));
    }
  }
}
