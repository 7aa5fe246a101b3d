package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.model.SimulatedErrors;
import io.github.s360sdk.testing.world.PassProduct;
import io.github.s360sdk.testing.world.Performance;
import io.github.s360sdk.testing.world.SeasonTicketProduct;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Timeslot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is left, as callers ask for it. Everything is reached through {@link Store#with}, which
 * guards it. How the platform treats ids that it does not know is not known: here they are passed
 * over.
 */
public final class Stock {

  /** The id that stands for each, instead of a sum over all (documented). */
  private static final long EACH = -1;

  private static final int PERCENT = 100;
  private static final int ALERT_RATIO = 20;

  /**
   * What is left of something.
   *
   * @param quantity how many, or null if there is no limit
   * @param level the level, or null if the platform tells quantities only
   */
  public record Left(@Nullable Integer quantity, @Nullable String level) {}

  /** A row about places. */
  public record PlacesRow(
      long eventId,
      @Nullable Long performanceId,
      @Nullable Long seatCategoryId,
      @Nullable Long contingentId,
      Left left) {}

  /** A row about units of a product. */
  public record UnitsRow(
      long productId,
      long itemId,
      @Nullable Timeslot timeslot,
      @Nullable Long contingentId,
      Left left) {}

  /** A row about a seat. */
  public record SeatRow(SeatCategory category, int place, long contingentId, boolean free) {}

  /** Which contingents or seat categories are told, and how. */
  public record Wanted(List<Long> ids) {

    boolean summed() {
      return ids.isEmpty();
    }

    boolean includes(long id) {
      return ids.contains(EACH) || ids.contains(id);
    }
  }

  private final Settings settings;
  private final WorldIndex index;
  private final Places places;
  private final UpdateLog updates;
  private final Switches switches;

  Stock(Settings settings, WorldIndex index, Places places, UpdateLog updates, Switches switches) {
    this.settings = settings;
    this.index = index;
    this.places = places;
    this.updates = updates;
    this.switches = switches;
  }

  /** Refuses a point of sales that is not the one there is. */
  public void checkPointOfSales(@Nullable Long id, boolean needed) {
    if (id == null ? needed : id != settings.world().pointOfSales().id()) {
      throw new Refusal(SimulatedErrors.POINT_OF_SALES, "There is no point of sales " + id);
    }
  }

  /** Places of performances. */
  public List<PlacesRow> places(
      List<Long> performanceIds,
      Wanted categories,
      Wanted contingents,
      @Nullable Long composedProductId) {
    SeasonTicketProduct ticket = composed(composedProductId);
    List<PlacesRow> rows = new ArrayList<>();
    for (Long id : performanceIds) {
      WorldIndex.Show show = index.findShow(id);
      if (show == null || !show.event().onSale() || !isSoldWith(ticket, show.performance())) {
        continue;
      }
      rows.addAll(rows(show, soldWith(ticket, show.performance()), categories, contingents));
    }
    return rows;
  }

  private List<PlacesRow> rows(
      WorldIndex.Show show, List<SeatCategory> seats, Wanted categories, Wanted contingents) {
    List<PlacesRow> rows = new ArrayList<>();
    for (@Nullable Long contingent : contingents(contingents)) {
      if (categories.summed()) {
        rows.add(row(show, seats, null, contingent));
      } else {
        seats.stream()
            .filter(category -> categories.includes(category.id()))
            .forEach(category -> rows.add(row(show, List.of(category), category.id(), contingent)));
      }
    }
    return rows;
  }

  private PlacesRow row(
      WorldIndex.Show show,
      List<SeatCategory> seats,
      @Nullable Long categoryId,
      @Nullable Long contingentId) {
    int left = seats.stream().mapToInt(one -> places.left(show.performance(), one)).sum();
    int capacity = seats.stream().mapToInt(SeatCategory::capacity).sum();
    return new PlacesRow(
        show.event().id(), show.performance().id(), categoryId, contingentId, left(left, capacity));
  }

  /** All places of events as one sum each. */
  public List<PlacesRow> events(List<Long> eventIds, @Nullable Long composedProductId) {
    SeasonTicketProduct ticket = composed(composedProductId);
    List<PlacesRow> rows = new ArrayList<>();
    settings.world().seasons().stream()
        .flatMap(season -> season.events().stream())
        .filter(event -> event.onSale() && eventIds.contains(event.id()))
        .forEach(
            event -> {
              List<Performance> performances =
                  event.performances().stream().filter(one -> isSoldWith(ticket, one)).toList();
              if (!performances.isEmpty()) {
                rows.add(new PlacesRow(event.id(), null, null, null, left(performances, ticket)));
              }
            });
    return rows;
  }

  private Left left(List<Performance> performances, @Nullable SeasonTicketProduct ticket) {
    int left = 0;
    int capacity = 0;
    for (Performance performance : performances) {
      for (SeatCategory category : soldWith(ticket, performance)) {
        left += places.left(performance, category);
        capacity += category.capacity();
      }
    }
    return left(left, capacity);
  }

  /** The point of sales sells from one contingent. */
  private List<@Nullable Long> contingents(Wanted wanted) {
    List<@Nullable Long> contingents = new ArrayList<>();
    long own = settings.world().pointOfSales().contingentId();
    if (wanted.summed()) {
      contingents.add(null);
    } else if (wanted.includes(own)) {
      contingents.add(own);
    }
    return contingents;
  }

  /** Units of passes and season tickets. */
  public List<UnitsRow> units(
      List<Long> productIds,
      List<Long> timeslotIds,
      @Nullable Instant from,
      @Nullable Instant until,
      Wanted contingents) {
    List<UnitsRow> rows = new ArrayList<>();
    for (@Nullable Long contingent : contingents(contingents)) {
      for (Long id : productIds) {
        PassProduct pass = index.findPass(id);
        SeasonTicketProduct ticket = index.findSeasonTicket(id);
        if (pass != null && pass.needsTimeslot()) {
          pass.timeslots().stream()
              .filter(slot -> timeslotIds.isEmpty() || timeslotIds.contains(slot.id()))
              .filter(slot -> from == null || !slot.start().toInstant().isBefore(from))
              .filter(slot -> until == null || !slot.start().toInstant().isAfter(until))
              .forEach(
                  slot ->
                      rows.add(
                          new UnitsRow(
                              pass.id(),
                              pass.itemId(),
                              slot,
                              contingent,
                              left(places.left(slot), slot.quota()))));
        } else if (pass != null) {
          rows.add(
              new UnitsRow(
                  pass.id(), pass.itemId(), null, contingent, new Left(null, level("GOOD"))));
        } else if (ticket != null) {
          rows.add(new UnitsRow(ticket.id(), ticket.itemId(), null, contingent, left(ticket)));
        }
      }
    }
    return rows;
  }

  /**
   * A ticket can be sold as often as there are places in all of its mandatory lines, and in as many
   * others as it needs.
   */
  private Left left(SeasonTicketProduct ticket) {
    List<Integer> mandatory = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    int capacity = Integer.MAX_VALUE;
    for (SeasonTicketProduct.Line line : ticket.lines()) {
      int best = 0;
      for (Performance performance : line.event().performances()) {
        SeatCategory category = index.category(performance, ticket.seatCategoryId());
        best = Math.max(best, places.left(performance, category));
        capacity = Math.min(capacity, category.capacity());
      }
      (line.mandatory() ? mandatory : others).add(best);
    }
    others.sort(Comparator.reverseOrder());
    int needed = Math.max(0, ticket.minEvents() - mandatory.size());
    int left =
        Stream.concat(mandatory.stream(), others.stream().limit(needed))
            .min(Comparator.naturalOrder())
            .orElse(0);
    return left(left, capacity);
  }

  /** Seats of a performance. */
  public List<SeatRow> seats(
      @Nullable Long performanceId,
      List<Long> categoryIds,
      List<Long> areaIds,
      List<Long> blockIds,
      List<Long> contingentIds,
      @Nullable Long composedProductId) {
    Performance performance = index.show(performanceId).performance();
    SeasonTicketProduct ticket = composed(composedProductId);
    long contingent = settings.world().pointOfSales().contingentId();
    List<SeatRow> rows = new ArrayList<>();
    if (!isSoldWith(ticket, performance)
        || (!contingentIds.isEmpty() && !contingentIds.contains(contingent))) {
      return rows;
    }
    for (SeatCategory category : soldWith(ticket, performance)) {
      if ((categoryIds.isEmpty() || categoryIds.contains(category.id()))
          && (areaIds.isEmpty() || areaIds.contains(category.area().id()))
          && (blockIds.isEmpty() || blockIds.contains(category.blockId()))) {
        for (int place = 0; place < category.capacity(); place++) {
          rows.add(
              new SeatRow(
                  category, place, contingent, places.isFree(performance, category, place)));
        }
      }
    }
    return rows;
  }

  /**
   * When products changed last, of those that did since a date.
   *
   * @param productIds the products, or none for all
   */
  public List<Update> updatesSince(List<Long> productIds, @Nullable Instant reference) {
    List<Long> asked =
        productIds.isEmpty()
            ? settings.world().seasons().stream()
                .flatMap(
                    season ->
                        Stream.concat(
                            season.events().stream().map(event -> event.id()),
                            season.passes().stream().map(PassProduct::id)))
                .toList()
            : productIds;
    List<Update> changed = new ArrayList<>();
    for (Long id : new LinkedHashSet<>(asked)) {
      Instant at = updates.lastUpdate(id);
      if (at != null && (reference == null || !at.isBefore(reference))) {
        changed.add(new Update(id, at));
      }
    }
    return changed;
  }

  /** That a product changed. */
  public record Update(long productId, Instant at) {}

  /** What groups have chosen for timeslots of a pass. */
  public List<Chosen> themes(@Nullable Long passId, List<Long> timeslotIds) {
    PassProduct pass = index.findPass(passId);
    if (pass == null) {
      throw new Refusal(SimulatedErrors.ITEM, "There is no pass " + passId);
    }
    return pass.timeslots().stream()
        .map(Timeslot::id)
        .filter(id -> timeslotIds.isEmpty() || timeslotIds.contains(id))
        .flatMap(
            id ->
                Stream.ofNullable(switches.themes().get(id))
                    .map(theme -> new Chosen(id, theme.themeId(), theme.languageCode())))
        .toList();
  }

  /** Theme and language of a timeslot. */
  public record Chosen(long timeslotId, long themeId, String languageCode) {}

  private @Nullable SeasonTicketProduct composed(@Nullable Long productId) {
    if (productId == null) {
      return null;
    }
    SeasonTicketProduct ticket = index.findSeasonTicket(productId);
    if (ticket == null) {
      throw new Refusal(SimulatedErrors.ITEM, "There is no composed product " + productId);
    }
    return ticket;
  }

  private static boolean isSoldWith(@Nullable SeasonTicketProduct ticket, Performance performance) {
    return ticket == null
        || ticket.lines().stream()
            .flatMap(line -> line.event().performances().stream())
            .anyMatch(one -> one.id() == performance.id());
  }

  /** A season ticket has one seat category; without one, all are sold. */
  private static List<SeatCategory> soldWith(
      @Nullable SeasonTicketProduct ticket, Performance performance) {
    return performance.seatCategories().stream()
        .filter(category -> ticket == null || category.id() == ticket.seatCategoryId())
        .toList();
  }

  private Left left(int quantity, int capacity) {
    return new Left(
        quantity,
        level(
            quantity == 0
                ? "NONE"
                : (long) quantity * PERCENT < (long) ALERT_RATIO * capacity ? "LIMITED" : "GOOD"));
  }

  private @Nullable String level(String level) {
    return switches.levels() ? level : null;
  }
}
