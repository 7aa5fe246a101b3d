package io.github.s360sdk.benchmarks.catalog;

/**
 * What stands in an answer, to check what a reader made of it.
 *
 * @param bytes length of the answer
 * @param products products below the seasons
 * @param prices prices of the performances of those products
 * @param differentPrices the same without prices that repeat one of the same performance, which the
 *     model holds once
 */
record CatalogSize(long bytes, long products, long prices, long differentPrices) {

  static CatalogSize parse(String text) {
    String[] parts = text.strip().split(" ", 4);
    return new CatalogSize(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]));
  }

  String toText() {
    return bytes + " " + products + " " + prices + " " + differentPrices;
  }

  double megabytes() {
    return bytes / 1e6;
  }
}
