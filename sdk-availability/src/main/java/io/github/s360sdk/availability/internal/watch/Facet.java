package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.request.Split;
import org.jspecify.annotations.Nullable;

/**
 * How quantities are looked at. Watchers that look alike share what is known.
 *
 * @param composed the season ticket or package that places are seen with, or null
 */
record Facet(Split seatCategories, Split contingents, @Nullable Long composed) {

  Facet with(long composedProduct) {
    return new Facet(seatCategories, contingents, composedProduct);
  }

  /** How units are looked at, which know no seat categories and belong to no other product. */
  Facet forUnits() {
    return new Facet(Split.summed(), contingents, null);
  }
}
