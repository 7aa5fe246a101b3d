package io.github.s360sdk.availability.internal.watch;

/**
 * What a watcher wants of one product: performances of an event, or the units of a product that is
 * none.
 *
 * @param product id of the product by which the platform tells changes
 * @param facet how it is looked at
 * @param units whether the product is no event
 * @param performances ids of the performances; empty for units
 */
record Target(long product, Facet facet, boolean units, LongSet performances) {

  static Target performances(long product, Facet facet, LongSet ids) {
    return new Target(product, facet, false, ids);
  }

  static Target units(long product, Facet facet) {
    return new Target(product, facet.forUnits(), true, LongSet.EMPTY);
  }

  Work.Key work() {
    return new Work.Key(product, facet, units);
  }
}
