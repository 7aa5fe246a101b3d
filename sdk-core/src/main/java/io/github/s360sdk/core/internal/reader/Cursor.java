package io.github.s360sdk.core.internal.reader;

import io.github.s360sdk.core.internal.pipeline.ResultReader;
import io.github.s360sdk.core.internal.xml.DateTimeAdapter;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawElement;
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
 * odd field must not make a whole answer unreadable.
 */
public final class Cursor {

  private static final int DEEPEST = 100;
  private static final int TELL_EVERY = 0xFF;
  private static final String NIL_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance";
  // No id, amount or quantity has this value: it has 19 digits.
  private static final long NO_NUMBER = Long.MIN_VALUE;
  // The time to read a decimal grows with the square of its digits; one of millions takes minutes.
  private static final int MOST_DIGITS = 100;
  private static final DateTimeAdapter LENIENT_TIMES = new DateTimeAdapter();

  private final XMLStreamReader xml;
  private final ResultReader.AnswerSize answer;
  private final Interner interner;
  private final CharBuffer chars = new CharBuffer();
  private int elements;
  private @Nullable String[] translations = new @Nullable String[16];

  public Cursor(XMLStreamReader xml, ResultReader.AnswerSize answer, Interner interner) {
    this.xml = xml;
    this.answer = answer;
    this.interner = interner;
  }

  public Interner interner() {
    return interner;
  }

  /** Moves to the next element in this one; false at its end. Passes nil elements over. */
  public boolean next() throws XMLStreamException {
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          countElement();
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

  // Told now and then only: a part of an answer is large when it has megabytes, not elements.
  private void countElement() {
    if ((++elements & TELL_EVERY) == 0) {
      answer.advanced();
    }
  }

  private boolean isNil() {
    String nil = xml.getAttributeValue(NIL_NAMESPACE, "nil");
    return nil != null && (nil.equals("true") || nil.equals("1"));
  }

  /** Local name of the element. */
  public String name() {
    return xml.getLocalName();
  }

  /** Passes the element over with all that is in it. */
  public void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        countElement();
        requireDepth(++depth);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** Refuses what is nested deeper than any answer of the platform, before it fills the stack. */
  public static void requireDepth(int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("the answer is nested too deeply");
    }
  }

  /** The text without surrounding white space, or null if there is none. */
  public @Nullable String text() throws XMLStreamException {
    readChars();
    return chars.isEmpty() ? null : interner.string(chars);
  }

  /** The text, and what else is in the element, which usually is nothing. */
  public @Nullable String text(List<RawElement> inside) throws XMLStreamException {
    chars.clear();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inside.add(raw(1));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        chars.strip();
        return chars.isEmpty() ? null : interner.string(chars);
      } else if (isText(event)) {
        appendText();
      }
    }
  }

  public @Nullable Long number() throws XMLStreamException {
    long number = numberOr(NO_NUMBER);
    return number == NO_NUMBER ? null : (Long) number;
  }

  /** The number, or another one where there is none; makes no object. */
  public long numberOr(long missing) throws XMLStreamException {
    if (xml.next() != XMLStreamConstants.CHARACTERS) {
      chars.clear();
      return oddNumber(missing);
    }
    long number =
        CharBuffer.plainNumber(
            xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength(), NO_NUMBER);
    if (number == NO_NUMBER) {
      chars.clear();
      appendText();
      xml.next();
      return oddNumber(missing);
    }
    if (xml.next() == XMLStreamConstants.END_ELEMENT) {
      return number;
    }
    // The parser may split a text wherever it likes.
    chars.clear();
    chars.append(Long.toString(number));
    return oddNumber(missing);
  }

  /** A number that is absent, split or not written plainly; its begin has been collected. */
  private long oddNumber(long missing) throws XMLStreamException {
    collectFromHere();
    chars.strip();
    BigDecimal odd = decimalOrNull();
    try {
      return odd == null ? missing : odd.longValueExact();
    } catch (ArithmeticException e) {
      return missing;
    }
  }

  public @Nullable Integer integer() throws XMLStreamException {
    long number = numberOr(NO_NUMBER);
    return number != (int) number ? null : (Integer) (int) number;
  }

  public boolean flag() throws XMLStreamException {
    readChars();
    return chars.isTrue();
  }

  public @Nullable BigDecimal decimal() throws XMLStreamException {
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

  public @Nullable OffsetDateTime time() throws XMLStreamException {
    readChars();
    if (chars.isEmpty()) {
      return null;
    }
    OffsetDateTime usual = Times.parse(chars);
    OffsetDateTime time = usual != null ? usual : LENIENT_TIMES.unmarshal(chars.toString());
    return time == null ? null : interner.value(time);
  }

  public <E extends Enum<E> & WireEnum> @Nullable OpenValue<E> value(Class<E> type)
      throws XMLStreamException {
    String text = text();
    return text == null ? null : OpenValue.of(type, text);
  }

  /** A text in several languages, or the plain text that some receive; never null. */
  public LocalizedText localized() throws XMLStreamException {
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
  public List<RawElement> raw(@Nullable List<RawElement> fields) throws XMLStreamException {
    List<RawElement> all = fields == null ? new ArrayList<>() : fields;
    all.add(raw(1));
    return all;
  }

  private RawElement raw(int depth) throws XMLStreamException {
    countElement();
    requireDepth(depth);
    String name = name();
    StringBuilder text = new StringBuilder();
    List<RawElement> children = new ArrayList<>();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(raw(depth + 1));
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
    xml.next();
    collectFromHere();
  }

  /** Collects the text from the event that the parser stands on to the end of the element. */
  private void collectFromHere() throws XMLStreamException {
    int event = xml.getEventType();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (isText(event)) {
        appendText();
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        skip();
      }
      event = xml.next();
    }
  }

  private void appendText() {
    chars.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  private static boolean isText(int event) throws XMLStreamException {
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("entities are not accepted");
    }
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }
}
