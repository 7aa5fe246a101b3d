package io.github.s360sdk.benchmarks.catalog;

import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import io.github.s360sdk.catalog.internal.stub.type.CatalogResultDetailed;
import java.util.Objects;

/** Looks into catalogues made of stubs. */
final class StubCatalogs {

  private StubCatalogs() {}

  static CatalogData data(CatalogResultDetailed result) {
    return Objects.requireNonNull(result.getCatalogData(), "catalogData");
  }

  /** Prices of the performances of the products below the seasons. */
  static long prices(CatalogData catalog) {
    return catalog.getSeasons().stream()
        .flatMap(season -> season.getProducts().stream())
        .filter(product -> product.getEvent() != null)
        .flatMap(product -> product.getEvent().getPerformances().stream())
        .mapToLong(performance -> performance.getPrices().size())
        .sum();
  }
}
