package io.github.s360sdk.catalog.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hub: points of sale that belong together (observed).
 *
 * @param id id, or null
 * @param pointsOfSale its points of sale (wire name {@code pointsOfSales})
 */
public record Hub(@Nullable Long id, List<PointOfSale> pointsOfSale) {

  /** Copies the list. */
  public Hub {
    pointsOfSale = List.copyOf(pointsOfSale);
  }

  /**
   * A point of sale of the hub (observed). Flags that are absent on the wire read as false.
   *
   * @param id id, or null
   * @param code code, or null
   * @param internetUrl address of its shop, or null
   * @param rank place in lists, lowest first, or null
   * @param running whether it is open
   * @param allCountriesAllowed whether it sells to every country
   */
  public record PointOfSale(
      @Nullable Long id,
      @Nullable String code,
      @Nullable String internetUrl,
      @Nullable Integer rank,
      boolean running,
      boolean allCountriesAllowed) {}
}
