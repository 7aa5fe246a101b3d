package io.github.s360sdk.catalog.model;

import org.jspecify.annotations.Nullable;

/**
 * What is asked when it is asked whether something is on sale. A part that is null is not asked
 * about: any channel, tariff or seat category will do. {@link PosConfig#saleScope()} asks for what
 * a point of sale may sell.
 *
 * @param salesChannelId id of the sales channel, for example that of {@link
 *     PosConfig#salesChannel()}, or null
 * @param tariffId id of the tariff, or null
 * @param seatCategoryId id of the seat category, or null
 */
public record SaleScope(
    @Nullable Long salesChannelId, @Nullable Long tariffId, @Nullable Long seatCategoryId) {

  /** Any channel, any tariff, any seat category. */
  public static final SaleScope ANY = new SaleScope(null, null, null);

  /**
   * One sales channel, any tariff and seat category.
   *
   * @param id id of the channel, or null for any
   * @return the scope
   */
  public static SaleScope channel(@Nullable Long id) {
    return id == null ? ANY : new SaleScope(id, null, null);
  }

  /**
   * The same for one tariff.
   *
   * @param id id of the tariff
   * @return the scope
   */
  public SaleScope tariff(long id) {
    return new SaleScope(salesChannelId, id, seatCategoryId);
  }

  /**
   * The same for one seat category.
   *
   * @param id id of the seat category
   * @return the scope
   */
  public SaleScope seatCategory(long id) {
    return new SaleScope(salesChannelId, tariffId, id);
  }

  boolean covers(@Nullable Long tariff, @Nullable Long seatCategory) {
    return (tariffId == null || tariffId.equals(tariff))
        && (seatCategoryId == null || seatCategoryId.equals(seatCategory));
  }

  SaleScope narrowedTo(@Nullable Long tariff, @Nullable Long seatCategory) {
    return new SaleScope(salesChannelId, tariff, seatCategory);
  }
}
