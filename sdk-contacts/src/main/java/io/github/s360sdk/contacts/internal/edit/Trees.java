package io.github.s360sdk.contacts.internal.edit;

import io.github.s360sdk.contacts.request.FieldValues;
import io.github.s360sdk.core.model.RawElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Elements as they come and go. */
public final class Trees {

  private Trees() {}

  /** An element with a text, or an empty one. */
  public static RawElement leaf(String name, @Nullable String text) {
    return new RawElement(name, text, List.of());
  }

  /** The text of a child; null if there is none. */
  static @Nullable String text(RawElement element, String child) {
    return element.children().stream()
        .filter(one -> one.name().equals(child))
        .map(RawElement::text)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  static boolean has(RawElement element, String child) {
    return element.children().stream().anyMatch(one -> one.name().equals(child));
  }

  /**
   * The same element without what is empty in it. An answer may tell a field that has no value;
   * sent back like that, a number or a date could not be read.
   */
  static RawElement withoutEmpty(RawElement element) {
    return new RawElement(
        element.name(),
        element.text(),
        element.children().stream()
            .filter(child -> child.text() != null || !child.children().isEmpty())
            .map(Trees::withoutEmpty)
            .toList());
  }

  /** An element made of fields; those that are cleared are not there. */
  static RawElement of(String name, FieldValues fields) {
    return with(new RawElement(name, null, List.of()), fields.values());
  }

  /**
   * The same element with other fields. One that is cleared and had something stays without a text,
   * which is sent as nil: left out, it might mean "as it was".
   */
  static RawElement with(RawElement element, Map<String, List<String>> fields) {
    List<RawElement> children = new ArrayList<>();
    for (RawElement child : element.children()) {
      if (!fields.containsKey(child.name())) {
        children.add(child);
      }
    }
    fields.forEach(
        (name, values) -> {
          if (values.isEmpty() && has(element, name)) {
            children.add(leaf(name, null));
          }
          values.forEach(value -> children.add(leaf(name, value)));
        });
    return new RawElement(element.name(), element.text(), inOrder(children));
  }

  static RawElement with(RawElement element, String child, String value) {
    return with(element, Map.of(child, List.of(value)));
  }

  /** The same element without some children. */
  static RawElement without(RawElement element, java.util.Set<String> names) {
    return new RawElement(
        element.name(),
        element.text(),
        element.children().stream().filter(one -> !names.contains(one.name())).toList());
  }

  /** Elements of the platform stand in the order of their names, as far as is known. */
  public static List<RawElement> inOrder(List<RawElement> children) {
    return children.stream().sorted(Comparator.comparing(RawElement::name)).toList();
  }
}
