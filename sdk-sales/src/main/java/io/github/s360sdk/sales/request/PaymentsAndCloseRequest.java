package io.github.s360sdk.sales.request;

import io.github.s360sdk.core.internal.check.Checks;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.sales.model.OrderType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@code createPaymentsAndCloseOrder} is asked: start a payment in the payment centre of the
 * vendor and close the order (documented). It is meant for channels with the payment widget.
 * Immutable.
 */
public final class PaymentsAndCloseRequest {

  private final long order;
  private final boolean convertedReservation;
  private final boolean createToken;
  private final List<Payment> payments;
  private final @Nullable String paymentContact;
  private final @Nullable Money totalAmount;
  private final Map<String, String> parameters;
  private final @Nullable OpenValue<OrderType> type;
  private final @Nullable Integer maxWaitingTime;
  private final List<String> purchasers;

  private PaymentsAndCloseRequest(Builder builder, List<Payment> payments) {
    this.order = builder.order;
    this.convertedReservation = builder.convertedReservation;
    this.createToken = builder.createToken;
    this.payments = payments;
    this.paymentContact = builder.paymentContact;
    this.totalAmount = builder.totalAmount;
    this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(builder.parameters));
    this.type = builder.type;
    this.maxWaitingTime = builder.maxWaitingTime;
    this.purchasers = List.copyOf(builder.purchasers);
  }

  /**
   * Builds a request.
   *
   * @param fill sets the fields
   * @return the request
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static PaymentsAndCloseRequest of(Consumer<? super Builder> fill) {
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
   * Id of the order (wire name {@code orderId}).
   *
   * @return the id
   */
  public long order() {
    return order;
  }

  /**
   * Whether the order is a reservation that became a sale (wire name {@code
   * isConvertedReservation}).
   *
   * @return false by default
   */
  public boolean convertedReservation() {
    return convertedReservation;
  }

  /**
   * Whether the payment centre makes a token.
   *
   * @return false by default
   */
  public boolean createToken() {
    return createToken;
  }

  /**
   * How the order is paid.
   *
   * @return may be empty
   */
  public List<Payment> payments() {
    return payments;
  }

  /**
   * Contact number of the payer (wire name {@code contactNumber} in {@code paymentParams}).
   *
   * @return the number, or null
   */
  public @Nullable String paymentContact() {
    return paymentContact;
  }

  /**
   * The amount that the payment centre takes (in {@code paymentParams}).
   *
   * @return the amount, or null
   */
  public @Nullable Money totalAmount() {
    return totalAmount;
  }

  /**
   * Parameters of the payment centre (wire name {@code paymentParametersMap}).
   *
   * @return values by key, in the order in which they were set
   */
  public Map<String, String> parameters() {
    return parameters;
  }

  /**
   * Type of the order (wire name {@code orderType}).
   *
   * @return the type, or null
   */
  public @Nullable OpenValue<OrderType> type() {
    return type;
  }

  /**
   * How long the platform may wait. The unit is not known.
   *
   * @return the time, or null
   */
  public @Nullable Integer maxWaitingTime() {
    return maxWaitingTime;
  }

  /**
   * Contact numbers of the purchasers (wire name {@code purchasersInfo}).
   *
   * @return usually one
   */
  public List<String> purchasers() {
    return purchasers;
  }

  /** What is closed and paid; neither contacts nor parameters. */
  @Override
  public String toString() {
    return "PaymentsAndCloseRequest[order="
        + order
        + ", type="
        + type
        + ", payments="
        + payments
        + ", totalAmount="
        + totalAmount
        + "]";
  }

  /** Collects the fields of a request. Not thread-safe. */
  public static final class Builder {

    private final List<String> purchasers = new ArrayList<>();
    private final List<Supplier<Payment>> payments = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private long order;
    private boolean convertedReservation;
    private boolean createToken;
    private @Nullable String paymentContact;
    private @Nullable Money totalAmount;
    private @Nullable OpenValue<OrderType> type;
    private @Nullable Integer maxWaitingTime;

    private Builder() {}

    /**
     * Sets the order; needed.
     *
     * @param id id of the order
     * @return this
     */
    public Builder order(long id) {
      this.order = id;
      return this;
    }

    /**
     * Sets whether the order is a reservation that became a sale; false by default.
     *
     * @param converted true if it is
     * @return this
     */
    public Builder convertedReservation(boolean converted) {
      this.convertedReservation = converted;
      return this;
    }

    /**
     * Sets whether the payment centre makes a token for later payments; false by default.
     *
     * @param create true to have one made
     * @return this
     */
    public Builder createToken(boolean create) {
      this.createToken = create;
      return this;
    }

    /**
     * Adds a payment.
     *
     * @param method id of the payment method
     * @param amount its amount, in the currency of the order
     * @return this
     */
    public Builder payment(long method, Money amount) {
      return payment(p -> p.method(method).amount(amount));
    }

    /**
     * Adds a payment.
     *
     * @param fill sets the fields of the payment
     * @return this
     */
    public Builder payment(Consumer<? super Payment.Builder> fill) {
      Payment.Builder payment = Payment.builder();
      fill.accept(payment);
      payments.add(payment::build);
      return this;
    }

    /**
     * Adds a payment that is already built.
     *
     * @param payment the payment
     * @return this
     */
    public Builder payment(Payment payment) {
      payments.add(() -> payment);
      return this;
    }

    /**
     * Sets who pays.
     *
     * @param contactNumber contact number: 1 to 20 digits, leading zeros included
     * @return this
     */
    public Builder paymentContact(String contactNumber) {
      this.paymentContact = contactNumber;
      return this;
    }

    /**
     * Sets the amount that the payment centre takes.
     *
     * @param amount the amount, in the currency of the order
     * @return this
     */
    public Builder totalAmount(Money amount) {
      this.totalAmount = amount;
      return this;
    }

    /**
     * Sets a parameter of the payment centre.
     *
     * @param key its name; {@code ORDER_IDENTIFIER} and {@code RETURN_URL} are documented
     * @param value its value
     * @return this
     */
    public Builder parameter(String key, String value) {
      parameters.put(key, value);
      return this;
    }

    /**
     * Sets the type of the order.
     *
     * @param value the value
     * @return this
     */
    public Builder type(OrderType value) {
      this.type = OpenValue.of(value);
      return this;
    }

    /**
     * Sets the type of the order. For values that this version of the SDK does not name.
     *
     * @param value the value
     * @return this
     */
    public Builder type(OpenValue<OrderType> value) {
      this.type = value;
      return this;
    }

    /**
     * Sets how long the platform may wait for the payment. The unit is not known.
     *
     * @param time 0 or more
     * @return this
     */
    public Builder maxWaitingTime(int time) {
      this.maxWaitingTime = time;
      return this;
    }

    /**
     * Sets who buys. Called again it adds a purchaser, though one is usual.
     *
     * @param contactNumber contact number: 1 to 20 digits, leading zeros included
     * @return this
     */
    public Builder purchaser(String contactNumber) {
      purchasers.add(contactNumber);
      return this;
    }

    /**
     * Builds the request.
     *
     * @return the request
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public PaymentsAndCloseRequest build() {
      Checks checks =
          new Checks()
              .id("order", order)
              .contactNumber("paymentContact", paymentContact)
              .notNegative("maxWaitingTime", maxWaitingTime);
      for (int i = 0; i < purchasers.size(); i++) {
        checks.contactNumber("purchasers[" + i + "]", purchasers.get(i));
      }
      List<Payment> built = checks.nestedAll("payments", payments);
      checks.also(all -> Payment.checkCurrency(all, built, totalAmount)).complete();
      return new PaymentsAndCloseRequest(this, built);
    }
  }
}
