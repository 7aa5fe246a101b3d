package io.github.s360sdk.catalog.internal;

import io.github.s360sdk.catalog.model.PriceComponent;
import io.github.s360sdk.catalog.model.PriceLevel;
import io.github.s360sdk.catalog.model.Tariff;
import io.github.s360sdk.catalog.model.Timeslot;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the ids in a season mean: first in the season itself, then in the others, because
 * seasons overlap.
 */
final class Joins {

  private final Currency currency;
  private final Map<Long, Tariff> tariffs = new HashMap<>();
  private final Map<Long, PriceLevel> priceLevels = new HashMap<>();
  private final Map<Long, PriceComponent> priceComponents = new HashMap<>();
  private final Map<Long, Timeslot> timeslots = new HashMap<>();

  Joins(Currency currency, SeasonParts own, List<SeasonParts> all) {
    this.currency = currency;
    add(own);
    all.forEach(this::add);
  }

  private void add(SeasonParts parts) {
    parts
        .audienceCategories()
        .forEach(category -> category.tariffs().forEach(one -> tariffs.putIfAbsent(one.id(), one)));
    parts.priceLevels().forEach(one -> priceLevels.putIfAbsent(one.id(), one));
    parts.priceComponents().forEach(one -> priceComponents.putIfAbsent(one.id(), one));
    parts.timeslots().forEach(one -> timeslots.putIfAbsent(one.id(), one));
  }

  Currency currency() {
    return currency;
  }

  @Nullable Tariff tariff(@Nullable Long id) {
    return tariffs.get(id);
  }

  @Nullable PriceLevel priceLevel(@Nullable Long id) {
    return priceLevels.get(id);
  }

  @Nullable PriceComponent priceComponent(@Nullable Long id) {
    return priceComponents.get(id);
  }

  @Nullable Timeslot timeslot(@Nullable Long id) {
    return timeslots.get(id);
  }
}
