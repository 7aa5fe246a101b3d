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
 * @param setup tariffs, places and all else that its products refer to
 * @param products products
 * @param advantages advantages
 * @param conditionalCrossSells products that are offered under conditions
 */
public record Season(
    @Nullable Long id,
    @Nullable String code,
    LocalizedText name,
    @Nullable Integer number,
    Period period,
    @Nullable OpenValue<ProductState> state,
    SeasonSetup setup,
    List<Product> products,
    List<Advantage> advantages,
    List<ConditionalCrossSell> conditionalCrossSells) {

  /** Copies the lists. */
  public Season {
    products = List.copyOf(products);
    advantages = List.copyOf(advantages);
    conditionalCrossSells = List.copyOf(conditionalCrossSells);
  }

  /**
   * All tariffs of the season.
   *
   * @return the tariffs of all audience categories
   */
  public List<Tariff> tariffs() {
    return setup.audienceCategories().stream()
        .flatMap(category -> category.tariffs().stream())
        .toList();
  }

  /** Id and code, and how many products there are. */
  @Override
  public String toString() {
    return "Season[id=%d, code=%s, name=%s, state=%s, products=%d, advantages=%d]"
        .formatted(id, code, name, state, products.size(), advantages.size());
  }

  Season withProducts(List<Product> others) {
    return new Season(
        id, code, name, number, period, state, setup, others, advantages, conditionalCrossSells);
  }
}
