package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.internal.SeasonTicketLines;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds in a catalogue what products consist of. */
record Lookup(List<Target> targets, Set<Long> unknown) {

  static Lookup of(Catalog catalog, Set<Long> products, Facet facet) {
    List<Target> targets = new ArrayList<>();
    Set<Long> unknown = new HashSet<>();
    for (long id : new LinkedHashSet<>(products)) {
      // A product may stand in several seasons, with other performances in each.
      List<Product> found = catalog.products(id);
      if (found.isEmpty()) {
        unknown.add(id);
      } else if (found.get(0) instanceof EventProduct) {
        targets.add(Target.performances(id, facet, performances(found)));
      } else {
        targets.add(Target.units(id, facet));
        if (found.get(0) instanceof SeasonTicketProduct) {
          targets.addAll(lines(found, facet.with(id)));
        }
      }
    }
    return new Lookup(targets, unknown);
  }

  private static LongSet performances(List<Product> events) {
    return LongSet.of(
        events.stream()
            .filter(EventProduct.class::isInstance)
            .flatMap(event -> ((EventProduct) event).performances().stream())
            .mapToLong(Performance::id));
  }

  private static List<Target> lines(List<Product> found, Facet composed) {
    Map<Long, LongSet> byEvent = new LinkedHashMap<>();
    found.stream()
        .filter(SeasonTicketProduct.class::isInstance)
        .flatMap(one -> SeasonTicketLines.events((SeasonTicketProduct) one).stream())
        .forEach(
            event ->
                byEvent.merge(event.productId(), LongSet.of(event.performances()), LongSet::and));
    List<Target> targets = new ArrayList<>();
    byEvent.forEach(
        (event, performances) -> targets.add(Target.performances(event, composed, performances)));
    return targets;
  }
}
