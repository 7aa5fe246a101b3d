package io.github.s360sdk.sales.request;

import io.github.s360sdk.core.internal.check.Checks;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.sales.model.OrderType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@code closeOrder} is asked: which order, and how it is paid. Immutable.
 *
 * <p>The name of the payments and the order of the parameters on the wire are assumed. One public
 * client closes without payments (observed).
 */
public final class CloseRequest {

  private final long order;
  private final @Nullable String purchaser;
  private final List<Payment> payments;
  private final boolean generateBarCodes;
  private final @Nullable Integer maxWaitingTime;
  private final @Nullable OpenValue<OrderType> type;

  private CloseRequest(Builder builder, List<Payment> payments) {
    this.order = builder.order;
    this.purchaser = builder.purchaser;
    this.payments = payments;
    this.generateBarCodes = builder.generateBarCodes;
    this.maxWaitingTime = builder.maxWaitingTime;
    this.type = builder.type;
  }

  /**
   * Builds a request.
   *
   * @param fill sets the fields
   * @return the request
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static CloseRequest of(Consumer<? super Builder> fill) {
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
   * Contact number of the purchaser (wire name {@code purchaserInfo}).
   *
   * @return the number, or null
   */
  public @Nullable String purchaser() {
    return purchaser;
  }

  /**
   * How the order is paid (name assumed).
   *
   * @return may be empty
   */
  public List<Payment> payments() {
    return payments;
  }

  /**
   * Whether the bar codes are generated.
   *
   * @return true by default
   */
  public boolean generateBarCodes() {
    return generateBarCodes;
  }

  /**
   * How long the platform may wait for the bar codes. The unit is not known.
   *
   * @return the time, or null
   */
  public @Nullable Integer maxWaitingTime() {
    return maxWaitingTime;
  }

  /**
   * Type of the order (wire name {@code orderType}).
   *
   * @return the type, or null
   */
  public @Nullable OpenValue<OrderType> type() {
    return type;
  }

  /** What is closed and paid; not by whom. */
  @Override
  public String toString() {
    return "CloseRequest[order=" + order + ", type=" + type + ", payments=" + payments + "]";
  }

  /** Collects the fields of a request. Not thread-safe. */
  public static final class Builder {

    private final List<Supplier<Payment>> payments = new ArrayList<>();
    private long order;
    private @Nullable String purchaser;
    private boolean generateBarCodes = true;
    private @Nullable Integer maxWaitingTime;
    private @Nullable OpenValue<OrderType> type;

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
     * Sets who buys.
     *
     * @param contactNumber contact number: 1 to 20 digits, leading zeros included
     * @return this
     */
    public Builder purchaser(String contactNumber) {
      this.purchaser = contactNumber;
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
     * Sets whether the bar codes are generated; true by default.
     *
     * @param generate true to have them in the answer
     * @return this
     */
    public Builder generateBarCodes(boolean generate) {
      this.generateBarCodes = generate;
      return this;
    }

    /**
     * Sets how long the platform may wait for the bar codes. The unit is not known.
     *
     * @param time 0 or more
     * @return this
     */
    public Builder maxWaitingTime(int time) {
      this.maxWaitingTime = time;
      return this;
    }

    /**
     * Sets the type of the order: {@code RESERVATION} closes a reservation.
     *
     * @param value the value
     * @return this
     */
    public Builder type(OrderType value) {
      this.type = OpenValue.of(value);
      return this;
    }

    /**
     * Sets the type of the order: {@code RESERVATION} closes a reservation. For values that this
     * version of the SDK does not name.
     *
     * @param value the value
     * @return this
     */
    public Builder type(OpenValue<OrderType> value) {
      this.type = value;
      return this;
    }

    /**
     * Builds the request.
     *
     * @return the request
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public CloseRequest build() {
      Checks checks =
          new Checks()
              .id("order", order)
              .contactNumber("purchaser", purchaser)
              .notNegative("maxWaitingTime", maxWaitingTime);
      List<Payment> built = checks.nestedAll("payments", payments);
      checks.also(all -> Payment.checkCurrency(all, built, null)).complete();
      return new CloseRequest(this, built);
    }
  }
}
