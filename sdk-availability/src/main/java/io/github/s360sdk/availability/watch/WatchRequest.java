package io.github.s360sdk.availability.watch;

import io.github.s360sdk.availability.request.Split;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.core.internal.check.Checks;
import io.github.s360sdk.core.internal.time.LongTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is watched, how it is told, and who is told of it.
 *
 * @param products ids of products of any kind; the catalogue tells what they consist of, and new
 *     performances are watched when it does
 * @param performances ids of performances by the id of their product, without the catalogue
 * @param units ids of products that are no events, without the catalogue
 * @param seatCategories how quantities are told over seat categories
 * @param contingents how quantities are told over contingents
 * @param pointOfSales id of the point of sales, or null for that of the configuration
 * @param every how often the platform is asked what changed, at least a minute
 * @param listeners who is told of changes
 * @param statusListeners who is told how the watcher is doing
 */
public record WatchRequest(
    Set<Long> products,
    Map<Long, Set<Long>> performances,
    Set<Long> units,
    Split seatCategories,
    Split contingents,
    @Nullable Long pointOfSales,
    Duration every,
    List<Consumer<? super AvailabilityChange>> listeners,
    List<Consumer<? super WatchStatus>> statusListeners) {

  /** What the platform allows (documented). */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  /**
   * Checks the fields and copies the collections.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public WatchRequest {
    listeners = List.copyOf(listeners);
    statusListeners = List.copyOf(statusListeners);
    List<Long> all = new ArrayList<>();
    performances.values().forEach(all::addAll);
    new Checks()
        .check(
            !products.isEmpty() || !performances.isEmpty() || !units.isEmpty(),
            "products",
            "is missing; expected ids of products, an event of the catalogue, or performances")
        .ids("products", new ArrayList<>(products))
        .ids("performances.products", new ArrayList<>(performances.keySet()))
        .ids("performances", all)
        .check(
            performances.values().stream().noneMatch(Set::isEmpty),
            "performances",
            "must not be empty for a product; watch the product itself instead")
        .ids("units", new ArrayList<>(units))
        .check(
            seatCategories != null && contingents != null,
            seatCategories == null ? "seatCategories" : "contingents",
            "is missing; expected a Split: summed(), each() or only(...)")
        .optionalId("pointOfSales", pointOfSales)
        .check(
            every.compareTo(SHORTEST) >= 0,
            "every",
            "must be at least a minute, which is what the platform allows, but is " + every)
        .complete();
    products = Set.copyOf(products);
    Map<Long, Set<Long>> copy = new LinkedHashMap<>();
    performances.forEach((product, ids) -> copy.put(product, Set.copyOf(ids)));
    performances = Map.copyOf(copy);
    units = Set.copyOf(units);
    every = LongTimes.bounded(every);
  }

  /**
   * Builds a request.
   *
   * @param fill sets the fields
   * @return the request
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static WatchRequest of(Consumer<? super Builder> fill) {
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

  /** What is watched; not who is told. */
  @Override
  public String toString() {
    return "WatchRequest[products=%d, performances=%d, units=%d, every=%s]"
        .formatted(
            products.size(),
            performances.values().stream().mapToInt(Set::size).sum(),
            units.size(),
            every);
  }

  /** Collects the fields of a request. Not thread-safe. */
  public static final class Builder {

    private final Set<Long> products = new LinkedHashSet<>();
    private final Map<Long, Set<Long>> performances = new LinkedHashMap<>();
    private final Set<Long> units = new LinkedHashSet<>();
    private final List<Consumer<? super AvailabilityChange>> listeners = new ArrayList<>();
    private final List<Consumer<? super WatchStatus>> statusListeners = new ArrayList<>();
    private Split seatCategories = Split.summed();
    private Split contingents = Split.summed();
    private @Nullable Long pointOfSales;
    private Duration every = SHORTEST;

    private Builder() {}

    /**
     * Adds a product of any kind: an event with its performances, a pass with its timeslots, a
     * season ticket with its performances. What it consists of is looked up in the catalogue.
     *
     * @param id id of the product
     * @return this
     */
    public Builder product(long id) {
      products.add(id);
      return this;
    }

    /**
     * Adds products of any kind: see {@link #product}.
     *
     * @param ids ids of the products
     * @return this
     */
    public Builder products(long... ids) {
      for (long id : ids) {
        products.add(id);
      }
      return this;
    }

    /**
     * Adds products of any kind: see {@link #product}.
     *
     * @param ids ids of the products
     * @return this
     */
    public Builder products(Collection<Long> ids) {
      products.addAll(ids);
      return this;
    }

    /**
     * Adds the performances that an event of the catalogue has now, without those that come later.
     *
     * @param event the event
     * @return this
     */
    public Builder performancesOf(EventProduct event) {
      return performances(event.id(), event.performances().stream().map(Performance::id).toList());
    }

    /**
     * Adds performances, without a look into the catalogue.
     *
     * @param productId id of the product that they belong to, by which the platform tells changes
     * @param ids ids of the performances
     * @return this
     */
    public Builder performances(long productId, Collection<Long> ids) {
      performances.computeIfAbsent(productId, product -> new LinkedHashSet<>()).addAll(ids);
      return this;
    }

    /**
     * Adds a product that is no event, without a look into the catalogue.
     *
     * @param productId id of the product
     * @return this
     */
    public Builder units(long productId) {
      units.add(productId);
      return this;
    }

    /**
     * Tells a quantity of each seat category instead of one sum.
     *
     * @return this
     */
    public Builder eachSeatCategory() {
      return seatCategories(Split.each());
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
     * Tells a quantity of each contingent instead of one sum.
     *
     * @return this
     */
    public Builder eachContingent() {
      return contingents(Split.each());
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
     * Sets how often the platform is asked what changed. Where several watchers share a connection,
     * the shortest interval of all counts. Default: a minute, which is also the shortest.
     *
     * @param interval at least a minute; more than a year counts as a year
     * @return this
     */
    public Builder every(Duration interval) {
      this.every = Objects.requireNonNull(interval, "interval");
      return this;
    }

    /**
     * Adds a listener that is told of each change, what the first load brings included.
     *
     * @param listener told on the thread of the watchers, one change after the other, so it must be
     *     quick; its exceptions are logged and ignored
     * @return this
     */
    public Builder onChange(Consumer<? super AvailabilityChange> listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * Adds a listener that is told when the state of the watcher changes, and of each further try
     * that fails.
     *
     * @param listener told on the thread of the watchers, and of the end on that which closes the
     *     watcher; so it must be quick; its exceptions are logged and ignored
     * @return this
     */
    public Builder onStatus(Consumer<? super WatchStatus> listener) {
      statusListeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * Builds the request.
     *
     * @return the request
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public WatchRequest build() {
      return new WatchRequest(
          products,
          performances,
          units,
          seatCategories,
          contingents,
          pointOfSales,
          every,
          listeners,
          statusListeners);
    }
  }
}
