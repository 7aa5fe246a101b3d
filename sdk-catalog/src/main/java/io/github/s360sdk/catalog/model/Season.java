package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A season (observed). An account that several organisations share also gets seasons of others.
 *
 * @param id id, or null
 * @param code code of at most 8 characters, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param number number (wire name {@code num}), or null
 * @param period from when to when (wire names {@code start} and {@code end})
 * @param state state, or null
 * @param audienceCategories tariffs in groups
 * @param priceLevels price levels
 * @param priceComponents price components
 * @param timeslots times at which passes may be used
 * @param products products
 */
public record Season(
    @Nullable Long id,
    @Nullable String code,
    LocalizedText name,
    @Nullable Integer number,
    Period period,
    @Nullable OpenValue<ProductState> state,
    List<AudienceCategory> audienceCategories,
    List<PriceLevel> priceLevels,
    List<PriceComponent> priceComponents,
    List<Timeslot> timeslots,
    List<Product> products) {

  /** Copies the lists. */
  public Season {
    audienceCategories = List.copyOf(audienceCategories);
    priceLevels = List.copyOf(priceLevels);
    priceComponents = List.copyOf(priceComponents);
    timeslots = List.copyOf(timeslots);
    products = List.copyOf(products);
  }

  /**
   * All tariffs of the season.
   *
   * @return the tariffs of all audience categories
   */
  public List<Tariff> tariffs() {
    return audienceCategories.stream().flatMap(category -> category.tariffs().stream()).toList();
  }

  Season withProducts(List<Product> others) {
    return new Season(
        id,
        code,
        name,
        number,
        period,
        state,
        audienceCategories,
        priceLevels,
        priceComponents,
        timeslots,
        others);
  }
}
