package io.github.s360sdk.catalog.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another part of the catalogue, named by its id: the tariff of a price, the plan of a performance.
 * The id is always known. The part itself is known if a season of the same catalogue lists it; its
 * own season is asked first, then the others, because seasons overlap.
 *
 * <p>While a catalogue is streamed, a part that stands behind the link in the answer is not known
 * until it has been read.
 *
 * <p>Two links are equal if their ids are.
 *
 * @param <T> type of the part
 */
public abstract class Link<T> {

  private final long id;

  /**
   * Makes a link.
   *
   * @param id id of the part
   */
  protected Link(long id) {
    this.id = id;
  }

  /**
   * Returns a link to a part that is known.
   *
   * @param id its id
   * @param part the part
   * @param <T> its type
   * @return the link
   */
  public static <T> Link<T> of(long id, T part) {
    return new Known<>(id, part);
  }

  /**
   * Returns a link to a part of which only the id is known.
   *
   * @param id its id
   * @param <T> its type
   * @return the link
   */
  public static <T> Link<T> unknown(long id) {
    return new Known<>(id, null);
  }

  /**
   * Id of the part.
   *
   * @return the id
   */
  public final long id() {
    return id;
  }

  /**
   * The part.
   *
   * @return the part, or null if the catalogue does not list it
   */
  public abstract @Nullable T orNull();

  /**
   * The part.
   *
   * @return the part, or empty if the catalogue does not list it
   */
  public final Optional<T> find() {
    return Optional.ofNullable(orNull());
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Link<?> link && id == link.id;
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(id);
  }

  /** The id. */
  @Override
  public final String toString() {
    return Long.toString(id);
  }

  private static final class Known<T> extends Link<T> {

    private final @Nullable T part;

    Known(long id, @Nullable T part) {
      super(id);
      this.part = part;
    }

    @Override
    public @Nullable T orNull() {
      return part;
    }
  }
}
