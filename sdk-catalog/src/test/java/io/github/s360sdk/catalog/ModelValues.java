package io.github.s360sdk.catalog;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All values that a model object holds, as texts. */
public final class ModelValues {

  private final List<String> found = new ArrayList<>();

  private ModelValues() {}

  public static List<String> of(Object model) {
    ModelValues values = new ModelValues();
    values.collect(model);
    return values.found;
  }

  private void collect(Object value) {
    if (value == null) {
      return;
    }
    if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        collect(get(record, component));
      }
    } else if (value instanceof Collection<?> all) {
      all.forEach(this::collect);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, one) -> {
            collect(key);
            collect(one);
          });
    } else if (value instanceof LocalizedText text) {
      collect(text.translations());
    } else if (value instanceof OpenValue<?> open) {
      found.add(open.text());
    } else {
      found.add(value.toString());
    }
  }

  private static Object get(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }
}
