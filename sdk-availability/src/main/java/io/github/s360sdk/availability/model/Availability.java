package io.github.s360sdk.availability.model;

import io.github.s360sdk.core.model.RawFields;
import org.jspecify.annotations.Nullable;

/** How much is left of something: one row of an answer. */
public sealed interface Availability permits PlacesLeft, UnitsLeft {

  /**
   * How many are left (wire name {@code availability}, assumed).
   *
   * @return the number, or null if the platform told none; what a negative one means is not known,
   *     and it is taken for neither something nor nothing
   */
  @Nullable Integer quantity();

  /**
   * How much is left, as a colour (wire name {@code availabilityLevel}, assumed).
   *
   * @return the level, told or derived; null if it is not known, which does not mean that nothing
   *     is left
   */
  @Nullable AvailabilityLevel level();

  /**
   * Id of the contingent (wire name {@code contingentId}, assumed).
   *
   * @return the id, or null in a sum over contingents
   */
  @Nullable Long contingentId();

  /**
   * Fields of the row that this version does not know, or cannot read.
   *
   * @return the fields as they were received; may be empty
   */
  RawFields raw();

  /**
   * Whether nothing is known to be left. The level decides; without one of known colour, the
   * quantity does.
   *
   * @return false if something is left or if nobody knows
   */
  default boolean isSoldOut() {
    AvailabilityLevel level = level();
    if (level != null && level.colour() != null) {
      return level.is(AvailabilityLevel.Colour.RED);
    }
    Integer quantity = quantity();
    return quantity != null && quantity == 0;
  }
}
