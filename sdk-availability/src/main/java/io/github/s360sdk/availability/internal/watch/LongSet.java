package io.github.s360sdk.availability.internal.watch;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

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
