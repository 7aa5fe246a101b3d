package io.github.s360sdk.availability.internal.store;

import io.github.s360sdk.availability.model.Availability;
import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.AvailabilityLevel.Colour;
import io.github.s360sdk.availability.model.CapacityLookup;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.catalog.model.Area;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.LogicalConfiguration;
import io.github.s360sdk.catalog.model.LogicalConfiguration.NotNumberedArea;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.PhysicalConfiguration;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.Timeslot;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derives levels where the platform tells only quantities: nothing left is red; less than the alert
 * ratio of the product says, of the places that there are, is orange. Where one of the numbers is
 * not known, neither is the level.
 */
public final class Levels {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.availability");
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final CatalogClient catalogs;
  private final CapacityLookup capacity;
  private final @Nullable BigDecimal usualRatio;
  private final boolean derive;
  private final Clock clock;
  private volatile @Nullable Basis last;
  private volatile boolean wanted;
  private volatile long notBefore;

  /**
   * Derives levels.
   *
   * @param capacity asked before the catalogue
   * @param usualRatio percentage for products without an alert ratio, or null for none
   * @param derive false to leave all as the platform tells it
   */
  public Levels(
      CatalogClient catalogs,
      CapacityLookup capacity,
      @Nullable BigDecimal usualRatio,
      boolean derive,
      Clock clock) {
    this.catalogs = catalogs;
    this.capacity = capacity;
    this.usualRatio = usualRatio;
    this.derive = derive;
    this.clock = clock;
  }

  /**
   * Rows about places with their levels.
   *
   * @param forAll whether they are about all places, and not about those of a season ticket or an
   *     advantage, of which nobody knows how many there are
   */
  public List<PlacesLeft> ofPlaces(List<PlacesLeft> rows, boolean forAll) {
    return rows.stream().noneMatch(this::wantsLevel)
        ? rows
        : rows.stream()
            .map(row -> wantsLevel(row) ? row.withLevel(derive(row, forAll)) : row)
            .toList();
  }

  /**
   * Rows about units with their levels.
   *
   * @param forAll whether they are about all units, and not about those of an advantage
   */
  public List<UnitsLeft> ofUnits(List<UnitsLeft> rows, boolean forAll) {
    return rows.stream().noneMatch(this::wantsLevel)
        ? rows
        : rows.stream()
            .map(row -> wantsLevel(row) ? row.withLevel(derive(row, forAll)) : row)
            .toList();
  }

  // A negative number of places is not explained anywhere.
  private boolean wantsLevel(Availability row) {
    Integer quantity = row.quantity();
    return derive && row.level() == null && quantity != null && quantity >= 0;
  }

  private @Nullable AvailabilityLevel derive(PlacesLeft row, boolean forAll) {
    Integer quantity = row.quantity();
    if (quantity == null || quantity == 0 || !forAll) {
      return withoutCapacity(quantity);
    }
    Basis basis = basis();
    Integer places = known(() -> capacity.places(row));
    if (places == null && basis != null) {
      places = basis.places(row);
    }
    return level(quantity, places, basis == null ? null : basis.ratio(row));
  }

  private @Nullable AvailabilityLevel derive(UnitsLeft row, boolean forAll) {
    Integer quantity = row.quantity();
    if (quantity == null || quantity == 0 || !forAll) {
      return withoutCapacity(quantity);
    }
    Integer units = known(() -> capacity.units(row));
    if (units == null && usualRatio != null && row.contingentId() == null) {
      Basis basis = basis();
      Long timeslot = row.timeslotId();
      units = basis == null || timeslot == null ? null : basis.quotas.get(timeslot);
    }
    return level(quantity, units, null);
  }

  private static @Nullable AvailabilityLevel withoutCapacity(@Nullable Integer quantity) {
    return quantity != null && quantity == 0 ? AvailabilityLevel.derived(Colour.RED) : null;
  }

  private static @Nullable Integer known(Supplier<@Nullable Integer> lookup) {
    try {
      return lookup.get();
    } catch (RuntimeException e) {
      // Code of the program: what it does not know is no reason to know nothing at all.
      LOG.warn("a lookup of capacities failed: {}", e.getClass().getName());
      return null;
    }
  }

  private @Nullable AvailabilityLevel level(
      int quantity, @Nullable Integer capacity, @Nullable BigDecimal ratio) {
    BigDecimal percentage = ratio == null ? usualRatio : ratio;
    if (percentage == null || capacity == null || capacity <= 0) {
      return null;
    }
    boolean limited =
        BigDecimal.valueOf(quantity)
                .multiply(HUNDRED)
                .compareTo(percentage.multiply(BigDecimal.valueOf(capacity)))
            < 0;
    return AvailabilityLevel.derived(limited ? Colour.ORANGE : Colour.GREEN);
  }

