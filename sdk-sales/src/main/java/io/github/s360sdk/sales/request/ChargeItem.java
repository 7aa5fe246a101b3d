package io.github.s360sdk.sales.request;

import io.github.s360sdk.core.internal.check.Checks;
import io.github.s360sdk.core.model.Money;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A charge that is added to the order (wire name {@code chargeOperations}, documented; its fields
 * are assumed).
 *
 * @param charge id of the charge (wire name {@code chargesId}, assumed)
 * @param amount its amount, in the currency of the order (assumed), or null for the amount that is
 *     set up
 * @param quantity how many times it is charged, at least 1 (assumed), or null
 */
public record ChargeItem(long charge, @Nullable Money amount, @Nullable Integer quantity)
    implements OrderItem {

  /**
   * Checks the fields.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public ChargeItem {
    new Checks()
        .id("charge", charge)
        .check(
            quantity == null || quantity >= 1, "quantity", "must be at least 1, but is " + quantity)
        .complete();
  }

  /**
   * Builds it.
   *
   * @param fill sets the fields
   * @return the built object
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static ChargeItem of(Consumer<? super Builder> fill) {
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

  /** Collects the fields. Not thread-safe. */
  public static final class Builder {

    private long charge;
    private @Nullable Money amount;
    private @Nullable Integer quantity;

    private Builder() {}

    /**
     * Sets the charge; needed.
     *
     * @param id id of the charge
     * @return this
     */
    public Builder charge(long id) {
      this.charge = id;
      return this;
    }

    /**
     * Sets the amount (assumed to be accepted here).
     *
     * @param money amount in the currency of the order
     * @return this
     */
    public Builder amount(Money money) {
      this.amount = money;
      return this;
    }

    /**
     * Sets how many times it is charged (assumed to be accepted here).
     *
     * @param times at least 1
     * @return this
     */
    public Builder quantity(int times) {
      this.quantity = times;
      return this;
    }

    /**
     * Builds it.
     *
     * @return the built object
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public ChargeItem build() {
      return new ChargeItem(charge, amount, quantity);
    }
  }
}
