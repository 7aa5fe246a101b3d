package io.github.s360sdk.sales.request;

import io.github.s360sdk.core.internal.check.Checks;
import io.github.s360sdk.core.model.PhysicalSeat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A chosen content of a season ticket or package (wire type {@code ComposedProductCompositionData},
 * assumed with all its fields). It names a performance, or an item where the content is none.
 *
 * @param performance id of the performance (wire name {@code performanceId}), or null
 * @param item id of the item (wire name {@code itemId}), for contents that are not performances, or
 *     null
 * @param product id of the product (wire name {@code productId}), or null
 * @param tariff id of the tariff (wire name {@code audienceSubCategoryId}), or null
 * @param seatCategory id of the seat category (wire name {@code seatCategoryId}), or null
 * @param quantity number of places or units, at least 1
 * @param seasonTicketLine id of the line of the season ticket (wire name {@code
 *     seasonTicketLineId}), or null
 * @param packageLine id of the line of the package (wire name {@code packageLineId}), or null
 * @param seats the seats that the caller chose (wire name {@code movementSeats}); may be empty
 */
public record SeasonTicketContent(
    @Nullable Long performance,
    @Nullable Long item,
    @Nullable Long product,
    @Nullable Long tariff,
    @Nullable Long seatCategory,
    int quantity,
    @Nullable Long seasonTicketLine,
    @Nullable Long packageLine,
    List<ChosenSeat> seats) {

  /**
   * Checks the fields.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public SeasonTicketContent {
    seats = List.copyOf(seats);
    new Checks()
        .optionalId("performance", performance)
        .optionalId("item", item)
        .optionalId("product", product)
        .optionalId("tariff", tariff)
        .optionalId("seatCategory", seatCategory)
        .quantity("quantity", quantity)
        .optionalId("seasonTicketLine", seasonTicketLine)
        .optionalId("packageLine", packageLine)
        .check(
            performance != null || item != null,
            "performance",
            "is missing; expected the id of a performance or of an item")
        .check(
            seats.isEmpty() || seats.size() == quantity,
            "quantity",
            "must be the number of seats or left out, but is " + quantity)
        .also(ChosenSeat.checked("seats", seats))
        .complete();
  }

  /**
   * Builds it.
   *
   * @param fill sets the fields
   * @return the built object
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static SeasonTicketContent of(Consumer<? super Builder> fill) {
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

  /** Collects the fields. Not thread-safe. */
  public static final class Builder {

    private @Nullable Long performance;
    private @Nullable Long item;
    private @Nullable Long product;
    private @Nullable Long tariff;
    private @Nullable Long seatCategory;
    private int quantity;
    private @Nullable Long seasonTicketLine;
    private @Nullable Long packageLine;
    private final SeatChoice seats = new SeatChoice();

    private Builder() {}

    /**
     * Sets the performance.
     *
     * @param id id of the performance
     * @return this
     */
    public Builder performance(long id) {
      this.performance = id;
      return this;
    }

    /**
     * Sets the item, for contents that are not performances.
     *
     * @param id id of the item
     * @return this
     */
    public Builder item(long id) {
      this.item = id;
      return this;
    }

    /**
     * Sets the product.
     *
     * @param id id of the product
     * @return this
     */
    public Builder product(long id) {
      this.product = id;
      return this;
    }

    /**
     * Sets the tariff.
     *
     * @param id id of the tariff
     * @return this
     */
    public Builder tariff(long id) {
      this.tariff = id;
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
     * Sets the number of places or units; needed unless seats are named.
     *
     * @param units at least 1
     * @return this
     */
    public Builder quantity(int units) {
      this.quantity = units;
      return this;
    }

    /**
     * Sets the line of the season ticket that the content belongs to.
     *
     * @param id id of the line
     * @return this
     */
    public Builder seasonTicketLine(long id) {
      this.seasonTicketLine = id;
      return this;
    }

    /**
     * Sets the line of the package that the content belongs to.
     *
     * @param id id of the line
     * @return this
     */
    public Builder packageLine(long id) {
      this.packageLine = id;
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
     * become those of the content where none are set; all seats must have the same.
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
     * Builds it.
     *
     * @return the built object
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public SeasonTicketContent build() {
      Checks checks = new Checks();
      Long of = seats.performance(performance, checks);
      Long category = seats.seatCategory(seatCategory, checks);
      List<ChosenSeat> chosen = seats.seats();
      return checks.complete(
          () ->
              new SeasonTicketContent(
                  of,
                  item,
                  product,
                  tariff,
                  category,
                  quantity == 0 ? chosen.size() : quantity,
                  seasonTicketLine,
                  packageLine,
                  chosen));
    }
  }
}
