package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.RawElement;
import io.github.s360sdk.core.internal.xml.DateTimeAdapter;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.WireEnum;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader stands in the answer. An element is read as
 *
 * <pre>{@code
 * while (in.next()) {
 *   switch (in.name()) {
 *     case "id" -> id = in.number();
 *     default -> in.skip();
 *   }
 * }
 * }</pre>
 *
 * <p>Every branch must consume its element, by reading a value, by a loop of its own, or by {@link
 * #skip}. Absent, nil and empty elements read the same: {@code next} passes nil elements over, and
 * values are null for empty text. A value that is not of its type reads as null too, because one
 * odd field must not make a catalogue unreadable.
 */
final class Cursor {

  private static final String NIL_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance";
  // The time to read a decimal grows with the square of its digits; one of millions takes minutes.
  private static final int MOST_DIGITS = 100;
  private static final DateTimeAdapter LENIENT_TIMES = new DateTimeAdapter();

  private final XMLStreamReader xml;
  private final Interner interner;
  private final CharBuffer chars = new CharBuffer();
  private @Nullable String[] translations = new @Nullable String[16];

  Cursor(XMLStreamReader xml, Interner interner) {
    this.xml = xml;
    this.interner = interner;
  }

  Interner interner() {
    return interner;
  }

  /** Moves to the next element in this one; false at its end. Passes nil elements over. */
  boolean next() throws XMLStreamException {
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (xml.getAttributeCount() == 0 || !isNil()) {
            return true;
          }
          skip();
        }
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        default -> {
          // white space, comments
        }
      }
    }
  }

  private boolean isNil() {
    String nil = xml.getAttributeValue(NIL_NAMESPACE, "nil");
    return nil != null && (nil.equals("true") || nil.equals("1"));
  }

  /** Local name of the element. */
  String name() {
    return xml.getLocalName();
  }

  /** Passes the element over with all that is in it. */
  void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** The text without surrounding white space, or null if there is none. */
  @Nullable String text() throws XMLStreamException {
    readChars();
    return chars.isEmpty() ? null : interner.string(chars);
  }

  @Nullable Long number() throws XMLStreamException {
    readChars();
    if (chars.isPlainNumber()) {
      return interner.number(chars.plainNumber());
    }
    BigDecimal odd = decimalOrNull();
    try {
      return odd == null ? null : (Long) odd.longValueExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  @Nullable Integer integer() throws XMLStreamException {
    Long number = number();
    return number == null || number != number.intValue() ? null : (Integer) number.intValue();
  }

  boolean flag() throws XMLStreamException {
    readChars();
    return chars.is("true") || chars.is("1");
  }

  @Nullable BigDecimal decimal() throws XMLStreamException {
    readChars();
    return decimalOrNull();
  }

  private @Nullable BigDecimal decimalOrNull() {
    if (chars.isEmpty() || chars.length() > MOST_DIGITS) {
      return null;
    }
    try {
      return new BigDecimal(chars.toString());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Nullable OffsetDateTime time() throws XMLStreamException {
    readChars();
    if (chars.isEmpty()) {
      return null;
    }
    OffsetDateTime usual = Times.parse(chars);
    OffsetDateTime time = usual != null ? usual : LENIENT_TIMES.unmarshal(chars.toString());
    return time == null ? null : interner.value(time);
  }

  <E extends Enum<E> & WireEnum> @Nullable OpenValue<E> value(Class<E> type)
      throws XMLStreamException {
    String text = text();
    return text == null ? null : OpenValue.of(type, text);
  }

  /** A text in several languages, or the plain text that some receive; never null. */
  LocalizedText localized() throws XMLStreamException {
    int length = 0;
    chars.clear();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (!xml.getLocalName().equals("translations") || isNil()) {
          skip();
          continue;
        }
        length = translation(length);
        chars.clear();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        break;
      } else if (isText(event) && length == 0) {
        appendText();
      }
    }
    if (length == 0) {
      chars.strip();
      if (chars.isEmpty()) {
        return LocalizedText.EMPTY;
      }
      translations[0] = "";
      translations[1] = interner.string(chars);
      length = 2;
    }
    return interner.text(translations, length);
  }

  private int translation(int length) throws XMLStreamException {
    if (length == translations.length) {
      translations = java.util.Arrays.copyOf(translations, length * 2);
    }
    String locale = null;
    String value = null;
    while (next()) {
      switch (name()) {
        case "locale" -> locale = text();
        case "value" -> value = rawText();
        default -> skip();
      }
    }
    if (value == null) {
      return length;
    }
    translations[length] = locale;
    translations[length + 1] = value;
    return length + 2;
  }

  // A description keeps its white space, as it came.
  private @Nullable String rawText() throws XMLStreamException {
    collectChars();
    return chars.isEmpty() ? null : interner.string(chars);
  }

  /** Adds the element to a list of raw fields, which is made with the first one. */
  List<RawElement> raw(@Nullable List<RawElement> fields) throws XMLStreamException {
    List<RawElement> all = fields == null ? new ArrayList<>() : fields;
    all.add(raw());
    return all;
  }

  private RawElement raw() throws XMLStreamException {
    String name = name();
    StringBuilder text = new StringBuilder();
    List<RawElement> children = new ArrayList<>();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(raw());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String stripped = text.toString().strip();
        return new RawElement(name, stripped.isEmpty() ? null : stripped, children);
      } else if (isText(event)) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
  }

  private void readChars() throws XMLStreamException {
    collectChars();
    chars.strip();
  }

  private void collectChars() throws XMLStreamException {
    chars.clear();
    while (true) {
      int event = xml.next();
      if (isText(event)) {
        appendText();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        return;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        skip();
      }
    }
  }

  private void appendText() {
    chars.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }
}
