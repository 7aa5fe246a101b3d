package io.github.s360sdk.catalog.model;

import java.util.List;

/**
 * Products that are offered under conditions, which the catalogue does not hold (observed).
 *
 * @param products the products; they name no season
 */
public record ConditionalCrossSell(List<Product> products) {

  /** Copies the list. */
  public ConditionalCrossSell {
    products = List.copyOf(products);
  }

  /** How many products there are. */
  @Override
  public String toString() {
    return "ConditionalCrossSell[products=" + products.size() + "]";
  }
}
