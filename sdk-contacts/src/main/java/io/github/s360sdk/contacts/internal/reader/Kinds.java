package io.github.s360sdk.contacts.internal.reader;

import io.github.s360sdk.core.model.RawElement;
import java.util.List;

/** Whether a contact is a person or a structure. */
public final class Kinds {

  private Kinds() {}

  /** Whether it is a structure; the type decides, or else which of both is told. */
  public static boolean isStructure(List<RawElement> elements, boolean otherwise) {
    for (RawElement element : elements) {
      if (element.name().equals("type") && element.text() != null) {
        return element.text().equals("STRUCTURE");
      }
    }
    boolean individual = isTold(elements, "individualContact");
    boolean structure = isTold(elements, "structureContact");
    return (individual || structure) ? !individual : otherwise;
  }

  private static boolean isTold(List<RawElement> elements, String name) {
    return elements.stream().anyMatch(one -> one.name().equals(name) && isTold(one));
  }

  /** Whether an element of a person or structure tells more than whose it is. */
  public static boolean isTold(RawElement party) {
    return party.children().stream()
        .anyMatch(
            child ->
                !child.name().equals("contactNumber")
                    && !child.name().equals("role")
                    && (child.text() != null || !child.children().isEmpty()));
  }
}