  /** What levels are derived from; null if they are not, or if there is no catalogue. */
  public @Nullable Object basisIfWanted() {
    return wanted ? basis() : null;
  }

  /** What the catalogue knows, if there is one. Levels are worth no error. */
  private @Nullable Basis basis() {
    wanted = true;
    Basis known = last;
    long wait = notBefore - clock.millis();
    // A longer one is from before the clock was set back.
    if (wait > 0 && wait <= PAUSE.toMillis()) {
      return known;
    }
    try {
      Catalog catalog = catalogs.get();
      if (known == null || !known.isOf(catalog)) {
        known = new Basis(catalog);
        last = known;
      }
    } catch (RuntimeException e) {
      notBefore = clock.instant().plus(PAUSE).toEpochMilli();
      LOG.debug("no levels are derived, because there is no catalogue: {}", e.getClass().getName());
    }
    return known;
  }

  /** Alert ratios and capacities of one catalogue. */
  private static final class Basis {

    private final Catalog catalog;
    private final Map<Long, BigDecimal> ratios = new HashMap<>();
    private final Map<Long, Performance> performances = new HashMap<>();
    private final Map<Long, Integer> quotas = new HashMap<>();
    private final Map<Long, Integer> gauges = new HashMap<>();

    Basis(Catalog catalog) {
      this.catalog = catalog;
      for (Product product : (Iterable<Product>) catalog.products()::iterator) {
        if (product instanceof EventProduct event) {
          BigDecimal ratio = event.alertRatio();
          for (Performance performance : event.performances()) {
            performances.putIfAbsent(performance.id(), performance);
            if (ratio != null) {
              ratios.putIfAbsent(performance.id(), ratio);
            }
          }
        }
      }
      catalog.seasons().stream()
          .flatMap(season -> season.setup().timeslots().stream())
          .forEach(this::addQuota);
    }

    @SuppressWarnings("ReferenceEquality") // a catalogue is large, and it is served as one object
    boolean isOf(Catalog other) {
      return catalog == other;
    }

    private void addQuota(Timeslot timeslot) {
      Integer quota = timeslot.quota();
      if (quota != null) {
        quotas.putIfAbsent(timeslot.id(), quota);
      }
    }

    @Nullable BigDecimal ratio(PlacesLeft row) {
      Long id = row.performanceId();
      return id == null ? null : ratios.get(id);
    }

    /** The capacity of what a row is about; that of a contingent nobody knows. */
    @Nullable Integer places(PlacesLeft row) {
      Performance performance =
          row.performanceId() == null ? null : performances.get(row.performanceId());
      if (performance == null || row.contingentId() != null) {
        return null;
      }
      return row.seatCategoryId() == null
          ? whole(performance)
          : ofCategory(performance, row.seatCategoryId());
    }

    private @Nullable Integer whole(Performance performance) {
      PhysicalConfiguration space = space(performance);
      if (space == null) {
        return null;
      }
      int built = gauges.computeIfAbsent(space.id(), id -> sum(space.areas()));
      LogicalConfiguration division = division(performance);
      Integer allowed = division == null ? null : division.securityGauge();
      int gauge = allowed == null || allowed <= 0 ? built : Math.min(built, allowed);
      return gauge == 0 ? null : (Integer) gauge;
    }

    /**
     * Only areas without numbered seats say which seat category they are, so it is known only where
     * there are no others.
     */
    private @Nullable Integer ofCategory(Performance performance, Long category) {
      PhysicalConfiguration space = space(performance);
      LogicalConfiguration division = division(performance);
      if (space == null || division == null) {
        return null;
      }
      Map<Long, Long> categories = new HashMap<>();
      for (NotNumberedArea area : division.notNumberedAreas()) {
        if (area.physicalAreaId() != null && area.seatCategoryId() != null) {
          categories.put(area.physicalAreaId(), area.seatCategoryId());
        }
      }
      if (!space.areas().stream().allMatch(area -> categories.containsKey(area.id()))) {
        return null;
      }
      int gauge =
          sum(
              space.areas().stream()
                  .filter(area -> category.equals(categories.get(area.id())))
                  .toList());
      return gauge == 0 ? null : (Integer) gauge;
    }

    private static @Nullable LogicalConfiguration division(Performance performance) {
      return performance.logicalConfiguration() == null
          ? null
          : performance.logicalConfiguration().orNull();
    }

    private static @Nullable PhysicalConfiguration space(Performance performance) {
      return performance.physicalConfiguration() == null
          ? null
          : performance.physicalConfiguration().orNull();
    }

    /** The places of some areas; 0 if one of them does not tell how many it has. */
    private static int sum(List<Area> areas) {
      int sum = 0;
      for (Area area : areas) {
        if (area.physicalGauge() == null) {
          return 0;
        }
        sum += area.physicalGauge();
      }
      return sum;
    }
  }
}
