package io.github.s360sdk.availability.request;

import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.core.internal.check.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How many places are asked for, of performances ({@code getPerformanceAvailability}) or of events
 * and their performances ({@code getEventAvailability}). Without more, the answer is one sum for
 * each performance. All parameters of {@code getEventAvailability} are documented; how sure those
 * of {@code getPerformanceAvailability} are is said here.
 *
 * @param pointOfSales id of the point of sales (wire name {@code pointOfSalesId}, inferred), or
 *     null for that of the configuration
 * @param events ids of events (wire name {@code eventIds}); only {@code getEventAvailability} knows
 *     them
 * @param performances ids of performances (wire name {@code performanceIds}, inferred); needed
 * @param seatCategories how quantities are told over seat categories (wire name {@code
 *     seatCategoryIds}, assumed)
 * @param contingents how quantities are told over contingents (wire name {@code contingentIds},
 *     assumed)
 * @param composedProduct id of the season ticket or package that the places are for (wire name
 *     {@code composedProductId}, documented), or null
 * @param advantage id of the advantage (wire name {@code advantageId}, assumed), or null
 */
public record PlacesQuery(
    @Nullable Long pointOfSales,
    List<Long> events,
    List<Long> performances,
    Split seatCategories,
    Split contingents,
    @Nullable Long composedProduct,
    @Nullable Long advantage) {

  /**
   * Checks the fields, sorts the ids and leaves out those that are named twice.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public PlacesQuery {
    events = Ids.sorted(events);
    performances = Ids.sorted(performances);
    new Checks()
        .optionalId("pointOfSales", pointOfSales)
        .ids("events", events)
        .check(
            !performances.isEmpty(),
            "performances",
            "is missing; expected ids of performances, or an event of the catalogue")
        .ids("performances", performances)
        .also(Ids.split("seatCategories", seatCategories))
        .also(Ids.split("contingents", contingents))
        .optionalId("composedProduct", composedProduct)
        .optionalId("advantage", advantage)
        .complete();
  }

  /**
   * The sum of the places of performances.
   *
   * @param performances ids of the performances
   * @return the query
   * @throws io.github.s360sdk.core.error.InvalidRequestException if there is none
   */
  public static PlacesQuery of(long... performances) {
    return new PlacesQuery(
        null, List.of(), Ids.of(performances), Split.summed(), Split.summed(), null, null);
  }

  /**
   * Builds a query.
   *
   * @param fill sets the fields
   * @return the query
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static PlacesQuery of(Consumer<? super Builder> fill) {
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
   * The same for other performances and events.
   *
   * @param otherEvents ids of events
   * @param otherPerformances ids of performances
   * @return the query
   */
  public PlacesQuery about(List<Long> otherEvents, List<Long> otherPerformances) {
    return new PlacesQuery(
        pointOfSales,
        otherEvents,
        otherPerformances,
        seatCategories,
        contingents,
        composedProduct,
        advantage);
  }

  /** Collects the fields of a query. Not thread-safe. */
  public static final class Builder {

    private final List<Long> events = new ArrayList<>();
    private final List<Long> performances = new ArrayList<>();
    private @Nullable Long pointOfSales;
    private Split seatCategories = Split.summed();
    private Split contingents = Split.summed();
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
     * Adds a performance.
     *
     * @param id its id
     * @return this
     */
    public Builder performance(long id) {
      performances.add(id);
      return this;
    }

    /**
     * Adds performances.
     *
     * @param ids their ids
     * @return this
     */
    public Builder performances(long... ids) {
      return performances(Ids.of(ids));
    }

    /**
     * Adds performances.
     *
     * @param ids their ids
     * @return this
     */
    public Builder performances(Collection<Long> ids) {
      performances.addAll(ids);
      return this;
    }

    /**
     * Adds all performances of an event of the catalogue.
     *
     * @param event the event
     * @return this
     */
    public Builder performancesOf(EventProduct event) {
      event.performances().stream().map(Performance::id).forEach(performances::add);
      return this;
    }

    /**
     * Adds an event of the catalogue with all its performances, for {@code getEventAvailability}.
     *
     * @param event the event
     * @return this
     */
    public Builder event(EventProduct event) {
      events.add(event.id());
      return performancesOf(event);
    }

    /**
     * Adds an event, of which only {@code getEventAvailability} tells. Its performances have to be
     * named too.
     *
     * @param id id of the event, which is that of its product (inferred)
     * @return this
     */
    public Builder event(long id) {
      events.add(id);
      return this;
    }

    /**
     * Asks for a quantity of each seat category instead of one sum.
     *
     * @return this
     */
    public Builder eachSeatCategory() {
      return seatCategories(Split.each());
    }

    /**
     * Asks for a quantity of this seat category, and of no other that is not named.
     *
     * @param id its id
     * @return this
     */
    public Builder seatCategory(long id) {
      return seatCategories(seatCategories.and(id));
    }

    /**
     * Sets how quantities are told over seat categories. Default: summed.
     *
     * @param split summed, each, or only some
     * @return this
     */
    public Builder seatCategories(Split split) {
      this.seatCategories = split;
      return this;
    }

    /**
     * Asks for a quantity of each contingent instead of one sum.
     *
     * @return this
     */
    public Builder eachContingent() {
      return contingents(Split.each());
    }

    /**
     * Asks for a quantity of this contingent, and of no other that is not named.
     *
     * @param id its id
     * @return this
     */
    public Builder contingent(long id) {
      return contingents(contingents.and(id));
    }

    /**
     * Sets how quantities are told over contingents. Default: summed.
     *
     * @param split summed, each, or only some
     * @return this
     */
    public Builder contingents(Split split) {
      this.contingents = split;
      return this;
    }

    /**
     * Sets the season ticket or package that the places are for.
     *
     * @param productId id of its product
     * @return this
     */
    public Builder composedProduct(long productId) {
      this.composedProduct = productId;
      return this;
    }

    /**
     * Sets the advantage that the places are for.
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
    public PlacesQuery build() {
      return new PlacesQuery(
          pointOfSales,
          events,
          performances,
          seatCategories,
          contingents,
          composedProduct,
          advantage);
    }
  }
}
