package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.model.SimulatedErrors;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.EventProduct;
import io.github.s360sdk.testing.world.PassProduct;
import io.github.s360sdk.testing.world.Performance;
import io.github.s360sdk.testing.world.Price;
import io.github.s360sdk.testing.world.SalesSeason;
import io.github.s360sdk.testing.world.SeasonTicketProduct;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Tariff;
import io.github.s360sdk.testing.world.Timeslot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds things of the world by their id, or refuses. Immutable. */
final class WorldIndex {

  /** A performance with what it belongs to. */
  record Show(SalesSeason season, EventProduct event, Performance performance) {}

  /** An item of a pass with what it belongs to. */
  record PassItem(SalesSeason season, PassProduct pass) {}

  /** An item of a season ticket with what it belongs to. */
  record TicketItem(SalesSeason season, SeasonTicketProduct product) {}

  private final Map<Long, Show> shows = new HashMap<>();
  private final Map<Long, PassItem> passes = new HashMap<>();
  private final Map<Long, TicketItem> seasonTickets = new HashMap<>();
  private final Map<Long, Tariff> tariffs = new HashMap<>();
  private final Map<Long, PassProduct> timeslots = new HashMap<>();
  private final Map<Long, PassProduct> passProducts = new HashMap<>();
  private final Map<Long, SeasonTicketProduct> ticketProducts = new HashMap<>();

  WorldIndex(DemoWorld world) {
    for (SalesSeason season : world.seasons()) {
      for (Tariff tariff : season.tariffs()) {
        tariffs.put(tariff.id(), tariff);
      }
      for (EventProduct event : season.events()) {
        for (Performance performance : event.performances()) {
          shows.put(performance.id(), new Show(season, event, performance));
        }
      }
      for (PassProduct pass : season.passes()) {
        passes.put(pass.itemId(), new PassItem(season, pass));
        passProducts.put(pass.id(), pass);
        pass.timeslots().forEach(timeslot -> timeslots.put(timeslot.id(), pass));
      }
      for (SeasonTicketProduct ticket : season.seasonTickets()) {
        seasonTickets.put(ticket.itemId(), new TicketItem(season, ticket));
        ticketProducts.put(ticket.id(), ticket);
      }
    }
  }

  Show show(@Nullable Long performanceId) {
    Show show = shows.get(performanceId);
    if (show == null) {
      throw new Refusal(SimulatedErrors.PERFORMANCE, "There is no performance " + performanceId);
    }
    return show;
  }

  /** The performance, or null if there is none. */
  @Nullable Show findShow(@Nullable Long performanceId) {
    return shows.get(performanceId);
  }

  /** The pass that a timeslot belongs to. */
  PassProduct passOfTimeslot(long timeslotId) {
    PassProduct pass = timeslots.get(timeslotId);
    if (pass == null) {
      throw new Refusal(SimulatedErrors.TIMESLOT, "There is no timeslot " + timeslotId);
    }
    return pass;
  }

  /** The pass with the given id of its product, or null. */
  @Nullable PassProduct findPass(@Nullable Long productId) {
    return passProducts.get(productId);
  }

  /** The season ticket with the given id of its product, or null. */
  @Nullable SeasonTicketProduct findSeasonTicket(@Nullable Long productId) {
    return ticketProducts.get(productId);
  }

  SeatCategory category(Performance performance, @Nullable Long seatCategoryId) {
    for (SeatCategory category : performance.seatCategories()) {
      if (seatCategoryId != null && category.id() == seatCategoryId) {
        return category;
      }
    }
    throw new Refusal(
        SimulatedErrors.SEAT_CATEGORY,
        "Performance " + performance.id() + " has no seat category " + seatCategoryId);
  }

  PassItem pass(@Nullable Long itemId) {
    PassItem item = passes.get(itemId);
    if (item == null) {
      throw new Refusal(SimulatedErrors.ITEM, "There is no item " + itemId);
    }
    return item;
  }

  TicketItem seasonTicket(@Nullable Long itemId) {
    TicketItem item = seasonTickets.get(itemId);
    if (item == null) {
      throw new Refusal(SimulatedErrors.ITEM, "There is no composed item " + itemId);
    }
    return item;
  }

  Tariff tariff(@Nullable Long tariffId) {
    Tariff tariff = tariffs.get(tariffId);
    if (tariff == null) {
      throw new Refusal(SimulatedErrors.TARIFF, "There is no tariff " + tariffId);
    }
    return tariff;
  }

  @Nullable Timeslot timeslot(PassProduct pass, @Nullable Long timeslotId) {
    if (!pass.needsTimeslot()) {
      return null;
    }
    for (Timeslot slot : pass.timeslots()) {
      if (timeslotId != null && slot.id() == timeslotId) {
        return slot;
      }
    }
    throw new Refusal(
        SimulatedErrors.TIMESLOT, "The item needs a timeslot; there is no " + timeslotId);
  }

  Price price(
      List<Price> prices, @Nullable Long seatCategoryId, Tariff tariff, @Nullable Long level) {
    for (Price price : prices) {
      Long category = price.seatCategoryId();
      if (price.tariffId() == tariff.id()
          && (category == null || category.equals(seatCategoryId))
          && (level == null || level.equals(price.priceLevelId()))) {
        return price;
      }
    }
    throw new Refusal(
        SimulatedErrors.PRICE, "There is no price of tariff " + tariff.id() + " for this");
  }
}
