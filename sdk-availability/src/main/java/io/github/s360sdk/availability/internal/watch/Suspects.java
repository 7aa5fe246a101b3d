package io.github.s360sdk.availability.internal.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Ids of questions that the platform understood and did not answer. Perhaps one of them is the
 * reason: so they are asked for apart from others, and in smaller questions each time, until the
 * one that is refused stands alone and the others are known.
 */
final class Suspects {

  /** Those that were refused last are the last ones. */
  private final Set<Long> ids = new LinkedHashSet<>();

  private int size = 1;
  private int answersInARow;
  private Instant notBefore = Instant.MIN;

  boolean contains(Long id) {
    return ids.contains(id);
  }

  boolean containsAll(Collection<Long> some) {
    return ids.containsAll(some);
  }

  /** They may not be asked for before a time. */
  Instant notBefore() {
    return notBefore;
  }

  void notBefore(Instant time) {
    notBefore = time;
  }

  /** The first of those wanted, as many as are asked for in one question; may be empty. */
  List<Long> next(Predicate<Long> wanted) {
    return ids.stream().filter(wanted).limit(size).toList();
  }

  /** A question was refused. */
  void refused(List<Long> asked, Instant retryAt) {
    asked.forEach(ids::remove);
    ids.addAll(asked);
    size = Math.max(1, asked.size() / 2);
    answersInARow = 0;
    notBefore = retryAt;
  }

  /** A question was answered. */
  void answered(List<Long> asked, int most) {
    asked.forEach(ids::remove);
    if (++answersInARow > 1) {
      size = Math.min(most, size * 2);
    }
  }
}
