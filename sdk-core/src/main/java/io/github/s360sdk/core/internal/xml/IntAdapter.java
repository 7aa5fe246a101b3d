package io.github.s360sdk.core.internal.xml;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Integers of the wire. JAXB alone reads an empty element as 0, which would turn an empty limit
 * into "none at all" and an empty request id into one. Empty and unreadable texts are null.
 */
public class IntAdapter extends XmlAdapter<String, Integer> {

  @Override
  public @Nullable Integer unmarshal(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Override
  public @Nullable String marshal(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }
}
