package io.github.s360sdk.catalog.internal.file;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.ValueInstantiators;
import com.fasterxml.jackson.databind.deser.std.StdValueInstantiator;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes records; components that are absent in the file are empty. */
final class RecordMaker extends StdValueInstantiator {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Object[] absent;

  private RecordMaker(StdValueInstantiator usual, Class<?> type) {
    super(usual);
    this.absent =
        Arrays.stream(type.getRecordComponents())
            .map((RecordComponent component) -> Empties.of(component))
            .toArray();
  }

  @Override
  public Object createFromObjectWith(DeserializationContext context, @Nullable Object[] values)
      throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        values[i] = absent[i];
      }
    }
    return super.createFromObjectWith(context, values);
  }

  /** Finds the maker of each record. */
  static final class Finder extends ValueInstantiators.Base {

    @Override
    public ValueInstantiator findValueInstantiator(
        DeserializationConfig config, BeanDescription description, ValueInstantiator usual) {
      Class<?> type = description.getBeanClass();
      return type.isRecord() && usual instanceof StdValueInstantiator standard
          ? new RecordMaker(standard, type)
          : usual;
    }
  }
}
