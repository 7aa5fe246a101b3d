package io.github.s360sdk.availability.request;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How quantities are told over seat categories, or over contingents: as one sum, split by each, or
 * for some only. On the wire these are no id, the id -1, and the ids (documented for {@code
 * getEventAvailability}, assumed for the others).
 */
public final class Split {

  private static final long EACH_ON_THE_WIRE = -1;

  private static final Split SUMMED = new Split(Kind.SUMMED, List.of());
  private static final Split EACH = new Split(Kind.EACH, List.of());

  /** The ways of telling. */
  public enum Kind {
    /** One sum over all. */
    SUMMED,
    /** One quantity for each. */
    EACH,
    /** One quantity for each of those that are named. */
    ONLY
  }

  private final Kind kind;
  private final List<Long> ids;

  private Split(Kind kind, List<Long> ids) {
    this.kind = kind;
    this.ids = ids;
  }

  /**
   * One sum over all.
   *
   * @return the split
   */
  public static Split summed() {
    return SUMMED;
  }

  /**
   * One quantity for each that there is.
   *
   * @return the split
   */
  public static Split each() {
    return EACH;
  }

  /**
   * One quantity for each of those named, and nothing of the others.
   *
   * @param ids their ids, at least one
   * @return the split
   * @throws IllegalArgumentException if no id is named, or one is not positive
   */
  public static Split only(long... ids) {
    if (ids.length == 0) {
      throw new IllegalArgumentException(
          "ids must not be empty: use summed() for a sum, or each() for all");
    }
    if (LongStream.of(ids).anyMatch(id -> id <= 0)) {
      throw new IllegalArgumentException("ids must be positive, but are " + Arrays.toString(ids));
    }
    return new Split(Kind.ONLY, LongStream.of(ids).sorted().distinct().boxed().toList());
  }

  /** The same with one more id; the query that it is for says if it is no id. */
  Split and(long id) {
    return new Split(
        Kind.ONLY, Stream.concat(ids.stream(), Stream.of(id)).sorted().distinct().toList());
  }

  /**
   * The way of telling.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Those that are named.
   *
   * @return their ids in ascending order; empty unless the kind is {@link Kind#ONLY}
   */
  public List<Long> ids() {
    return ids;
  }

  /**
   * The ids as they are sent.
   *
   * @return nothing for a sum, -1 for each, or the ids
   */
  public List<Long> wireIds() {
    return kind == Kind.EACH ? List.of(EACH_ON_THE_WIRE) : ids;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Split split && kind == split.kind && ids.equals(split.ids);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + ids.hashCode();
  }

  /** The kind, and the ids if there are any. */
  @Override
  public String toString() {
    return kind == Kind.ONLY ? kind + " " + ids : kind.toString();
  }
}
