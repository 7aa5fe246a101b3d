package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.model.Availability;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.UnitsLeft;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row was and is. */
record RowChange(@Nullable Availability before, @Nullable Availability after) {

  /** What a row is about, whatever is left of it. */
  record Subject(
      @Nullable Long performance,
      @Nullable Long seatCategory,
      @Nullable Long item,
      @Nullable Long timeslot,
      @Nullable OffsetDateTime date,
      @Nullable String startTime,
      @Nullable Long contingent) {

    static Subject of(Availability row) {
      if (row instanceof PlacesLeft places) {
        return new Subject(
            places.performanceId(),
            places.seatCategoryId(),
            null,
            null,
            null,
            null,
            places.contingentId());
      }
      UnitsLeft units = (UnitsLeft) row;
      return new Subject(
          null,
          null,
          units.itemId(),
          units.timeslotId(),
          units.date(),
          units.startTime(),
          units.contingentId());
    }
  }

  /** The rows that differ. */
  static List<RowChange> between(
      List<? extends Availability> before, List<? extends Availability> after) {
    if (before.size() == 1 && after.size() == 1) {
      Availability was = before.get(0);
      Availability is = after.get(0);
      if (Subject.of(was).equals(Subject.of(is))) {
        return says(was, is) ? List.of() : List.of(new RowChange(was, is));
      }
    }
    Map<Subject, Deque<Availability>> old = new LinkedHashMap<>();
    for (Availability row : before) {
      // Nothing says that there is one row only; several are compared in their order.
      old.computeIfAbsent(Subject.of(row), subject -> new ArrayDeque<>(1)).add(row);
    }
    List<RowChange> changes = new ArrayList<>();
    for (Availability is : after) {
      Deque<Availability> same = old.get(Subject.of(is));
      Availability was = same == null ? null : same.poll();
      if (was == null || !says(was, is)) {
        changes.add(new RowChange(was, is));
      }
    }
    old.values().forEach(rest -> rest.forEach(was -> changes.add(new RowChange(was, null))));
    return changes;
  }

  /** Whether both say that the same is left. */
  static boolean says(Availability one, Availability other) {
    return Objects.equals(one.quantity(), other.quantity())
        && Objects.equals(one.level(), other.level());
  }
}
