package io.github.s360sdk.sales.request;

import io.github.s360sdk.core.internal.check.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is refunded of an operation that was sold (wire name {@code refundOperations}, assumed with
 * all its fields).
 *
 * @param operation id of the operation (wire name {@code operationId})
 * @param movements ids of its movements that are refunded (wire name {@code movementIds}); if empty
 *     none are sent, and what the platform refunds then is not known
 */
public record RefundItem(long operation, List<Long> movements) implements OrderItem {

  /**
   * Checks the fields.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public RefundItem {
    movements = List.copyOf(movements);
    new Checks().id("operation", operation).ids("movements", movements).complete();
  }

  /**
   * Builds it.
   *
   * @param fill sets the fields
   * @return the built object
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static RefundItem of(Consumer<? super Builder> fill) {
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

    private long operation;
    private final List<Long> movements = new ArrayList<>();

    private Builder() {}

    /**
     * Sets the operation; needed.
     *
     * @param id id of the operation that was sold
     * @return this
     */
    public Builder operation(long id) {
      this.operation = id;
      return this;
    }

    /**
     * Adds a movement that is refunded.
     *
     * @param id id of the movement
     * @return this
     */
    public Builder movement(long id) {
      movements.add(id);
      return this;
    }

    /**
     * Adds movements that are refunded.
     *
     * @param ids ids of the movements
     * @return this
     */
    public Builder movements(Collection<Long> ids) {
      movements.addAll(ids);
      return this;
    }

    /**
     * Builds it.
     *
     * @return the built object
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public RefundItem build() {
      return new RefundItem(operation, movements);
    }
  }
}
