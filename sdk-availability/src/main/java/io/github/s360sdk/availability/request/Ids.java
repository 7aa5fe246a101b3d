package io.github.s360sdk.availability.request;

import java.util.Collection;
import java.util.List;

/** Ids in the order in which they are sent: the same ids are the same question. */
final class Ids {

  private Ids() {}

  static List<Long> sorted(Collection<Long> ids) {
    if (ids.size() < 2) {
      return List.copyOf(ids);
    }
    return ids.stream().sorted().distinct().toList();
  }
}
