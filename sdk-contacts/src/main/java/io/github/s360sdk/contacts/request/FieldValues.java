package io.github.s360sdk.contacts.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields of a part of a contact that are to be set.
 *
 * @param values texts by wire name, in the order in which they were set; an empty list clears the
 *     field
 */
public record FieldValues(Map<String, List<String>> values) {

  /** Copies the map. */
  public FieldValues {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
    values = Collections.unmodifiableMap(copy);
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "FieldValues";
  }
}
