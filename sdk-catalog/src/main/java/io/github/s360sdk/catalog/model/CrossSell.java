package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is offered to who buys a product (wire name {@code CrossSellProductLink}, observed).
 *
 * @param id id, or null; not unique, because one id may have several targets
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param description description for people; may be empty
 * @param type kind of the offer, or null
 * @param period when it is made (wire names {@code start} and {@code end})
 * @param rank place in lists, lowest first, or null
 * @param base what must be bought
 * @param target what is offered
 */
public record CrossSell(
    @Nullable Long id,
    LocalizedText name,
    LocalizedText description,
    @Nullable OpenValue<CrossSellType> type,
    Period period,
    @Nullable Integer rank,
    Base base,
    Target target) {

  /**
   * What must be bought for the offer (observed).
   *
   * @param minQuantity least quantity (wire name {@code baseMinQuantity}), or null
   * @param performanceIds performances that count; empty means all (wire name {@code
   *     baseRestrictedPerformanceIds})
   * @param seatCategoryIds seat categories that count; empty means all (wire name {@code
   *     baseRestrictedSeatCatsIds})
   */
  public record Base(
      @Nullable Integer minQuantity, List<Long> performanceIds, List<Long> seatCategoryIds) {

    /** Copies the lists. */
    public Base {
      performanceIds = List.copyOf(performanceIds);
      seatCategoryIds = List.copyOf(seatCategoryIds);
    }
  }

  /**
   * What is offered (observed).
   *
   * @param productId id of the product (wire name {@code targetProductId}), or null
   * @param rank place in lists, lowest first (wire name {@code targetProductRank}), or null
   * @param quantityType how many are offered (wire name {@code targetQuantityType}), or null
   * @param tariffIds tariffs; empty means all (wire name {@code targetAudienceSubCatIds})
   * @param performanceIds performances; empty means all (wire name {@code
   *     targetRestrictedPerformanceIds})
   * @param seatCategoryIds seat categories; empty means all (wire name {@code
   *     targetRestrictedSeatCatIds})
   * @param sameDateAsBase whether it must be on the same day (wire name {@code
   *     targetSameDateAsBase}); false if absent
   */
  public record Target(
      @Nullable Long productId,
      @Nullable Integer rank,
      @Nullable OpenValue<TargetQuantityType> quantityType,
      List<Long> tariffIds,
      List<Long> performanceIds,
      List<Long> seatCategoryIds,
      boolean sameDateAsBase) {

    /** Copies the lists. */
    public Target {
      tariffIds = List.copyOf(tariffIds);
      performanceIds = List.copyOf(performanceIds);
      seatCategoryIds = List.copyOf(seatCategoryIds);
    }
  }
}
