package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.MainCategory;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a contact counts as in a season, for example a subscriber.
 *
 * @param seasonId id of the season (inferred), or null
 * @param categories what it counts as (wire name {@code audienceCategories}, inferred); may be
 *     empty
 * @param raw fields that this version does not know, or cannot read
 */
public record ContactQuality(@Nullable Long seasonId, List<Category> categories, RawFields raw) {

  /** Copies the list. */
  public ContactQuality {
    categories = List.copyOf(categories);
    Objects.requireNonNull(raw, "raw");
  }

  /**
   * A category that a contact belongs to. Its fields are documented for orders; that they are the
   * same here is inferred.
   *
   * @param audienceCategoryId id of the audience category (wire name {@code audienceCatId}), or
   *     null
   * @param mainCategory main category, or null
   * @param instanceNumber number of the instance, or null
   * @param movementId id of the movement that it comes from, or null
   * @param priceLevelId id of the price level, or null
   * @param raw fields that this version does not know, or cannot read
   */
  public record Category(
      @Nullable Long audienceCategoryId,
      @Nullable OpenValue<MainCategory> mainCategory,
      @Nullable String instanceNumber,
      @Nullable Long movementId,
      @Nullable Long priceLevelId,
      RawFields raw) {

    /** Checks that the fields are there. */
    public Category {
      Objects.requireNonNull(raw, "raw");
    }

    /** The name of the type only: the rest is personal data. */
    @Override
    public String toString() {
      return "Category";
    }
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "ContactQuality";
  }
}
