package io.github.s360sdk.availability.model;

import io.github.s360sdk.availability.model.AvailabilityLevel.Colour;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What several rows say together. */
final class Rows {

  private Rows() {}

  /**
   * The sum of the quantities; null if there is no row, or if one does not tell. What a negative
   * one means, nobody knows.
   */
  static @Nullable Integer quantity(List<? extends Availability> rows) {
    if (rows.isEmpty()) {
      return null;
    }
    long sum = 0;
    for (Availability row : rows) {
      Integer quantity = row.quantity();
      if (quantity == null || quantity < 0) {
        return null;
      }
      sum += quantity;
    }
    return (int) Math.min(sum, Integer.MAX_VALUE);
  }

  /**
   * The level of the one row, or the best of several; null if it is not known. Red only if all are
   * known to be red: what nobody knows may be left.
   */
  static @Nullable AvailabilityLevel best(List<? extends Availability> rows) {
    if (rows.size() == 1) {
      return rows.get(0).level();
    }
    AvailabilityLevel best = null;
    boolean unknown = rows.isEmpty();
    for (Availability row : rows) {
      AvailabilityLevel level = row.level();
      unknown |= level == null || level.colour() == null;
      best = better(best, level);
    }
    return unknown && best != null && best.is(Colour.RED) ? null : best;
  }

  /** The more favourable of two levels; null if the colour of neither is known. */
  static @Nullable AvailabilityLevel better(
      @Nullable AvailabilityLevel one, @Nullable AvailabilityLevel other) {
    Colour first = one == null ? null : one.colour();
    Colour second = other == null ? null : other.colour();
    if (second == null) {
      return first == null ? null : one;
    }
    return first == null || second.compareTo(first) < 0 ? other : one;
  }

  /** The less favourable of two levels that must both hold; null if that is not known. */
  static @Nullable AvailabilityLevel worst(
      @Nullable AvailabilityLevel one, @Nullable AvailabilityLevel other) {
    if (one != null && one.is(Colour.RED)) {
      return one;
    }
    if (other != null && other.is(Colour.RED)) {
      return other;
    }
    Colour first = one == null ? null : one.colour();
    Colour second = other == null ? null : other.colour();
    if (first == null || second == null) {
      return null;
    }
    return first.compareTo(second) >= 0 ? one : other;
  }

  /** The smaller of two quantities that must both hold; null if that is not known. */
  static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
    if (Objects.equals(one, 0) || Objects.equals(other, 0)) {
      return 0;
    }
    return one == null || other == null ? null : (Integer) Math.min(one, other);
  }

  /** Rows by an id, in the order of their first row; rows without the id are left out. */
  static <R, G> Map<Long, G> group(
      List<R> rows, Function<R, @Nullable Long> id, BiFunction<Long, List<R>, G> make) {
    Map<Long, List<R>> byId = new LinkedHashMap<>();
    for (R row : rows) {
      Long key = id.apply(row);
      if (key != null) {
        byId.computeIfAbsent(key, same -> new ArrayList<>(1)).add(row);
      }
    }
    Map<Long, G> groups = new LinkedHashMap<>();
    byId.forEach((key, some) -> groups.put(key, make.apply(key, some)));
    return groups;
  }
}
