package io.github.s360sdk.sales;

import io.github.s360sdk.core.internal.stub.ExternalName;
import io.github.s360sdk.core.internal.stub.WebMethodResult;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Fills every field of a stub with a value that no other field has. Booleans are false but for one,
 * because they have only two values.
 */
final class Stubs {

  /** ISO codes, because amounts are read only in currencies that exist. */
  private static final List<String> CURRENCIES =
      List.of("EUR", "CHF", "USD", "GBP", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "JPY");

  private final Set<String> leftOut;
  private final String trueField;

  /** Values by field, written as the class of the stub and the field; booleans are left out. */
  final Map<String, List<String>> values = new LinkedHashMap<>();

  /** Fields that are booleans. */
  final Set<String> booleans = new java.util.LinkedHashSet<>();

  private int count = 1000;
  private int currencies;

  Stubs(Set<String> leftOut, String trueField) {
    this.leftOut = leftOut;
    this.trueField = trueField;
  }

  <T> T fill(Class<T> type) {
    try {
      T stub = type.getDeclaredConstructor().newInstance();
      for (Class<?> c = type; c != Object.class && c != WebMethodResult.class; c = superOf(c)) {
        for (Field field : c.getDeclaredFields()) {
          String name =
              c.getName().substring(c.getPackageName().length() + 1) + "." + field.getName();
          if (!Modifier.isStatic(field.getModifiers()) && !leftOut.contains(name)) {
            field.setAccessible(true);
            field.set(stub, value(name, field.getGenericType()));
          }
        }
      }
      return stub;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> superOf(Class<?> type) {
    return type.getSuperclass();
  }

  private Object value(String name, Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType list) {
      List<Object> one = new ArrayList<>();
      one.add(value(name, list.getActualTypeArguments()[0]));
      return one;
    }
    count++;
    if (type == Boolean.class) {
      booleans.add(name);
      return name.equals(trueField);
    }
    if (type == String.class) {
      return kept(
          name,
          name.equals("CurrencyCash.currencyCode")
              ? CURRENCIES.get(currencies++ % CURRENCIES.size())
              : "text" + count);
    }
    if (type == Long.class) {
      kept(name, String.valueOf(count));
      return (long) count;
    }
    if (type == Integer.class) {
      kept(name, String.valueOf(count));
      return count;
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(kept(name, count + ".5"));
    }
    if (type == OffsetDateTime.class) {
      OffsetDateTime time =
          OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusMinutes(count);
      kept(name, time.toInstant().toString());
      return time;
    }
    if (type == byte[].class) {
      byte[] data = {(byte) count, (byte) (count >> 8)};
      kept(name, Base64.getEncoder().encodeToString(data));
      return data;
    }
    if (type == Object.class) {
      return element(kept(name, "text" + count));
    }
    if (type == ExternalName.class) {
      ExternalName text = new ExternalName();
      List<Serializable> content = text.getContent();
      content.add(kept(name, "text" + count));
      return text;
    }
    return fill((Class<?>) type);
  }

  private String kept(String name, String value) {
    values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    return value;
  }

  private static Element element(String text) {
    Document document = emptyDocument();
    Element element = document.createElement("any");
    element.appendChild(document.createElement("inner")).setTextContent(text);
    return element;
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
