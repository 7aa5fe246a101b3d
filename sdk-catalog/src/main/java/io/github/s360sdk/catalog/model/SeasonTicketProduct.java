package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A season ticket: several performances bought together (wire name {@code seasonTicket}, observed).
 * Flags that are absent on the wire read as false.
 *
 * @param details what products of every kind have
 * @param limits how much may be chosen
 * @param seatCategoryMandatory whether a seat category must be chosen (wire name {@code
 *     mandatorySeatCategory})
 * @param sameSeat whether the seat is the same in all performances
 * @param fixedSeat whether the seat is fixed
 * @param championship whether it is for a championship (wire name {@code championshipSeasonTicket})
 * @param priceType how the price comes about, or null
 * @param printing what is printed (wire name {@code ticketPrintingMode}), or null
 * @param additionalSeats seats that a holder may buy besides
 * @param items what can be bought (wire name {@code seasonTicketItems}); an item id is needed to
 *     order
 * @param lines what can be chosen (wire name {@code seasonTicketLines})
 * @param subjects lines in groups with limits of their own (wire name {@code seasonTicketSubjects})
 */
public record SeasonTicketProduct(
    ProductDetails details,
    Limits limits,
    boolean seatCategoryMandatory,
    boolean sameSeat,
    boolean fixedSeat,
    boolean championship,
    @Nullable OpenValue<PriceType> priceType,
    @Nullable OpenValue<TicketPrintingMode> printing,
    AdditionalSeats additionalSeats,
    List<Item> items,
    List<Line> lines,
    List<Subject> subjects)
    implements Product {

  /** Copies the lists. */
  public SeasonTicketProduct {
    items = List.copyOf(items);
    lines = List.copyOf(lines);
    subjects = List.copyOf(subjects);
  }

  /** Id, code and name, and how much there is to choose from. */
  @Override
  public String toString() {
    return ProductLine.of(
        this,
        "items=%d, lines=%d, subjects=%d".formatted(items.size(), lines.size(), subjects.size()));
  }

  /**
   * How much may be chosen (observed).
   *
   * @param minEvents least number of events, or null
   * @param maxEvents largest number of events, or null
   * @param maxSeats most seats, or null
   * @param maxSeatsPerEvent most seats of an event, or null
   * @param maxSeatsPerPerformance most seats of a performance, or null
   */
  public record Limits(
      @Nullable Integer minEvents,
      @Nullable Integer maxEvents,
      @Nullable Integer maxSeats,
      @Nullable Integer maxSeatsPerEvent,
      @Nullable Integer maxSeatsPerPerformance) {}

  /**
   * Seats that a holder may buy besides (observed).
   *
   * @param allowed whether there are any (wire name {@code allowAdditionalSeat})
   * @param tariffIds tariffs that they are limited to; empty means all (wire name {@code
   *     additionalSeatsRestrictedAudienceSubCategoryIds})
   * @param info text about them (wire name {@code externalAdditionalCatInfo}); may be empty
   */
  public record AdditionalSeats(boolean allowed, List<Long> tariffIds, LocalizedText info) {

    /** Copies the list. */
    public AdditionalSeats {
      tariffIds = List.copyOf(tariffIds);
    }
  }

  /**
   * An item of a season ticket: usually one per seat category (documented).
   *
   * @param id id (wire name {@code itemId}), wanted by orders
   * @param rank place in lists, lowest first, or null
   * @param name name of the seat category (wire name {@code seatCatLinkName}); may be empty
   * @param institutionCategoryId id of the seat category of the institution, or null
   * @param seatCategoryIds ids of the seat categories of performances that it stands for (wire name
   *     {@code seatCategoryLink})
   * @param prices its prices (wire name {@code itemPrices})
   */
  public record Item(
      long id,
      @Nullable Integer rank,
      LocalizedText name,
      @Nullable Long institutionCategoryId,
      List<Long> seatCategoryIds,
      List<ItemPrice> prices) {

    /** Copies the lists. */
    public Item {
      seatCategoryIds = List.copyOf(seatCategoryIds);
      prices = List.copyOf(prices);
    }
  }

  /**
   * A line of a season ticket: an event of which performances are chosen (documented).
   *
   * @param id id (wire name {@code seasonTicketLineId}), or null
   * @param product the event, its performances without prices, or null
   * @param eventMandatory whether the event must be chosen (wire name {@code mandatoryEvent})
   * @param multiplePerformances how many of its performances are chosen, or null
   * @param seatCategoryChangeAllowed whether the seat category may differ from that of the item
   *     (wire name {@code allowSeatCatUpDownGrade})
   */
  public record Line(
      @Nullable Long id,
      @Nullable Product product,
      boolean eventMandatory,
      @Nullable OpenValue<MultiplePerformances> multiplePerformances,
      boolean seatCategoryChangeAllowed) {}

  /**
   * A group of lines with limits of its own (observed).
   *
   * @param code code, or null
   * @param name name for people (wire name {@code externalName}); may be empty
   * @param minEvents least number of events, or null
   * @param maxEvents largest number of events, or null
   * @param rank place in lists, lowest first, or null
   * @param lines its lines (wire name {@code seasonTicketLines})
   */
  public record Subject(
      @Nullable String code,
      LocalizedText name,
      @Nullable Integer minEvents,
      @Nullable Integer maxEvents,
      @Nullable Integer rank,
      List<Line> lines) {

    /** Copies the list. */
    public Subject {
      lines = List.copyOf(lines);
    }
  }
}
