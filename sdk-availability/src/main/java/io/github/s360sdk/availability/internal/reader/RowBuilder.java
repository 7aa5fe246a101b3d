package io.github.s360sdk.availability.internal.reader;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields of one row. No row is known for certain, so what is not known and what cannot
 * be read is kept beside the fields that are.
 *
 * @param <R> the row
 */
abstract class RowBuilder<R> {

  // The time to read a decimal grows with the square of its digits.
  private static final int MOST_DIGITS = 100;

  private final Set<String> names;
  private final Set<String> tell;
  private final Set<String> set = new HashSet<>();
  private @Nullable List<RawElement> raw;
  private boolean unreadable;

  /**
   * Begins a row.
   *
   * @param names wire names of the fields that are known
   * @param tell those of them that only a row has
   */
  RowBuilder(Set<String> names, Set<String> tell) {
    this.names = names;
    this.tell = tell;
  }

  /** Whether a field of that name is known. */
  final boolean knows(String name) {
    return names.contains(name);
  }

  /** Whether an element with a field of that name is a row. */
  final boolean tells(String name) {
    return tell.contains(name);
  }

  /** Sets a field that is known; an empty one is absent, and one that comes again is kept. */
  final void set(String name, @Nullable String text) {
    if (text == null) {
      return;
    }
    unreadable = !set.add(name);
    if (!unreadable) {
      setField(name, text);
    }
    if (unreadable) {
      keep(new RawElement(name, text, List.of()));
    }
  }

  /** Whether there is nothing in it. */
  final boolean isEmpty() {
    return set.isEmpty() && raw == null;
  }

  /** Whether there is something in it, and nothing that a row has. */
  final boolean saysNothing() {
    return set.isEmpty() && raw != null;
  }

  /** What is not known or cannot be read. */
  final List<RawElement> kept() {
    return raw == null ? List.of() : raw;
  }

  /** Sets a field by its wire name. */
  abstract void setField(String name, String text);

  /** Keeps an element that is not known. */
  final void keep(RawElement element) {
    if (raw == null) {
      raw = new ArrayList<>();
    }
    raw.add(element);
  }

  final RawFields raw() {
    return raw == null ? RawFields.NONE : RawFields.of(raw);
  }

  /** The row; null if nothing of it can be used. */
  abstract @Nullable R build();

  final @Nullable Long id(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return readable(oddNumber(text));
    }
  }

  /** A whole number that is written with a point or an exponent. */
  private static @Nullable Long oddNumber(String text) {
    try {
      return text.length() > MOST_DIGITS ? null : (Long) new BigDecimal(text).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  final @Nullable Integer integer(String text) {
    Long number = id(text);
    return number == null || number != number.intValue()
        ? readable((Integer) null)
        : (Integer) number.intValue();
  }

  final @Nullable Boolean flag(String text) {
    return readable(
        switch (text.toLowerCase(Locale.ROOT)) {
          case "true", "1" -> true;
          case "false", "0" -> false;
          default -> null;
        });
  }

  final <T> @Nullable T readable(@Nullable T value) {
    if (value == null) {
      unreadable = true;
    }
    return value;
  }

  static AvailabilityLevel level(String text) {
    return AvailabilityLevel.of(text);
  }
}
