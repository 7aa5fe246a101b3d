package io.github.s360sdk.catalog.internal.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import io.github.s360sdk.catalog.internal.reader.LinkRegistry;
import io.github.s360sdk.catalog.model.ContactProductLink;
import io.github.s360sdk.catalog.model.ItemPrice;
import io.github.s360sdk.catalog.model.LogicalConfiguration;
import io.github.s360sdk.catalog.model.PhysicalConfiguration;
import io.github.s360sdk.catalog.model.PriceComponent;
import io.github.s360sdk.catalog.model.PriceLevel;
import io.github.s360sdk.catalog.model.ProductType;
import io.github.s360sdk.catalog.model.RateType;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.catalog.model.SeatCategory;
import io.github.s360sdk.catalog.model.Tariff;
import io.github.s360sdk.catalog.model.Timeslot;
import io.github.s360sdk.core.model.Location;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Tells the links of a file which parts have been read, and makes one object of equal values. */
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

  private static final Set<Class<?>> REPEATED = Set.of(ItemPrice.class, Location.class);

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
    Class<?> type = description.getBeanClass();
    return PARTS.containsKey(type) || REPEATED.contains(type) || type == Season.class
        ? new Noting(reader, type)
        : reader;
  }

  private static final class Noting extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    private final Class<?> type;

    Noting(JsonDeserializer<?> reader, Class<?> type) {
      super(reader);
      this.type = type;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new Noting(reader, type);
    }

    @Override
    public @Nullable Object deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      Object value = super.deserialize(in, context);
      if (value == null) {
        return null;
      }
      ReadState state = ReadState.in(context);
      Part<?> part = PARTS.get(type);
      if (part != null) {
        part.found(value, state.links());
        return value;
      }
      if (type == Season.class) {
        state.links().endSeason();
        return value;
      }
      return state.interner().value(value);
    }
  }
}
