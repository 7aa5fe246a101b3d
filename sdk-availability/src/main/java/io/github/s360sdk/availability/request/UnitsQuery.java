package io.github.s360sdk.availability.request;

import io.github.s360sdk.core.internal.check.Checks;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How many units of products are asked for: passes and their timeslots, simple products, season
 * tickets ({@code getProductAvailability}).
 *
 * @param pointOfSales id of the point of sales (wire name {@code pointOfSalesId}, inferred), or
 *     null for that of the configuration
 * @param products ids of the products (wire name {@code productIds}, assumed); needed
 * @param timeslots ids of timeslots that a pass is asked for (wire name {@code timeslotIds},
 *     assumed); empty to leave it to the platform
 * @param from begin of the first day of interest (wire name {@code startDate}, assumed), or null
 * @param until end of the last day of interest (wire name {@code endDate}, assumed), or null
 * @param contingents how quantities are told over contingents (wire name {@code contingentIds},
 *     assumed)
 * @param advantage id of the advantage (wire name {@code advantageId}, assumed), or null
 */
public record UnitsQuery(
    @Nullable Long pointOfSales,
    List<Long> products,
    List<Long> timeslots,
    @Nullable OffsetDateTime from,
    @Nullable OffsetDateTime until,
    Split contingents,
    @Nullable Long advantage) {

  /**
   * Checks the fields, sorts the ids and leaves out those that are named twice.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public UnitsQuery {
    products = Ids.sorted(products);
    timeslots = Ids.sorted(timeslots);
    new Checks()
        .optionalId("pointOfSales", pointOfSales)
        .check(!products.isEmpty(), "products", "is missing; expected ids of products")
        .ids("products", products)
        .ids("timeslots", timeslots)
        .also(Ids.split("contingents", contingents))
        .check(
            from == null || until == null || !until.isBefore(from),
            "until",
            "must not be before from")
        .optionalId("advantage", advantage)
        .complete();
  }

  /**
   * The units of products.
   *
   * @param products ids of the products
   * @return the query
   * @throws io.github.s360sdk.core.error.InvalidRequestException if there is none
   */
  public static UnitsQuery of(long... products) {
    return new UnitsQuery(null, Ids.of(products), List.of(), null, null, Split.summed(), null);
  }

  /**
   * Builds a query.
   *
   * @param fill sets the fields
   * @return the query
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static UnitsQuery of(Consumer<? super Builder> fill) {
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
  public UnitsQuery about(List<Long> others) {
    return new UnitsQuery(pointOfSales, others, timeslots, from, until, contingents, advantage);
  }

  /** Collects the fields of a query. Not thread-safe. */
  public static final class Builder {

    private final List<Long> products = new ArrayList<>();
    private final List<Long> timeslots = new ArrayList<>();
    private @Nullable Long pointOfSales;
    private @Nullable OffsetDateTime from;
    private @Nullable OffsetDateTime until;
    private Split contingents = Split.summed();
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
     * Asks for this timeslot, and for no other that is not named.
     *
     * @param id its id
     * @return this
     */
    public Builder timeslot(long id) {
      timeslots.add(id);
      return this;
    }

    /**
     * Sets the days of interest, from the first second of the first to the last second of the last.
     *
     * @param first first day
     * @param last last day, which may be the same
     * @param zone time zone of the institution
     * @return this
     */
    public Builder days(LocalDate first, LocalDate last, ZoneId zone) {
      return from(first.atStartOfDay(zone).toOffsetDateTime())
          .until(last.plusDays(1).atStartOfDay(zone).minusSeconds(1).toOffsetDateTime());
    }

    /**
     * Sets where the time of interest begins. It is a part of the question: one that differs at
     * each call is never answered from memory.
     *
     * @param begin begin of the first day; null for no limit
     * @return this
     */
    public Builder from(@Nullable OffsetDateTime begin) {
      this.from = begin;
      return this;
    }

    /**
     * Sets where the time of interest ends: see {@link #from}.
     *
     * @param end end of the last day; null for no limit
     * @return this
     */
    public Builder until(@Nullable OffsetDateTime end) {
      this.until = end;
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
     * Sets the advantage that the units are for.
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
    public UnitsQuery build() {
      return new UnitsQuery(pointOfSales, products, timeslots, from, until, contingents, advantage);
    }
  }
}
