package io.github.s360sdk.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of an answer as it was received: for what is known to exist, but not what it holds.
 *
 * @param name name of the element, without prefix
 * @param text its text without surrounding white space, or null if it has none
 * @param children its elements, in the order of the answer
 */
public record RawElement(String name, @Nullable String text, List<RawElement> children) {

  /** Copies the list. */
  public RawElement {
    children = List.copyOf(children);
  }

  /** The name only: what an element holds may be personal data. */
  @Override
  public String toString() {
    return "RawElement[" + name + "]";
  }
}
