package io.github.s360sdk.core.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value of an enumeration that the vendor may extend at any time: a constant where the text is
 * known, and the text itself always. Two values are equal if their texts are.
 *
 * @param <E> the enumeration of the values that are known
 */
public final class OpenValue<E extends Enum<E> & WireEnum> {

  private static final ClassValue<Map<String, OpenValue<?>>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<String, OpenValue<?>> computeValue(Class<?> type) {
          return Stream.of(type.getEnumConstants())
              .collect(
                  Collectors.toMap(
                      constant -> ((WireEnum) constant).wireName(),
                      OpenValue::ofConstant,
                      (first, second) -> first,
                      ConcurrentHashMap::new));
        }
      };

  private final @Nullable E constant;
  private final String text;

  private OpenValue(@Nullable E constant, String text) {
    this.constant = constant;
    this.text = text;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static OpenValue<?> ofConstant(Object constant) {
    return new OpenValue((Enum) constant, ((WireEnum) constant).wireName());
  }

  /**
   * Returns the value with the given text.
   *
   * @param type the enumeration
   * @param text the text as on the wire
   * @param <E> the enumeration
   * @return the value, known or not
   */
  @SuppressWarnings("unchecked") // the map of a type holds values of that type only
  public static <E extends Enum<E> & WireEnum> OpenValue<E> of(Class<E> type, String text) {
    OpenValue<?> known = KNOWN.get(type).get(text);
    return known != null ? (OpenValue<E>) known : new OpenValue<>(null, text);
  }

  /**
   * Returns the value of a constant.
   *
   * @param constant the constant
   * @param <E> the enumeration
   * @return the value
   */
  public static <E extends Enum<E> & WireEnum> OpenValue<E> of(E constant) {
    return of(constant.getDeclaringClass(), constant.wireName());
  }

  /**
   * Returns the value with the given text, or null for an absent or empty one.
   *
   * @param type the enumeration
   * @param text the text as on the wire, or null
   * @param <E> the enumeration
   * @return the value, or null if there is no text
   */
  public static <E extends Enum<E> & WireEnum> @Nullable OpenValue<E> ofNullable(
      Class<E> type, @Nullable String text) {
    return text == null || text.isBlank() ? null : of(type, text.strip());
  }

  /**
   * The text as it stands on the wire.
   *
   * @return never empty for values that were received
   */
  public String text() {
    return text;
  }

  /**
   * The constant, if the value is known to this version of the SDK.
   *
   * @return the constant, or empty
   */
  public Optional<E> known() {
    return Optional.ofNullable(constant);
  }

  /**
   * Whether this is the given constant.
   *
   * @param other the constant
   * @return true if it is
   */
  public boolean is(E other) {
    return constant == other;
  }

  /**
   * Maps the constant, or the text where the value is not known.
   *
   * @param ifKnown applied to the constant
   * @param ifUnknown applied to the text
   * @param <R> type of the result
   * @return the result of the one that was applied
   */
  public <R> R map(Function<? super E, R> ifKnown, Function<? super String, R> ifUnknown) {
    return constant != null ? ifKnown.apply(constant) : ifUnknown.apply(text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpenValue<?> value
        && text.equals(value.text)
        && Objects.equals(constant, value.constant);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text as it stands on the wire. */
  @Override
  public String toString() {
    return text;
  }
}
