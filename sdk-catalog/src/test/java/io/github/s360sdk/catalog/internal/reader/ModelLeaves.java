package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.Link;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** All values of a model, with the path of record components that leads to each. */
public final class ModelLeaves {

  private final Map<String, String> found = new LinkedHashMap<>();

  private ModelLeaves() {}

  public static Map<String, String> of(Catalog catalog) {
    ModelLeaves leaves = new ModelLeaves();
    leaves.collect(catalog.seasons(), "seasons");
    leaves.collect(catalog.setup(), "setup");
    return leaves.found;
  }

  private void collect(Object value, String path) {
    if (value == null) {
      return;
    }
    if (value instanceof RawElement raw) {
      if (raw.text() != null) {
        found.putIfAbsent(raw.text(), path + "." + raw.name());
      }
      raw.children().forEach(child -> collect(child, path + "." + raw.name()));
    } else if (value instanceof Record record && !(value instanceof Money)) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        collect(get(record, component), path + "." + component.getName());
      }
    } else if (value instanceof Collection<?> all) {
      all.forEach(one -> collect(one, path));
    } else if (value instanceof RawFields raw) {
      raw.elements().forEach(one -> collect(one, path));
    } else if (value instanceof LocalizedText text) {
      text.translations().values().forEach(one -> found.putIfAbsent(one, path));
    } else {
      found.putIfAbsent(text(value), path);
    }
  }

  private static String text(Object value) {
    if (value instanceof OpenValue<?> open) {
      return open.text();
    } else if (value instanceof Link<?> link) {
      return String.valueOf(link.id());
    } else if (value instanceof Money money) {
      return String.valueOf(money.thousandths());
    } else if (value instanceof BigDecimal decimal) {
      return decimal.stripTrailingZeros().toPlainString();
    }
    return value.toString();
  }

  static Object get(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }
}
