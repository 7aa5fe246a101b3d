package io.github.s360sdk.availability.request;

import io.github.s360sdk.core.internal.check.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Ids in the order in which they are sent: the same ids are the same question. */
final class Ids {

  private Ids() {}

  /** The ids; one that is null is left for the checks to find. */
  static List<Long> sorted(Collection<Long> ids) {
    if (ids.size() < 2) {
      return Collections.unmodifiableList(new ArrayList<>(ids)); // most often, so it must be quick
    }
    return ids.stream()
        .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
        .distinct()
        .toList();
  }

  static List<Long> of(long... ids) {
    return LongStream.of(ids).boxed().toList();
  }

  /** Checks how quantities are told. */
  @SuppressWarnings("ConstantValue") // callers may not be checked for null
  static Consumer<Checks> split(String field, Split split) {
    return checks -> {
      if (split == null) {
        checks.check(false, field, "is missing; expected a Split: summed(), each() or only(...)");
      } else {
        checks.check(
            split.ids().isEmpty() || split.ids().get(0) > 0, // they are in order
            field,
            "must hold positive ids only; Split.each() asks for each that there is");
      }
    };
  }
}
