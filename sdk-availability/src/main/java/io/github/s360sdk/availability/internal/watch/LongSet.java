package io.github.s360sdk.availability.internal.watch;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A set of ids that does not change: thousands of them, so they are kept as plain numbers. */
final class LongSet {

  static final LongSet EMPTY = new LongSet(new long[0]);

  private final long[] sorted;

  private LongSet(long[] sorted) {
    this.sorted = sorted;
  }

  static LongSet of(Collection<Long> ids) {
    return of(ids.stream().mapToLong(Long::longValue));
  }

  static LongSet of(LongStream ids) {
    long[] sorted = ids.sorted().distinct().toArray();
    return sorted.length == 0 ? EMPTY : new LongSet(sorted);
  }

  LongSet and(LongSet other) {
    return sorted.length == 0 ? other : of(LongStream.concat(stream(), other.stream()));
  }

  /** All of several sets, many of which may be the same. */
  static LongSet all(Collection<LongSet> sets) {
    LongSet most = EMPTY;
    for (LongSet set : sets) {
      most = set.size() > most.size() ? set : most;
    }
    LongSet largest = most;
    List<LongSet> others =
        sets.stream().filter(set -> !largest.equals(set) && !largest.containsAll(set)).toList();
    return others.isEmpty()
        ? largest
        : of(Stream.concat(Stream.of(largest), others.stream()).flatMapToLong(LongSet::stream));
  }

  /** Those that another set does not have. */
  LongSet without(LongSet other) {
    return of(stream().filter(id -> !other.contains(id)));
  }

  boolean contains(long id) {
    return Arrays.binarySearch(sorted, id) >= 0;
  }

  boolean containsAll(LongSet other) {
    return other.stream().allMatch(this::contains);
  }

  int size() {
    return sorted.length;
  }

  LongStream stream() {
    return LongStream.of(sorted);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LongSet set && Arrays.equals(sorted, set.sorted);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sorted);
  }
}
