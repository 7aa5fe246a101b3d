package io.github.s360sdk.catalog.internal;

import io.github.s360sdk.core.internal.stub.ExternalName;
import io.github.s360sdk.core.internal.stub.ObjectFactory;
import io.github.s360sdk.core.internal.stub.Translation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills each field of a graph of stubs: texts and numbers with a value of their own, lists with one
 * element, flags with false but for one.
 */
final class StubFiller {

  private static final int NO_FLAG = -1;

  private final int flagToSet;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> flags = new ArrayList<>();
  private int next = 1000;

  private StubFiller(int flagToSet) {
    this.flagToSet = flagToSet;
  }

  static StubFiller withoutFlags() {
    return new StubFiller(NO_FLAG);
  }

  static StubFiller withFlag(int number) {
    return new StubFiller(number);
  }

  /** The values that were given, with the field that each was given to. */
  Map<String, String> values() {
    return values;
  }

  /** The flags in the order in which they were met. */
  List<String> flags() {
    return flags;
  }

  <T> T fill(Class<T> type) {
    return type.cast(fill(type, type.getSimpleName()));
  }

  private Object fill(Class<?> type, String path) {
    try {
      Object stub = type.getDeclaredConstructor().newInstance();
      for (Class<?> one = type; one != Object.class; one = one.getSuperclass()) {
        for (Field field : one.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
            field.setAccessible(true);
            field.set(stub, value(field.getGenericType(), path + "." + field.getName()));
          }
        }
      }
      return stub;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private Object value(Type type, String path) {
    if (type instanceof ParameterizedType list) {
      return new ArrayList<>(List.of(value(list.getActualTypeArguments()[0], path)));
    }
    if (type == Boolean.class) {
      flags.add(path);
      return flags.size() - 1 == flagToSet;
    }
    if (type == ExternalName.class) {
      return name(path);
    }
    int number = next++;
    if (type == String.class) {
      return noted("v" + number, path);
    }
    if (type == Integer.class) {
      return Integer.valueOf(noted(String.valueOf(number), path));
    }
    if (type == Long.class) {
      return Long.valueOf(noted(String.valueOf(number), path));
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(noted(number + ".5", path));
    }
    if (type == OffsetDateTime.class) {
      return OffsetDateTime.parse(noted("2026-01-01T00:00:00." + number + "Z", path));
    }
    return fill((Class<?>) type, path);
  }

  private ExternalName name(String path) {
    Translation translation = (Translation) fill(Translation.class, path);
    ExternalName name = new ExternalName();
    name.getContent().add(new ObjectFactory().createExternalNameTranslations(translation));
    return name;
  }

  private String noted(String value, String path) {
    values.put(value, path);
    return value;
  }
}
