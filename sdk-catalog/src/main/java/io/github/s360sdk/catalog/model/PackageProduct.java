package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.OpenValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package: several products bought together (wire name {@code pack}, observed; {@code package} is
 * read too). Flags that are absent on the wire read as false.
 *
 * @param details what products of every kind have
 * @param packageId id of the package itself, or null
 * @param tariffIds tariffs that it is linked to (wire name {@code linkedAudienceSubCategoryIds})
 * @param seatCategoryMandatory whether a seat category must be chosen (wire name {@code
 *     mandatorySeatCategory})
 * @param priceType how the price comes about, or null
 * @param printing what is printed (wire name {@code ticketPrintingMode}), or null
 * @param items what can be bought (wire name {@code packageItems})
 * @param lines what is in it (wire name {@code packageLine}, a list in spite of its name)
 */
public record PackageProduct(
    ProductDetails details,
    @Nullable Long packageId,
    List<Long> tariffIds,
    boolean seatCategoryMandatory,
    @Nullable OpenValue<PriceType> priceType,
    @Nullable OpenValue<TicketPrintingMode> printing,
    List<Item> items,
    List<Line> lines)
    implements Product {

  /** Copies the lists. */
  public PackageProduct {
    tariffIds = List.copyOf(tariffIds);
    items = List.copyOf(items);
    lines = List.copyOf(lines);
  }

  /** Id, code and name, and how much is in it. */
  @Override
  public String toString() {
    return ProductLine.of(this, "items=%d, lines=%d".formatted(items.size(), lines.size()));
  }

  /**
   * An item of a package (observed).
   *
   * @param id id (wire name {@code itemId}), wanted by orders
   * @param rank place in lists, lowest first, or null
   * @param institutionCategoryId id of the seat category of the institution, or null
   * @param seatCategoryIds ids of the seat categories of performances that it stands for (wire name
   *     {@code seatCategoryLink})
   * @param prices its prices (wire name {@code itemPrices})
   */
  public record Item(
      long id,
      @Nullable Integer rank,
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
   * A line of a package: a product that is in it (observed).
   *
   * @param id id (wire name {@code packageLineId}), or null
   * @param parentId id of the line that it belongs to (wire name {@code parentPackageLineId}), or
   *     null
   * @param product the product as the package repeats it, or null
   * @param forcedTariff the only tariff that it is sold at (wire name {@code forcedAudSubCatId}),
   *     or null
   * @param optional whether a buyer may leave it out
   * @param quantity how many are in it, or null
   * @param rank place in lists, lowest first, or null
   */
  public record Line(
      @Nullable Long id,
      @Nullable Long parentId,
      @Nullable Product product,
      @Nullable Link<Tariff> forcedTariff,
      boolean optional,
      @Nullable Integer quantity,
      @Nullable Integer rank) {}
}
