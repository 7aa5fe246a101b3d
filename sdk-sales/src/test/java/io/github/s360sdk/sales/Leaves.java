package io.github.s360sdk.sales;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.sales.model.Attachment;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a model apart into its values, each with the path at which it stands. */
final class Leaves {

  record Leaf(String path, String value) {}

  private final List<Leaf> leaves = new ArrayList<>();

  private Leaves() {}

  static List<Leaf> of(Object model) {
    Leaves walk = new Leaves();
    walk.add("", model);
    return walk.leaves;
  }

  /** A text of the wire in the form that values have here. */
  static String normalized(String wire) {
    try {
      return OffsetDateTime.parse(wire).toInstant().toString();
    } catch (DateTimeException e) {
      return wire;
    }
  }

  private void add(String path, @Nullable Object value) {
    if (value instanceof Money money) {
      leaf(path, money.thousandths());
    } else if (value instanceof OpenValue<?> open) {
      leaf(path, open.text());
    } else if (value instanceof LocalizedText text) {
      add(path, text.translations());
    } else if (value instanceof Duration duration) {
      leaf(path, duration.toSeconds());
    } else if (value instanceof OffsetDateTime time) {
      leaf(path, time.toInstant());
    } else if (value instanceof BigDecimal number) {
      leaf(path, number.toPlainString());
    } else if (value instanceof Attachment file) {
      leaf(path + ".data", Base64.getEncoder().encodeToString(file.data()));
      add(path + ".fileName", file.fileName());
      add(path + ".mimeType", file.mimeType());
      add(path + ".uploaded", file.uploaded());
    } else if (value instanceof Iterable<?> list) {
      list.forEach(element -> add(path, element));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, element) -> {
            add(path + "[key]", key);
            add(path + "[value]", element);
          });
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        add(
            path.isEmpty() ? component.getName() : path + "." + component.getName(),
            read(record, component));
      }
    } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      leaf(path, value);
    } else if (value != null) {
      throw new IllegalArgumentException(path + " holds a " + value.getClass());
    }
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void leaf(String path, Object value) {
    leaves.add(new Leaf(path, value.toString()));
  }
}
