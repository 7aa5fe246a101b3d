package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.MainCategory;
import io.github.s360sdk.core.model.OpenValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase makes of its contact in a season (documented).
 *
 * @param seasonId id of the season, or null
 * @param categories audience categories (wire name {@code audienceCategories})
 */
public record ContactQuality(@Nullable Long seasonId, List<Category> categories) {

  /** Copies what can change. */
  public ContactQuality {
    categories = List.copyOf(categories);
  }

  /**
   * An audience category with its price level (wire type {@code AudienceCategoryPriceLevel},
   * documented).
   *
   * @param id id of the audience category (wire name {@code audienceCatId}), or null
   * @param main main category (wire name {@code mainCategory}), or null
   * @param instanceNumber instance number, or null
   * @param movementId id of the movement, or null
   * @param priceLevelId id of the price level (name inferred), or null
   */
  public record Category(
      @Nullable Long id,
      @Nullable OpenValue<MainCategory> main,
      @Nullable String instanceNumber,
      @Nullable Long movementId,
      @Nullable Long priceLevelId) {}
}
