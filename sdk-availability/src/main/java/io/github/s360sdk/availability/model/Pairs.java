package io.github.s360sdk.availability.model;

import io.github.s360sdk.availability.model.AvailabilityLevel.Colour;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a ticket and rows of a performance that are sold together. A sum on either side says
 * nothing of how the other is split, so only rows that are known to belong together are combined.
 */
final class Pairs {

  /** Units and places that can be sold with each other and with no others. */
  private record Pair(List<UnitsLeft> units, List<PlacesLeft> places) {

    @Nullable Integer quantity() {
      return Rows.least(Rows.quantity(units), Rows.quantity(places));
    }

    @Nullable AvailabilityLevel level() {
      return Rows.worst(Rows.best(units), Rows.best(places));
    }
  }

  private final List<Pair> pairs;

  /** Whether there is more that cannot be told apart; then only nothing is known for certain. */
  private final boolean mixed;

  private Pairs(List<Pair> pairs, boolean mixed) {
    this.pairs = pairs;
    this.mixed = mixed;
  }

  /** All rows of both. */
  static Pairs of(List<UnitsLeft> units, List<PlacesLeft> places) {
    boolean severalItems = units.stream().map(UnitsLeft::itemId).distinct().count() > 1;
    return severalItems
        ? new Pairs(List.of(new Pair(units, places)), true)
        : byContingent(units, places, false);
  }

  /** The rows of one item, and of the seat categories that it stands for. */
  static Pairs of(List<UnitsLeft> units, List<PlacesLeft> places, SeasonTicketProduct.Item item) {
    List<UnitsLeft> own =
        units.stream().filter(row -> Objects.equals(row.itemId(), item.id())).toList();
    if (own.isEmpty() && units.size() == 1 && units.get(0).itemId() == null) {
      own = units; // the ticket as a whole
    }
    List<Long> categories = item.seatCategoryIds();
    boolean split = places.stream().allMatch(row -> row.seatCategoryId() != null);
    if (categories.isEmpty() || split) {
      List<PlacesLeft> fitting =
          places.stream()
              .filter(row -> categories.isEmpty() || categories.contains(row.seatCategoryId()))
              .toList();
      return byContingent(own, fitting, false);
    }
    return byContingent(own, places, true);
  }

  private static Pairs byContingent(List<UnitsLeft> units, List<PlacesLeft> places, boolean mixed) {
    boolean told =
        units.stream().allMatch(row -> row.contingentId() != null)
            && places.stream().allMatch(row -> row.contingentId() != null);
    if (!told) {
      boolean one = units.size() <= 1 || places.size() <= 1;
      return new Pairs(List.of(new Pair(units, places)), mixed || !one);
    }
    Set<Long> contingents = new LinkedHashSet<>();
    units.forEach(row -> contingents.add(row.contingentId()));
    List<Pair> pairs = new ArrayList<>();
    for (Long contingent : contingents) {
      pairs.add(
          new Pair(
              units.stream().filter(row -> contingent.equals(row.contingentId())).toList(),
              places.stream().filter(row -> contingent.equals(row.contingentId())).toList()));
    }
    return new Pairs(pairs, mixed);
  }

  /** How many of both can be sold together, or null if that is not known. */
  @Nullable Integer quantity() {
    long sum = 0;
    boolean known = !pairs.isEmpty();
    for (Pair pair : pairs) {
      Integer quantity = pair.quantity();
      known &= quantity != null;
      sum += quantity == null ? 0 : quantity;
    }
    if (!known || (mixed && sum > 0)) {
      return null;
    }
    return (int) Math.min(sum, Integer.MAX_VALUE);
  }

  /** The best level of those that are sold together, or null if that is not known. */
  @Nullable AvailabilityLevel level() {
    AvailabilityLevel best = null;
    boolean known = !pairs.isEmpty();
    for (Pair pair : pairs) {
      AvailabilityLevel level = pair.level();
      known &= level != null;
      best = Rows.better(best, level);
    }
    boolean nothing = best != null && best.is(Colour.RED);
    return (nothing ? known : !mixed) ? best : null;
  }
}
