package io.github.s360sdk.sales.request;

import io.github.s360sdk.core.internal.check.Checks;
import io.github.s360sdk.core.model.PhysicalSeat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Places of one performance at one tariff.
 *
 * <p>Without seats the platform chooses them (wire name {@code singleEntryAttributionOperations},
 * documented). With seats the caller has chosen (wire name {@code singleEntrySeatOperations},
 * assumed): then the quantity is their number.
 *
 * @param performance id of the performance (wire name {@code performanceId})
 * @param seatCategory id of the seat category (wire name {@code seatCategoryId}), or null
 * @param tariff id of the tariff (wire name {@code audienceSubCategoryId})
 * @param quantity number of places, at least 1
 * @param priceLevel id of the price level (wire name {@code priceLevelId}, assumed), or null
 * @param contingent id of the contingent (wire name {@code contingentId}, assumed), or null
 * @param advantage id of the advantage (wire name {@code advantageId}, assumed), or null
 * @param preferredAreas ids of the areas in which the platform looks first (wire name {@code
 *     preferedAreas}, observed); empty where seats are named
 * @param seats the seats that the caller chose; empty if the platform chooses
 */
public record SeatsItem(
    long performance,
    @Nullable Long seatCategory,
    long tariff,
    int quantity,
    @Nullable Long priceLevel,
    @Nullable Long contingent,
    @Nullable Long advantage,
    List<Long> preferredAreas,
    List<ChosenSeat> seats)
    implements OrderItem {

  /**
   * Checks the item and copies its lists.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public SeatsItem {
    preferredAreas = List.copyOf(preferredAreas);
    seats = List.copyOf(seats);
    new Checks()
        .id("performance", performance)
        .optionalId("seatCategory", seatCategory)
        .id("tariff", tariff)
        .quantity("quantity", quantity)
        .optionalId("priceLevel", priceLevel)
        .optionalId("contingent", contingent)
        .optionalId("advantage", advantage)
        .ids("preferredAreas", preferredAreas)
        .check(
            seats.isEmpty() || preferredAreas.isEmpty(),
            "preferredAreas",
            "must be empty where seats are named")
        .check(
            seats.isEmpty() || seats.size() == quantity,
            "quantity",
            "must be the number of seats or left out, but is " + quantity)
        .also(ChosenSeat.checked("seats", seats))
        .complete();
  }

  /**
   * Builds an item.
   *
   * @param fill sets the fields
   * @return the item
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static SeatsItem of(Consumer<? super Builder> fill) {
    Builder builder = builder();
    fill.accept(builder);
    return builder.build();
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the fields of an item. Not thread-safe. */
  public static final class Builder {

    private final List<Long> preferredAreas = new ArrayList<>();
    private final SeatChoice seats = new SeatChoice();
    private long performance;
    private @Nullable Long seatCategory;
    private long tariff;
    private @Nullable Integer quantity;
    private @Nullable Long priceLevel;
    private @Nullable Long contingent;
    private @Nullable Long advantage;

    private Builder() {}

    /**
     * Sets the performance; needed.
     *
     * @param id id of the performance
     * @return this
     */
    public Builder performance(long id) {
      this.performance = id;
      return this;
    }

    /**
     * Sets the seat category.
     *
     * @param id id of the seat category
     * @return this
     */
    public Builder seatCategory(long id) {
      this.seatCategory = id;
      return this;
    }

    /**
     * Sets the tariff; needed.
     *
     * @param id id of the tariff
     * @return this
     */
    public Builder tariff(long id) {
      this.tariff = id;
      return this;
    }

    /**
     * Sets the number of places; needed unless seats are named.
     *
     * @param places at least 1
     * @return this
     */
    public Builder quantity(int places) {
      this.quantity = places;
      return this;
    }

    /**
     * Sets the price level (assumed to be accepted here).
     *
     * @param id id of the price level
     * @return this
     */
    public Builder priceLevel(long id) {
      this.priceLevel = id;
      return this;
    }

    /**
     * Sets the contingent (assumed to be accepted here).
     *
     * @param id id of the contingent
     * @return this
     */
    public Builder contingent(long id) {
      this.contingent = id;
      return this;
    }

    /**
     * Sets the advantage (assumed to be accepted here).
     *
     * @param id id of the advantage
     * @return this
     */
    public Builder advantage(long id) {
      this.advantage = id;
      return this;
    }

    /**
     * Adds an area in which the platform looks first.
     *
     * @param id id of the area
     * @return this
     */
    public Builder preferredArea(long id) {
      preferredAreas.add(id);
      return this;
    }

    /**
     * Adds a seat that the caller chose.
     *
     * @param physicalSeat id of the seat
     * @return this
     */
    public Builder seat(long physicalSeat) {
      return seat(physicalSeat, null);
    }

    /**
     * Adds a seat that the caller chose, and who will sit there.
     *
     * @param physicalSeat id of the seat
     * @param beneficiary contact number, or null
     * @return this
     */
    public Builder seat(long physicalSeat, @Nullable String beneficiary) {
      seats.add(physicalSeat, beneficiary);
      return this;
    }

    /**
     * Adds a seat that was found among the availabilities. Its performance and its seat category
     * become those of the item where none are set; all seats must have the same.
     *
     * @param seat the seat
     * @return this
     */
    public Builder seat(PhysicalSeat seat) {
      return seat(seat, null);
    }

    /**
     * Adds a seat that was found among the availabilities, as {@link #seat(PhysicalSeat)}, and who
     * will sit there.
     *
     * @param seat the seat
     * @param beneficiary contact number, or null
     * @return this
     */
    public Builder seat(PhysicalSeat seat, @Nullable String beneficiary) {
      seats.add(seat, beneficiary);
      return this;
    }

    /**
     * Builds the item.
     *
     * @return the item
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public SeatsItem build() {
      Checks checks = new Checks();
      Long of = seats.performance(performance == 0 ? null : (Long) performance, checks);
      Long category = seats.seatCategory(seatCategory, checks);
      List<ChosenSeat> chosen = seats.seats();
      return checks.complete(
          () ->
              new SeatsItem(
                  of == null ? 0 : of,
                  category,
                  tariff,
                  quantity == null ? chosen.size() : quantity,
                  priceLevel,
                  contingent,
                  advantage,
                  preferredAreas,
                  chosen));
    }
  }
}
