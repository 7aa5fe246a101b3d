package io.github.s360sdk.core.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Fields of an answer whose content is not known, as they were received, by their wire names. Which
 * fields these can be is said where this type is used. Immutable.
 */
public final class RawFields {

  /** No fields. */
  public static final RawFields NONE = new RawFields(Map.of());

  private final Map<String, List<RawElement>> byName;

  private RawFields(Map<String, List<RawElement>> byName) {
    this.byName = byName;
  }

  /**
   * Returns the fields that consist of the given elements.
   *
   * @param elements the elements in the order of the answer; a name may occur several times
   * @return the fields
   */
  public static RawFields of(Collection<RawElement> elements) {
    if (elements.isEmpty()) {
      return NONE;
    }
    Map<String, List<RawElement>> byName = new LinkedHashMap<>();
    boolean repeated = false;
    for (RawElement element : elements) {
      // Nearly all come once, and catalogues have very many of them.
      List<RawElement> some = byName.putIfAbsent(element.name(), List.of(element));
      if (some instanceof ArrayList<RawElement> several) {
        several.add(element);
      } else if (some != null) {
        List<RawElement> two = new ArrayList<>(some);
        two.add(element);
        byName.put(element.name(), two);
        repeated = true;
      }
    }
    if (repeated) {
      byName.replaceAll((name, some) -> List.copyOf(some));
    }
    return new RawFields(java.util.Collections.unmodifiableMap(byName));
  }

  /**
   * The elements of a field.
   *
   * @param wireName name of the field on the wire
   * @return its elements in the order of the answer; empty if there are none
   */
  public List<RawElement> get(String wireName) {
    return byName.getOrDefault(Objects.requireNonNull(wireName, "wireName"), List.of());
  }

  /**
   * Names of the fields that are there.
   *
   * @return wire names in the order of the answer
   */
  public Set<String> names() {
    return byName.keySet();
  }

  /**
   * All elements.
   *
   * @return the elements, field by field
   */
  public List<RawElement> elements() {
    return byName.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Whether there is no field.
   *
   * @return true if there is none
   */
  public boolean isEmpty() {
    return byName.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawFields fields && byName.equals(fields.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  /** Names of the fields, without their content. */
  @Override
  public String toString() {
    return byName.keySet().toString();
  }
}
