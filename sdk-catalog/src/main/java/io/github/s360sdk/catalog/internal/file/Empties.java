package io.github.s360sdk.catalog.internal.file;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.RawFields;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the components of records hold where there is nothing. */
final class Empties {

  private static final ClassValue<Optional<Object>> OF_TYPE =
      new ClassValue<>() {
        @Override
        protected Optional<Object> computeValue(Class<?> type) {
          return Optional.ofNullable(find(type));
        }
      };

  private Empties() {}

  /** The empty value of a type, or null if a value of it always says something. */
  static @Nullable Object of(Class<?> type) {
    return OF_TYPE.get(type).orElse(null);
  }

  /** The empty value of a component; null if it may be null or must not be absent. */
  static @Nullable Object of(RecordComponent component) {
    return isNullable(component) ? null : of(component.getType());
  }

  static boolean isEmpty(Object value) {
    return value instanceof List<?> list ? list.isEmpty() : value.equals(of(value.getClass()));
  }

  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object find(Class<?> type) {
    if (type == List.class) {
      return List.of();
    } else if (type == LocalizedText.class) {
      return LocalizedText.EMPTY;
    } else if (type == RawFields.class) {
      return RawFields.NONE;
    } else if (type == boolean.class || type == Boolean.class) {
      return false;
    }
    return type.isRecord() ? ofRecord(type) : null;
  }

  private static @Nullable Object ofRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = of(components[i]);
      if (values[i] == null && !isNullable(components[i])) {
        return null;
      }
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      return canonical.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no empty value of " + type.getName(), e);
    }
  }
}
