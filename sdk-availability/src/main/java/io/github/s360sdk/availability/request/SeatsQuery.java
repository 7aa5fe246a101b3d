package io.github.s360sdk.availability.request;

import io.github.s360sdk.core.internal.check.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which seats of a performance are asked for ({@code getSeatsAvailability}). The vendor's page asks
 * for a performance, a seat category and a block or an area, and does not name the parameters
 * (inferred); here all but the performance may be left out, and then the platform decides.
 *
 * @param pointOfSales id of the point of sales (wire name {@code pointOfSalesId}, inferred), or
 *     null for that of the configuration
 * @param performance id of the performance (wire name {@code performanceId}, inferred)
 * @param seatCategories ids of seat categories (wire name {@code seatCategoryIds}, inferred); empty
 *     to leave it to the platform
 * @param areas ids of areas (wire name {@code areaIds}, inferred); empty to leave it to the
 *     platform
 * @param blocks ids of blocks (wire name {@code blockIds}, inferred); empty to leave it to the
 *     platform
 * @param contingents ids of contingents (wire name {@code contingentIds}, assumed); empty to leave
 *     it to the platform
 * @param composedProduct id of the season ticket or package that the seats are for (wire name
 *     {@code composedProductId}, documented), or null
 * @param advantage id of the advantage (wire name {@code advantageId}, assumed), or null
 */
public record SeatsQuery(
    @Nullable Long pointOfSales,
    long performance,
    List<Long> seatCategories,
    List<Long> areas,
    List<Long> blocks,
    List<Long> contingents,
    @Nullable Long composedProduct,
    @Nullable Long advantage) {

  /**
   * Checks the fields, sorts the ids and leaves out those that are named twice.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public SeatsQuery {
    seatCategories = Ids.sorted(seatCategories);
    areas = Ids.sorted(areas);
    blocks = Ids.sorted(blocks);
    contingents = Ids.sorted(contingents);
    new Checks()
        .optionalId("pointOfSales", pointOfSales)
        .id("performance", performance)
        .ids("seatCategories", seatCategories)
        .ids("areas", areas)
        .ids("blocks", blocks)
        .ids("contingents", contingents)
        .optionalId("composedProduct", composedProduct)
        .optionalId("advantage", advantage)
        .complete();
  }

  /**
   * Builds a query.
   *
   * @param fill sets the fields
   * @return the query
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static SeatsQuery of(Consumer<? super Builder> fill) {
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

  /** Collects the fields of a query. Not thread-safe. */
  public static final class Builder {

    private final List<Long> seatCategories = new ArrayList<>();
    private final List<Long> areas = new ArrayList<>();
    private final List<Long> blocks = new ArrayList<>();
    private final List<Long> contingents = new ArrayList<>();
    private @Nullable Long pointOfSales;
    private long performance;
    private @Nullable Long composedProduct;
    private @Nullable Long advantage;

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
     * Sets the performance; needed.
     *
     * @param id its id
     * @return this
     */
    public Builder performance(long id) {
      this.performance = id;
      return this;
    }

    /**
     * Adds a seat category.
     *
     * @param id its id
     * @return this
     */
    public Builder seatCategory(long id) {
      seatCategories.add(id);
      return this;
    }

    /**
     * Adds an area.
     *
     * @param id its id
     * @return this
     */
    public Builder area(long id) {
      areas.add(id);
      return this;
    }

    /**
     * Adds a block.
     *
     * @param id its id
     * @return this
     */
    public Builder block(long id) {
      blocks.add(id);
      return this;
    }

    /**
     * Adds a contingent.
     *
     * @param id its id
     * @return this
     */
    public Builder contingent(long id) {
      contingents.add(id);
      return this;
    }

    /**
     * Sets the season ticket or package that the seats are for.
     *
     * @param productId id of its product
     * @return this
     */
    public Builder composedProduct(long productId) {
      this.composedProduct = productId;
      return this;
    }

    /**
     * Sets the advantage that the seats are for.
     *
     * @param id its id
     * @return this
     */
    public Builder advantage(long id) {
      this.advantage = id;
      return this;
    }

    /**
     * Builds the query.
     *
     * @return the query
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public SeatsQuery build() {
      return new SeatsQuery(
          pointOfSales,
          performance,
          seatCategories,
          areas,
          blocks,
          contingents,
          composedProduct,
          advantage);
    }
  }
}
