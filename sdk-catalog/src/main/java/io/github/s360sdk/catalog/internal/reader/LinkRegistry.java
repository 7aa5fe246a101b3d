package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.ContactProductLink;
import io.github.s360sdk.catalog.model.Link;
import io.github.s360sdk.catalog.model.LogicalConfiguration;
import io.github.s360sdk.catalog.model.PhysicalConfiguration;
import io.github.s360sdk.catalog.model.PriceComponent;
import io.github.s360sdk.catalog.model.PriceLevel;
import io.github.s360sdk.catalog.model.ProductType;
import io.github.s360sdk.catalog.model.RateType;
import io.github.s360sdk.catalog.model.SeatCategory;
import io.github.s360sdk.catalog.model.Tariff;
import io.github.s360sdk.catalog.model.Timeslot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The links of a catalogue that is being read, by the type of the part that they lead to. */
public final class LinkRegistry {

  private static final List<Class<?>> LINKED =
      List.of(
          ContactProductLink.class,
          LogicalConfiguration.class,
          PhysicalConfiguration.class,
          PriceComponent.class,
          PriceLevel.class,
          ProductType.class,
          RateType.class,
          SeatCategory.class,
          Tariff.class,
          Timeslot.class);

  private final Map<Class<?>, Links<?>> byType = new HashMap<>();

  /** A registry without links. */
  public LinkRegistry() {
    LINKED.forEach(type -> byType.put(type, new Links<>()));
  }

  /** Whether links may lead to parts of a type. */
  public static boolean isLinked(Class<?> type) {
    return LINKED.contains(type);
  }

  @SuppressWarnings("unchecked") // filled with links of the type of the key
  <T> Links<T> links(Class<T> type) {
    Links<?> links = byType.get(type);
    if (links == null) {
      throw new IllegalArgumentException("no links lead to " + type.getName());
    }
    return (Links<T>) links;
  }

  /** The link to a part. */
  public <T> Link<T> to(Class<T> type, long id) {
    return links(type).to(id);
  }

  /** A part has been read. */
  public <T> void found(Class<T> type, long id, T part) {
    links(type).found(id, part);
  }

  /** What has been read since the last season stands outside of seasons, and is known to all. */
  void endOutside() {
    byType.values().forEach(Links::endOutside);
  }

  /** A season has been read: its links are complete, as far as it and those before it go. */
  public void endSeason() {
    byType.values().forEach(Links::endSeason);
  }

  /** All has been read. */
  public void endAnswer() {
    byType.values().forEach(Links::endAnswer);
  }
}
