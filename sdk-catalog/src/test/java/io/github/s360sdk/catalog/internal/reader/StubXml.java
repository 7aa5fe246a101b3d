package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.internal.stub.type.Product;
import io.github.s360sdk.core.internal.stub.ExternalName;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes an answer in which every field that the stubs know has a value of its own, so that it can
 * be found again in the model.
 */
public final class StubXml {

  /** The members of a product of which exactly one is filled. */
  public static final Set<String> KINDS =
      Set.of(
          "event",
          "goods",
          "hospitality",
          "membership",
          "pack",
          "package",
          "pass",
          "seasonTicket",
          "service",
          "transport");

  private static final int NO_FLAG = -1;

  private final String kind;
  private final int flagToSet;
  private final StringBuilder xml = new StringBuilder();
  private final Deque<Class<?>> around = new ArrayDeque<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> flags = new ArrayList<>();
  private int next = 1000;

  private StubXml(String kind, int flagToSet) {
    this.kind = kind;
    this.flagToSet = flagToSet;
  }

  /** An element with all that stands in it; products are of the given kind. */
  public static StubXml of(Class<?> type, String element, String kind) {
    return of(type, element, kind, NO_FLAG);
  }

  /** The same with one flag set. */
  public static StubXml of(Class<?> type, String element, String kind, int flagToSet) {
    StubXml stub = new StubXml(kind, flagToSet);
    stub.write(type, element, element);
    return stub;
  }

  public String xml() {
    return xml.toString();
  }

  /** The values that were given, with the path of the field that each was given to. */
  public Map<String, String> values() {
    return values;
  }

  /** The flags in the order in which they were met. */
  public List<String> flags() {
    return flags;
  }

  private void write(Type type, String element, String path) {
    if (type instanceof ParameterizedType list) {
      write(list.getActualTypeArguments()[0], element, path);
      return;
    }
    xml.append('<').append(element).append('>');
    content((Class<?>) type, path);
    xml.append("</").append(element).append('>');
  }

  private void content(Class<?> type, String path) {
    int number = next++;
    if (type == Boolean.class) {
      flags.add(path);
      xml.append(flags.size() - 1 == flagToSet);
    } else if (type == String.class || type == Object.class) {
      noted("v" + number, "v" + number, path);
    } else if (type == Integer.class || type == Long.class) {
      noted(String.valueOf(number), String.valueOf(number), path);
    } else if (type == BigDecimal.class) {
      noted(number + ".000", String.valueOf(number), path);
    } else if (type == OffsetDateTime.class) {
      String time = "2026-01-01T00:00:00." + number + "Z";
      noted(time, OffsetDateTime.parse(time).toString(), path);
    } else if (type == ExternalName.class) {
      xml.append("<translations><locale>fr</locale><value>");
      noted("v" + number, "v" + number, path);
      xml.append("</value></translations>");
    } else if (type == Product.class && around.contains(Product.class)) {
      // The same type again: what it holds is proven outside.
      xml.append("<code>");
      noted("v" + number, "v" + number, path + ".code");
      xml.append("</code><id>").append(next++).append("</id>");
    } else {
      around.push(type);
      fields(type, path);
      around.pop();
    }
  }

  private void fields(Class<?> type, String path) {
    if (type.getSuperclass() != Object.class) {
      fields(type.getSuperclass(), path);
    }
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
        continue;
      }
      if (field.isAnnotationPresent(XmlAnyElement.class)) {
        String name = "unknownOf" + type.getSimpleName();
        write(String.class, name, path + "." + name);
        continue;
      }
      String name = name(field);
      boolean otherKind = type == Product.class && KINDS.contains(name) && !name.equals(kind);
      if (!otherKind) {
        write(field.getGenericType(), name, path + "." + name);
      }
    }
  }

  private static String name(Field field) {
    XmlElement element = field.getAnnotation(XmlElement.class);
    return element == null || element.name().equals("##default") ? field.getName() : element.name();
  }

  private void noted(String written, String value, String path) {
    xml.append(written);
    values.put(value, path);
  }
}
