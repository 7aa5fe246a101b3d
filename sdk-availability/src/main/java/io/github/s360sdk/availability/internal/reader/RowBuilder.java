package io.github.s360sdk.availability.internal.reader;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields of one row. No row is known for certain, so what is not known and what cannot
 * be read is kept beside the fields that are.
 *
 * @param <R> the row
 */
abstract class RowBuilder<R> {

  private final Set<String> names;
  private @Nullable List<RawElement> raw;
  private boolean unreadable;

  /**
   * Begins a row.
   *
   * @param names wire names of the fields that are known
   */
  RowBuilder(Set<String> names) {
    this.names = names;
  }

  /** Whether a field of that name is known. */
  final boolean knows(String name) {
    return names.contains(name);
  }

  /** Sets a field that is known; an empty one is absent. */
  final void set(String name, @Nullable String text) {
    if (text == null) {
      return;
    }
    unreadable = false;
    setField(name, text);
    if (unreadable) {
      keep(new RawElement(name, text, List.of()));
    }
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
      unreadable = true;
      return null;
    }
  }

  final @Nullable Integer integer(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      unreadable = true;
      return null;
    }
  }

  final @Nullable Boolean flag(String text) {
    switch (text) {
      case "true", "1" -> {
        return true;
      }
      case "false", "0" -> {
        return false;
      }
      default -> {
        unreadable = true;
        return null;
      }
    }
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
