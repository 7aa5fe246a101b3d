package io.github.s360sdk.contacts.internal.reader;

import io.github.s360sdk.core.internal.xml.DateTimeAdapter;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import io.github.s360sdk.core.model.WireEnum;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an element, taken out one by one. What is left at the end is what nobody knows, or
 * could read. Absent, nil and empty elements read the same.
 */
public final class Fields {

  private static final DateTimeAdapter TIMES = new DateTimeAdapter();
  private static final int DATE_LENGTH = 10;

  private final Map<String, List<RawElement>> left = new LinkedHashMap<>();

  public Fields(List<RawElement> elements) {
    for (RawElement element : elements) {
      if (element.text() != null || !element.children().isEmpty()) {
        left.computeIfAbsent(element.name(), name -> new ArrayList<>(1)).add(element);
      }
    }
  }

  /** Takes a field out without a look at it. */
  void pass(String name) {
    left.remove(name);
  }

  /** Elements of a field. */
  List<RawElement> elements(String name) {
    List<RawElement> elements = left.remove(name);
    return elements == null ? List.of() : elements;
  }

  /** The one element of a field; null if there is none. */
  @Nullable RawElement element(String name) {
    RawElement element = peek(name);
    if (element != null) {
      left.remove(name);
    }
    return element;
  }

  /** The one element of a field, which stays here. */
  @Nullable RawElement peek(String name) {
    List<RawElement> elements = left.get(name);
    return elements == null || elements.size() != 1 ? null : elements.get(0);
  }

  private interface Reading<T> {
    @Nullable T read(String text);
  }

  private <T> @Nullable T read(String name, Reading<T> reading) {
    List<RawElement> elements = left.get(name);
    if (elements == null || elements.size() != 1 || !elements.get(0).children().isEmpty()) {
      return null;
    }
    String text = elements.get(0).text();
    T value = text == null ? null : reading.read(text);
    if (value != null) {
      left.remove(name);
    }
    return value;
  }

  /** A text, under the first of some names that has one. */
  @Nullable String text(String... names) {
    for (String name : names) {
      String text = read(name, found -> found);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** Texts of a list. */
  List<String> texts(String name) {
    List<RawElement> elements = left.get(name);
    if (elements == null || !elements.stream().allMatch(one -> one.children().isEmpty())) {
      return List.of();
    }
    left.remove(name);
    return elements.stream()
        .flatMap(one -> java.util.stream.Stream.ofNullable(one.text()))
        .toList();
  }

  @Nullable Boolean flag(String name) {
    return read(
        name,
        text ->
            switch (text) {
              case "true", "1" -> true;
              case "false", "0" -> false;
              default -> null;
            });
  }

  @Nullable Long number(String name) {
    return read(
        name,
        text -> {
          try {
            return Long.valueOf(text);
          } catch (NumberFormatException e) {
            return null;
          }
        });
  }

  @Nullable OffsetDateTime time(String name) {
    return read(name, TIMES::unmarshal);
  }

  /** A day; of a moment, the day that is written there. */
  @Nullable LocalDate date(String name) {
    return read(
        name,
        text -> {
          try {
            return LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length())));
          } catch (DateTimeException e) {
            return null;
          }
        });
  }

  <E extends Enum<E> & WireEnum> @Nullable OpenValue<E> value(Class<E> type, String name) {
    return read(name, text -> OpenValue.of(type, text));
  }

  /** A map, as JAXB writes it; what is no pair of key and value stays here. */
  Map<String, String> map(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    RawElement element = peek(name);
    if (element == null) {
      return map;
    }
    boolean whole = element.text() == null;
    for (RawElement entry : element.children()) {
      Fields in = new Fields(entry.children());
      String key = in.text("key");
      String value = in.text("value");
      if (key != null && value != null) {
        map.put(key, value);
      } else {
        whole = false;
      }
    }
    if (whole) {
      left.remove(name);
    }
    return map;
  }

  /** What was not taken out. */
  RawFields rest() {
    return RawFields.of(left.values().stream().flatMap(List::stream).toList());
  }
}
