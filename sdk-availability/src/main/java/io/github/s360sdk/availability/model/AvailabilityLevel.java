package io.github.s360sdk.availability.model;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much is left, as a colour (wire name {@code availabilityLevel}; its use in answers is
 * assumed). The colour of a value that this version does not know is null, and its text is kept.
 */
public final class AvailabilityLevel {

  /** A colour, as shops show it. */
  public enum Colour {
    /** Enough is left (wire value {@code GOOD}, documented). */
    GREEN("GOOD"),
    /** Not much is left (wire value {@code LIMITED}, documented). */
    ORANGE("LIMITED"),
    /** Nothing is left (wire value {@code NONE}, documented). */
    RED("NONE");

    private final String wireValue;

    Colour(String wireValue) {
      this.wireValue = wireValue;
    }

    /**
     * The value on the wire.
     *
     * @return the value
     */
    public String wireValue() {
      return wireValue;
    }
  }

  // One object for each colour: thousands of rows share them.
  private static final Map<String, AvailabilityLevel> KNOWN =
      Stream.of(Colour.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  Colour::wireValue, colour -> new AvailabilityLevel(colour, colour.wireValue())));
  private static final Map<Colour, AvailabilityLevel> DERIVED =
      Stream.of(Colour.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  colour -> colour, colour -> new AvailabilityLevel(colour, null)));

  private final @Nullable Colour colour;
  private final @Nullable String wireValue;

  private AvailabilityLevel(@Nullable Colour colour, @Nullable String wireValue) {
    this.colour = colour;
    this.wireValue = wireValue;
  }

  /**
   * Returns the level that the platform told.
   *
   * @param wireValue its value on the wire, for example {@code LIMITED}
   * @return the level
   */
  public static AvailabilityLevel of(String wireValue) {
    AvailabilityLevel known = KNOWN.get(wireValue);
    return known != null
        ? known
        : new AvailabilityLevel(null, Objects.requireNonNull(wireValue, "wireValue"));
  }

  /**
   * Returns a level that was derived from a quantity, because the platform told none.
   *
   * @param colour the colour
   * @return the level
   */
  public static AvailabilityLevel derived(Colour colour) {
    return Objects.requireNonNull(DERIVED.get(colour), "colour");
  }

  /**
   * The colour.
   *
   * @return the colour, or null if the platform told a value that this version does not know
   */
  public @Nullable Colour colour() {
    return colour;
  }

  /**
   * What the platform told.
   *
   * @return the text on the wire, or null if the level was derived
   */
  public @Nullable String wireValue() {
    return wireValue;
  }

  /**
   * Whether the level was derived from a quantity.
   *
   * @return false if the platform told it
   */
  public boolean isDerived() {
    return wireValue == null;
  }

  /**
   * Whether this is the given colour, told or derived.
   *
   * @param other the colour
   * @return true if it is
   */
  public boolean is(Colour other) {
    return colour == other;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AvailabilityLevel level
        && colour == level.colour
        && Objects.equals(wireValue, level.wireValue);
  }

  @Override
  public int hashCode() {
    return Objects.hash(colour, wireValue);
  }

  /** The colour, or the text on the wire where the colour is not known. */
  @Override
  public String toString() {
    return colour == null ? String.valueOf(wireValue) : colour + (isDerived() ? " (derived)" : "");
  }
}
