package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.request.Split;
import org.jspecify.annotations.Nullable;

/**
 * How quantities are looked at. Watchers that look alike share what is known.
 *
 * @param composed the season ticket or package that places are seen with, or null
 */
record Facet(Split seatCategories, Split contingents, @Nullable Long composed) {

  Facet with(@Nullable Long composedProduct) {
    return new Facet(seatCategories, contingents, composedProduct);
  }
}
