package io.github.s360sdk.catalog.internal.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import io.github.s360sdk.catalog.internal.reader.LinkRegistry;
import io.github.s360sdk.catalog.model.ContactProductLink;
import io.github.s360sdk.catalog.model.LogicalConfiguration;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.PhysicalConfiguration;
import io.github.s360sdk.catalog.model.PriceComponent;
import io.github.s360sdk.catalog.model.PriceLevel;
import io.github.s360sdk.catalog.model.ProductType;
import io.github.s360sdk.catalog.model.RateType;
import io.github.s360sdk.catalog.model.SalePeriod;
import io.github.s360sdk.catalog.model.SeatCategory;
import io.github.s360sdk.catalog.model.Tariff;
import io.github.s360sdk.catalog.model.Timeslot;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Tells the links of a file which parts have been read, and makes one list of equal ones. */
final class PartModifier extends BeanDeserializerModifier {

  private static final long serialVersionUID = 1L;

  private static final Map<Class<?>, Part<?>> PARTS =
      Map.of(
          ContactProductLink.class,
          new Part<>(ContactProductLink.class, ContactProductLink::id),
          LogicalConfiguration.class,
          new Part<>(LogicalConfiguration.class, LogicalConfiguration::id),
          PhysicalConfiguration.class,
          new Part<>(PhysicalConfiguration.class, PhysicalConfiguration::id),
          PriceComponent.class,
          new Part<>(PriceComponent.class, PriceComponent::id),
          PriceLevel.class,
          new Part<>(PriceLevel.class, PriceLevel::id),
          ProductType.class,
          new Part<>(ProductType.class, ProductType::id),
          RateType.class,
          new Part<>(RateType.class, RateType::id),
          SeatCategory.class,
          new Part<>(SeatCategory.class, SeatCategory::id),
          Tariff.class,
          new Part<>(Tariff.class, Tariff::id),
          Timeslot.class,
          new Part<>(Timeslot.class, Timeslot::id));

  // Most performances of an event share their lists.
  private static final Set<Class<?>> IN_EQUAL_LISTS =
      Set.of(PerformancePrice.class, SalePeriod.class, SeatCategory.class);

  /** A part that links lead to. */
  private record Part<T>(Class<T> type, ToLongFunction<T> id) {

    void found(Object value, LinkRegistry links) {
      T part = type.cast(value);
      links.found(type, id.applyAsLong(part), part);
    }
  }

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
    Part<?> part = PARTS.get(description.getBeanClass());
    return part == null ? reader : new PartReader(reader, part);
  }

  @Override
  public JsonDeserializer<?> modifyCollectionDeserializer(
      DeserializationConfig config,
      CollectionType type,
      BeanDescription description,
      JsonDeserializer<?> reader) {
    return IN_EQUAL_LISTS.contains(type.getContentType().getRawClass())
        ? new ListReader(reader)
        : reader;
  }

  private static final class PartReader extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    private final transient Part<?> part;

    PartReader(JsonDeserializer<?> reader, Part<?> part) {
      super(reader);
      this.part = part;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new PartReader(reader, part);
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      Object value = super.deserialize(in, context);
      if (value != null) {
        part.found(value, ReadState.in(context).links());
      }
      return value;
    }
  }

  private static final class ListReader extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    ListReader(JsonDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new ListReader(reader);
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      Object value = super.deserialize(in, context);
      return value instanceof List<?> list
          ? ReadState.in(context).interner().list(List.copyOf(list))
          : value;
    }
  }
}
