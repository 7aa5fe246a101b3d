package io.github.s360sdk.sales.internal;

import io.github.s360sdk.core.internal.model.Texts;
import io.github.s360sdk.sales.internal.stub.type.MapOfStringToString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Small readings that several mappers share. */
final class Wire {

  private Wire() {}

  /** The object, or null if it says no more than the empty one. */
  static <T> @Nullable T orNull(T value, T empty) {
    return value.equals(empty) ? null : value;
  }

  static long idOrZero(@Nullable Long id) {
    return id == null ? 0 : id;
  }

  static List<Long> ids(@Nullable List<Long> ids) {
    return Texts.list(ids, Function.identity());
  }

  static Map<String, String> map(@Nullable MapOfStringToString map) {
    Map<String, String> read = new LinkedHashMap<>();
    if (map != null) {
      for (MapOfStringToString.Entry entry : map.getEntry()) {
        read.put(Texts.orEmpty(entry.getKey()), Texts.orEmpty(entry.getValue()));
      }
    }
    return read;
  }

  static MapOfStringToString map(Map<String, String> map) {
    MapOfStringToString written = new MapOfStringToString();
    map.forEach(
        (key, value) -> {
          MapOfStringToString.Entry entry = new MapOfStringToString.Entry();
          entry.setKey(key);
          entry.setValue(value);
          written.getEntry().add(entry);
        });
    return written;
  }

  /** Texts of elements whose content is not known; empty ones are left out. */
  static List<String> anyTexts(@Nullable List<Object> elements) {
    return Texts.list(elements, Wire::anyText).stream().filter(Objects::nonNull).toList();
  }

  /** Text of an element whose content is not known: its leaves, separated by spaces. */
  static @Nullable String anyText(@Nullable Object element) {
    StringBuilder text = new StringBuilder();
    if (element instanceof Node node) {
      collect(node, text);
    } else if (element != null) {
      text.append(element);
    }
    return Texts.text(text.toString().strip());
  }

  private static void collect(Node node, StringBuilder text) {
    String value = node.getNodeValue();
    if (value != null && !value.isBlank()) {
      text.append(text.isEmpty() ? "" : " ").append(value.strip());
    }
    NodeList children = node.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      collect(children.item(i), text);
    }
  }
}
