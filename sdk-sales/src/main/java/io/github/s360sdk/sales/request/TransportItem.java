package io.github.s360sdk.sales.request;

import io.github.s360sdk.core.internal.check.Checks;
import java.util.function.Consumer;

/**
 * A transport product (wire name {@code transportProductOperations}, documented; its fields are
 * assumed).
 *
 * @param item id of the item (wire name {@code itemId}, assumed)
 * @param tariff id of the tariff (wire name {@code audienceSubCategoryId}, assumed)
 * @param quantity number of units, at least 1 (assumed)
 */
public record TransportItem(long item, long tariff, int quantity) implements OrderItem {

  /**
   * Checks the fields.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public TransportItem {
    new Checks().id("item", item).id("tariff", tariff).quantity("quantity", quantity).complete();
  }

  /**
   * Builds it.
   *
   * @param fill sets the fields
   * @return the built object
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static TransportItem of(Consumer<? super Builder> fill) {
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

    private long item;
    private long tariff;
    private int quantity;

    private Builder() {}

    /**
     * Sets the item; needed.
     *
     * @param id id of the item
     * @return this
     */
    public Builder item(long id) {
      this.item = id;
      return this;
    }

    /**
     * Sets the tariff; needed.
     *
     * @param id id of the tariff
     * @return this
     */
    public Builder tariff(long id) {
      this.tariff = id;
      return this;
    }

    /**
     * Sets the number of units; needed.
     *
     * @param units at least 1
     * @return this
     */
    public Builder quantity(int units) {
      this.quantity = units;
      return this;
    }

    /**
     * Builds it.
     *
     * @return the built object
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public TransportItem build() {
      return new TransportItem(item, tariff, quantity);
    }
  }
}
