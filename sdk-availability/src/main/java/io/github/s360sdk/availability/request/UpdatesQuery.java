package io.github.s360sdk.availability.request;

import io.github.s360sdk.core.internal.check.Checks;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which products are asked whether they changed, and since when ({@code getUpdatedAvailabilities}).
 *
 * @param pointOfSales id of the point of sales (wire name {@code pointOfSalesId}, observed), or
 *     null for that of the configuration
 * @param products ids of the products (wire name {@code productIds}, observed); needed
 * @param since the date, by the clock of the platform (wire name {@code referenceDate}, observed);
 *     needed. How far back the platform knows is not known
 */
public record UpdatesQuery(@Nullable Long pointOfSales, List<Long> products, OffsetDateTime since) {

  /**
   * Checks the fields, sorts the ids and leaves out those that are named twice.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public UpdatesQuery {
    products = Ids.sorted(products);
    new Checks()
        .optionalId("pointOfSales", pointOfSales)
        .check(!products.isEmpty(), "products", "is missing; expected ids of products")
        .ids("products", products)
        .check(since != null, "since", "is missing; expected a date")
        .complete();
  }

  /**
   * Builds a query.
   *
   * @param fill sets the fields
   * @return the query
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static UpdatesQuery of(Consumer<? super Builder> fill) {
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
   * The same for other products.
   *
   * @param others ids of products
   * @return the query
   */
  public UpdatesQuery about(List<Long> others) {
    return new UpdatesQuery(pointOfSales, others, since);
  }

  /** Collects the fields of a query. Not thread-safe. */
  public static final class Builder {

    private final List<Long> products = new ArrayList<>();
    private @Nullable Long pointOfSales;
    private @Nullable OffsetDateTime since;

    private Builder() {}

    /**
     * Sets the point of sales. Default: that of the configuration of the operator.
     *
     * @param id its id
     * @return this
     */
    public Builder pointOfSales(long id) {
      this.pointOfSales = id;
      return this;
    }

    /**
     * Adds a product.
     *
     * @param id its id
     * @return this
     */
    public Builder product(long id) {
      products.add(id);
      return this;
    }

    /**
     * Adds products.
     *
     * @param ids their ids
     * @return this
     */
    public Builder products(long... ids) {
      return products(Ids.of(ids));
    }

    /**
     * Adds products.
     *
     * @param ids their ids
     * @return this
     */
    public Builder products(Collection<Long> ids) {
      products.addAll(ids);
      return this;
    }

    /**
     * Sets the date; needed.
     *
     * @param date the date, by the clock of the platform
     * @return this
     */
    public Builder since(OffsetDateTime date) {
      this.since = date;
      return this;
    }

    /**
     * Builds the query.
     *
     * @return the query
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    @SuppressWarnings("NullAway") // the record says that it is missing
    public UpdatesQuery build() {
      return new UpdatesQuery(pointOfSales, products, since);
    }
  }
}
